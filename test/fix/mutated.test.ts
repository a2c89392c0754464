import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreWorkbook } from '../../src/check.ts';
import { placeName } from '../../src/model/place.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { itemsOf } from '../../src/rules/sentence-parts.ts';
import { checkRates } from '../../src/scoring/budget/budget.ts';
import type { NewValue } from '../../src/workbook/mark/index.ts';
import { fuzzBudget } from '../fuzz-budget.ts';
import { cellsOf, changed, fixed, fixture, KINDS } from './helpers.ts';

/** Settings of a workbook that has none. */
const NONE = { file: null, profile: null, rules: [], rulings: [], limits: {} };

async function cardOf(bytes: Uint8Array): Promise<Scorecard> {
  const [card] = await scoreWorkbook(bytes, NONE, { profile: null });
  if (card === undefined) throw new Error('no form');
  return card;
}

/** Cells of which arithmetic knows what has to stand there. */
function provable(card: Scorecard): { scores: string[]; sums: string[] } {
  const scores = itemsOf(card).filter(
    ({ score, derivation, indicator }) =>
      score !== null &&
      score.formula === null &&
      indicator?.scoreRows !== 0 &&
      derivation.due.kind === 'exact' &&
      !derivation.steps.some(({ expression, result }) => expression === '' && result === ''),
  );
  const totals = card.form.totals.flatMap(({ score }) => (score?.formula === null ? [score] : []));
  const rates = [...checkRates([card.form.budget], card.profile)].flatMap(({ cell }) =>
    cell.formula === null ? [cell] : [],
  );
  return {
    scores: scores.flatMap(({ score }) => (score ? [placeName(score.at)] : [])),
    sums: [...totals, ...rates].map(({ at }) => placeName(at)),
  };
}

const NUMBER = fc.integer({ min: 0, max: 4000 }).map((cents): NewValue => ({ number: String(cents / 100) }));
const WRONG = fc.oneof(
  { weight: 4, arbitrary: NUMBER },
  fc.constantFrom<NewValue>({ text: '' }, { text: '较好' }, { text: '95%' }, { text: '0.123分' }),
);

/** Clean forms, with numbers and with texts, with a formula as total, and of other layouts. */
const FORMS = [
  'clean/baoxie-2022.xlsx',
  'clean/baoxie-2022-formulas.xlsx',
  'hubei-fishing-ban-2020.xlsx',
  'forms/guichi-2022.xlsx',
];

describe.each(FORMS)('%s', (name) => {
  test('whatever is put into cells of which arithmetic knows better is put right again', async () => {
    const bytes = fixture(name);
    const cells = provable(await cardOf(bytes));
    const texts = await cellsOf(bytes);
    const some = fc
      .tuple(
        fc.dictionary(fc.constantFrom(...cells.scores), WRONG, { minKeys: 1, maxKeys: 5 }),
        // A sum or a rate that is missing is no mistake of arithmetic.
        cells.sums.length === 0
          ? fc.constant({})
          : fc.dictionary(fc.constantFrom(...cells.sums), NUMBER, { maxKeys: 2 }),
      )
      .map(([scores, sums]) => ({ ...scores, ...sums }));
    await fc.assert(
      fc.asyncProperty(some, fc.boolean(), async (values, formulas) => {
        const wrong = await changed(bytes, values);
        const { bytes: copy, report } = await fixed(wrong, { formulas });
        expect(report.kept.filter(({ rule }) => KINDS.includes(rule))).toEqual([]);
        const after = await cellsOf(copy);
        // Where an amount was rounded before it was printed, more than one score may stand.
        const stands = new Set(
          itemsOf(await cardOf(copy)).flatMap(({ verdict, at }) =>
            verdict === 'rounding' ? [placeName(at)] : [],
          ),
        );
        if (stands.size > 0) return;
        for (const place of [...cells.scores, ...cells.sums]) {
          expect([place, Number.parseFloat(after.get(place)?.text ?? '')]).toEqual([
            place,
            Number.parseFloat(texts.get(place)?.text ?? ''),
          ]);
        }
      }),
      fuzzBudget(12),
    );
  });
});
