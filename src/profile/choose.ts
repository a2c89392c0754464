import type { Form } from '../model/form.ts';
import type { Profile } from '../model/profile.ts';
import { type Text, text } from '../model/text.ts';

/** Everything a form prints outside its indicators, without white space: what recognition looks at. */
export type FormWords = readonly string[];

/**
 * The profile whose recognition words the form holds most of; `national` where none speaks up. Where two hold
 * equally many the more special one wins, that is the one that asks for more.
 */
export function recogniseProfile(
  words: FormWords,
  profiles: readonly Profile[],
  fallback: Profile,
): { profile: Profile; chosenBy: Text } {
  const all = words.join('\n');
  let best: { profile: Profile; found: string[] } | null = null;
  for (const profile of profiles) {
    const { any, all: required } = profile.recognise;
    if (any.length + required.length === 0) continue;
    if (!required.every((word) => all.includes(squeeze(word)))) continue;
    const found = [...required, ...any.filter((word) => all.includes(squeeze(word)))];
    if (found.length > (best?.found.length ?? 0)) best = { profile, found };
  }
  if (!best) {
    return {
      profile: fallback,
      chosenBy: text(
        '表中没有认出某地口径的用语，按通用口径',
        'no wording of a particular jurisdiction was found',
      ),
    };
  }
  const shown = best.found.slice(0, 3).join('”“');
  return {
    profile: best.profile,
    chosenBy: text(`由表中用语“${shown}”认出`, `recognised by the words “${shown}”`),
  };
}

/** White space and full-width forms make no difference to recognition. */
export function squeeze(words: string): string {
  return words.normalize('NFKC').replace(/\s+/g, '');
}

/** The words of a form that recognition and the reading of its notes go by. */
export function wordsOf(form: Form, headers: readonly string[]): string[] {
  const words = [...headers];
  if (form.title) words.push(form.title.text);
  for (const [label, value] of form.fields) words.push(label, value.text);
  if (form.budget) words.push(form.budget.label.text);
  for (const row of form.budget?.rows ?? []) words.push(row.name.text);
  for (const header of form.budget?.headers.values() ?? []) words.push(header.text);
  for (const group of form.groups) if (group.label) words.push(group.label.text);
  for (const { label, rows } of form.summaries)
    words.push(label.text, ...rows.map(({ nameAt }) => nameAt.text));
  for (const { nameAt } of form.clauses?.rows ?? []) words.push(nameAt.text);
  for (const note of [...form.notes, ...form.explanations]) words.push(note.text);
  return words.map(squeeze);
}
