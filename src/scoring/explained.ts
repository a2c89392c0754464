import type { Form } from '../model/form.ts';
import type { Indicator } from '../model/indicator.ts';

/** A cell that says nothing: empty, a dash, 无, 0. */
export function isNothing(words: string): boolean {
  return /^[\s/—–\-_*.…·。、]*$|^(无|0|空|暂无|没有|不涉及|N\/?A)[。.]?$/i.test(words.trim());
}

/** For an indicator of a form the reason in its row and the texts of the form that name it or give its numbers. */
export function reasonsIn({ explanations }: Form): (indicator: Indicator) => string[] {
  let texts: { text: string; words: string }[] | null = null;
  return (indicator) => {
    texts ??= explanations.map(({ text }) => ({ text, words: squeezed(text) }));
    const naming = texts.filter(({ words }) => mentions(words, indicator)).map(({ text }) => text);
    const own = indicator.explanation?.text;
    return own !== undefined && !isNothing(own) ? [own, ...naming] : naming;
  };
}

const squeezed = (words: string) => words.replace(/\s/g, '');

function mentions(words: string, indicator: Indicator): boolean {
  const name = squeezed(indicator.name);
  if (commonRun(words, name) >= Math.min(name.length, Math.max(4, Math.ceil(name.length * 0.5)))) return true;
  const numbers = [indicator.target, indicator.actual].flatMap((located) => {
    const value = located?.value;
    return value?.kind === 'quantity' ? [value.number.abs().toFixed()] : [];
  });
  const told = words.match(/\d+(?:\.\d+)?/g);
  return numbers.length === 2 && numbers.every((number) => told?.includes(number));
}

/** Length of the longest run of characters that stands in both. */
function commonRun(long: string, short: string): number {
  let best = 0;
  for (let start = 0; start < short.length - best; start++) {
    while (long.includes(short.slice(start, start + best + 1)) && start + best < short.length) best++;
  }
  return best;
}
