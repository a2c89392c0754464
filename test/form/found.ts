import { check } from '../laws/arbitrary-form.ts';
import { sheetFrom } from './sheet-text.ts';

/** What is found on a sheet written as text, by the national rules: `cell rule` of errors and warnings, and the sums. */
export function found(words: string, name?: string) {
  return check(sheetFrom(words, name)).map(({ card, judged }) => ({
    title: card.form.title?.text ?? null,
    stated: card.totals.stated?.toFixed() ?? null,
    summed: card.totals.summed?.toFixed() ?? null,
    recomputed: card.totals.recomputed?.toFixed() ?? null,
    findings: judged
      .filter(({ severity }) => severity !== 'info')
      .map(({ rule, draft }) => `${draft.at.cell} ${rule}`)
      .sort(),
  }));
}
