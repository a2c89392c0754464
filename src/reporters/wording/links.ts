import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A link from a document to another file, relative wherever that is possible, so that both can be moved together.
 *
 * @param folder where the document stands; both paths start from the same place
 * @param quote writes one part of the path as the document wants it
 */
export function linkTo(path: string, folder: string, quote: (part: string) => string): string {
  const way = relative(folder, path);
  return isAbsolute(way) ? pathToFileURL(way).href : way.split(sep).map(quote).join('/');
}
