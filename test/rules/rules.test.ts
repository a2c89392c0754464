import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { sheetFrom } from '../form/sheet-text.ts';
import { check } from '../laws/arbitrary-form.ts';
import { CASES } from './cases.ts';

/** Rules that ask for a profile, settings or a layout of their own, and where they are tried. */
const ELSEWHERE: Record<string, string> = {
  'clause-missing': 'test/form/evaluation/layouts.test.ts',
  'grade-not-due': 'test/form/evaluation/layouts.test.ts',
  'group-missing': 'test/scoring/split.test.ts',
  'points-not-prescribed': 'test/scoring/split.test.ts',
  'profile-overridden': 'test/own-rules/footnotes.test.ts',
  'ruling-unmatched': 'test/check/rulings.test.ts',
  'total-exceeds-cap': 'test/scoring/budget.test.ts',
};

/** Where a rule finds something in the one form of the sheet. */
function cellsOf(sheet: string, rule: string): string[] {
  const forms = check(sheetFrom(sheet));
  expect(forms).toHaveLength(1);
  expect(forms.flatMap(({ crashes }) => crashes)).toEqual([]);
  return forms
    .flatMap(({ judged }) => judged.filter((one) => one.rule === rule).map(({ draft }) => draft.at.cell))
    .sort();
}

describe('every rule finds what is wrong and leaves alone what is right', () => {
  it.each(CASES.map((one) => [one.rule, one] as const))('%s', (rule, { wrong, cells, right }) => {
    expect({ wrong: cellsOf(wrong, rule), right: cellsOf(right, rule) }).toEqual({ wrong: cells, right: [] });
  });

  it('none is left out', () => {
    const tried = new Set([...CASES.map(({ rule }) => rule), ...Object.keys(ELSEWHERE)]);
    expect(RULES.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  });
});
