/** So many lines of each side are printed where two answers part. */
const SHOWN = 4;
/** So many parts of one answer. */
const PARTS = 4;

/** What differs first in each part of two answers, for people to read; null where they are the same. */
export function differenceOf(before: string, after: string): string | null {
  if (before === after) return null;
  const [old, now] = [partsOf(before), partsOf(after)];
  const told: string[] = [];
  for (const title of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(title), now.get(title)];
    if (was === is) continue;
    if (was === undefined) told.push(`  new: ${title}`);
    else if (is === undefined) told.push(`  gone: ${title}`);
    else told.push(`  ${title}\n${firstOf(was.split('\n'), is.split('\n'))}`);
  }
  const more = told.length - PARTS;
  return [...told.slice(0, PARTS), ...(more > 0 ? [`  and ${more} more parts`] : [])].join('\n');
}

/** Parts by their first line, which is the command. */
function partsOf(answer: string): Map<string, string> {
  const parts = answer.split(/^### /m).slice(1);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end + 1)];
    }),
  );
}

function firstOf(was: readonly string[], is: readonly string[]): string {
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start++;
  let end = 0;
  while (end < was.length - start && end < is.length - start && was.at(-1 - end) === is.at(-1 - end)) end++;
  const shown = (lines: readonly string[], sign: string) => {
    const changed = lines.slice(start, lines.length - end);
    const more = changed.length > SHOWN ? [`    ${sign} … ${changed.length - SHOWN} more lines`] : [];
    return [...changed.slice(0, SHOWN).map((line) => `    ${sign} ${line}`), ...more];
  };
  const around = was.slice(Math.max(0, start - 2), start).map((line) => `      ${line}`);
  return [`    line ${start + 1}`, ...around, ...shown(was, '-'), ...shown(is, '+')].join('\n');
}
