/** The path as a repository knows it: with forward slashes and without a leading `..`. */
export function repositoryPath(file: string): string {
  return file.replaceAll('\\', '/').replace(/^(\.\/+)+(?=.)/, '');
}

/**
 * The path as a URI reference, every character outside ASCII and every reserved one percent-encoded: relative as it
 * is, absolute with the scheme `file`.
 */
export function fileUri(file: string): string {
  const path = repositoryPath(file);
  const [, drive = '', rest = ''] = /^([A-Za-z]:)?(.*)$/s.exec(path) ?? [];
  const encoded = rest.split('/').map(encode).join('/');
  if (drive !== '' && rest.startsWith('/')) return `file:///${drive}${encoded}`;
  if (path.startsWith('//')) return `file:${encoded}`;
  if (path.startsWith('/')) return `file://${encoded}`;
  return path.split('/').map(encode).join('/');
}

/** Half a surrogate pair cannot be encoded. */
const encode = (segment: string) => encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd'));
