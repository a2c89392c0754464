import fc from 'fast-check';
import { readForms } from '../../src/form/index.ts';
import { judge } from '../../src/judge.ts';
import { applyOwnWords } from '../../src/own-rules/footnotes.ts';
import { nationalProfile } from '../../src/profile/load.ts';
import type { Judged } from '../../src/report.ts';
import { scoreForm } from '../../src/scoring/score-form.ts';
import { text } from '../../src/text/language.ts';
import type { Sheet } from '../../src/workbook/types.ts';
import { type Content, content } from './content.ts';
import { type Layout, layout } from './layout.ts';

/** A whole form: what it says and how it is laid out. */
export const arbitraryForm: fc.Arbitrary<{ form: Content; layout: Layout }> = fc.record({
  form: content,
  layout,
});

/** The forms of a sheet as the program scores them by the national rules, with what it finds. */
export function check(sheet: Sheet) {
  return readForms({ sheets: [sheet] }, {}).map((form) => {
    const { profile, ...own } = applyOwnWords(nationalProfile(), form);
    const card = scoreForm(form, profile, { chosenBy: text('', ''), ...own }, []);
    const { judged, crashes } = judge(card, new Map(), 'zh');
    return { card, judged, crashes };
  });
}

/** A finding in one line, for messages of failed tests. */
export const printed = ({ rule, draft }: Judged): string => `${rule} ${draft.at.cell} ${draft.message.zh}`;

/** A sheet as lines of text, for the same. */
export const shown = ({ rows }: Sheet): string =>
  rows.map(({ index, cells }) => `${index}: ${cells.map(({ text: words }) => words).join(' | ')}`).join('\n');
