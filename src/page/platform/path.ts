/** What the engine asks of `node:path`, for the names of files that a person dropped: `/` between the parts, and no root. */

export const sep = '/';
export const isAbsolute = (path: string) => path.startsWith('/');

/** Without `.` and empty parts, and with `..` taken together with what stands before it. */
export function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    const last = parts[parts.length - 1];
    if (part === '' || part === '.') continue;
    if (part === '..' && last !== undefined && last !== '..') parts.pop();
    else if (part !== '..' || !isAbsolute(path)) parts.push(part);
  }
  const tidy = parts.join('/');
  return isAbsolute(path) ? `/${tidy}` : tidy || '.';
}

export const join = (...parts: string[]) => normalize(parts.filter((part) => part !== '').join('/'));

export const resolve = (...parts: string[]) => {
  const absolute = parts.map(isAbsolute).lastIndexOf(true);
  return join('/', ...parts.slice(Math.max(0, absolute)));
};

export function dirname(path: string): string {
  const at = path.replace(/\/+$/, '').lastIndexOf('/');
  return at < 0 ? '.' : path.slice(0, at) || '/';
}

export const basename = (path: string) => path.slice(path.lastIndexOf('/') + 1);

export function extname(path: string): string {
  const name = basename(path);
  const at = name.lastIndexOf('.');
  return at <= 0 ? '' : name.slice(at);
}

export function relative(from: string, to: string): string {
  const [a, b] = [from, to].map((path) =>
    resolve(path)
      .split('/')
      .filter((part) => part !== ''),
  );
  if (!a || !b) return to;
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/');
}

export const posix = { normalize, join, dirname, basename, extname, relative, sep, isAbsolute };
