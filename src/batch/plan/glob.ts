import { type Dirent, readdirSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isFolder, pathsNaturally } from './folder.ts';

/** Windows writes folders with either stroke; elsewhere `\` is a letter like any other. */
const STROKE = sep === '\\' ? /[\\/]/ : /\//;
const SPECIAL = /[*?[\]{}]/;

/** Whether a path that names nothing may be meant as a pattern: `2022/*.xlsx`, `{民政局,教育局}/**`. */
export function isPattern(path: string): boolean {
  return SPECIAL.test(path);
}

/**
 * The folder in which a pattern begins to be one, and what lies under it that fits, in natural order. `*` and `?` stay
 * within a name, `**` goes through any number of folders, `[…]` and `{a,b}` choose. Names that begin with a dot have to be
 * asked for.
 *
 * @param cwd where a relative pattern starts
 */
export function expandPattern(pattern: string, cwd: string): { base: string; matches: string[] } {
  const parts = pattern.split(STROKE);
  const plain = Math.max(
    0,
    parts.findIndex((part) => SPECIAL.test(part)),
  );
  const base = parts.slice(0, plain).join('/') || (pattern.startsWith('/') ? '/' : '');
  const top = base === '' ? cwd : base.startsWith('/') || /^[A-Za-z]:/.test(base) ? base : join(cwd, base);
  const matches: string[] = [];
  descend(
    top,
    '',
    parts.slice(plain).filter((part) => part !== ''),
    new Set(),
    matches,
  );
  return { base, matches: [...new Set(matches)].sort(pathsNaturally) };
}

function descend(
  top: string,
  below: string,
  parts: readonly string[],
  seen: Set<string>,
  matches: string[],
): void {
  const [part, ...rest] = parts;
  if (part === undefined) return;
  const entries = entriesOf(join(top, below));
  if (part === '**') {
    // Nothing may stand for `**` too.
    if (rest.length > 0) descend(top, below, rest, seen, matches);
    const real = `${realpathSync(join(top, below))}\n${parts.length}`;
    if (seen.has(real)) return;
    seen.add(real);
    for (const entry of entries.filter((one) => !one.name.startsWith('.'))) {
      const inside = join(below, entry.name);
      if (isFolder(entry, join(top, inside))) descend(top, inside, parts, seen, matches);
      else if (rest.length === 0) matches.push(inside);
    }
    return;
  }
  const fits = namePattern(part);
  for (const entry of entries) {
    if (entry.name.startsWith('.') && !part.startsWith('.')) continue;
    if (!fits.test(entry.name)) continue;
    const inside = join(below, entry.name);
    if (rest.length === 0) matches.push(inside);
    else if (isFolder(entry, join(top, inside))) descend(top, inside, rest, seen, matches);
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** One part of a pattern as an expression for names. A bracket that is not closed, or holds no range, stands for itself. */
function namePattern(part: string): RegExp {
  const source = part.replace(/\*+|\?|\[[^\]]+\]|\{[^{}]*\}|[.+^$()|\\[\]{}]/g, (piece) => {
    if (piece.startsWith('*')) return '.*';
    if (piece === '?') return '.';
    if (piece.length > 2 && piece.startsWith('[')) {
      const choice = `[${piece.slice(1, -1).replace(/^!/, '^').replaceAll('\\', '\\\\')}]`;
      return isExpression(choice) ? choice : piece.replace(/[.*+?^$()|\\[\]{}]/g, '\\$&');
    }
    if (piece.length > 1 && piece.startsWith('{')) {
      return `(?:${piece
        .slice(1, -1)
        .split(',')
        .map((choice) => namePattern(choice).source.slice(1, -1))
        .join('|')})`;
    }
    return `\\${piece}`;
  });
  return new RegExp(`^${source}$`, 'su');
}

/** A range may be written backwards: `[z-a]`. */
function isExpression(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}
