import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judged } from '../../src/report.ts';
import { arbitraryForm, check, printed, shown } from './arbitrary-form.ts';
import { rowsOf, totalOf } from './content.ts';
import { amount, FAULTS, withColumn } from './faults.ts';
import { layout } from './layout.ts';
import { hundredths } from './oracle.ts';
import { draw, fitted } from './render.ts';

// A longer run by hand: PERF_SCORE_FORMS=20 PERF_SCORE_SEED=7 npx vitest run test/laws/forms.test.ts
const times = Number(process.env.PERF_SCORE_FORMS ?? 1);
const seed = Number(process.env.PERF_SCORE_SEED ?? 2022);
const runs = (numRuns: number) => ({ numRuns: numRuns * times, seed });
const patience = 20_000 * times;

/** Warnings that a form without fault gives no cause for. The others are about what it says. */
const FALSE_WARNINGS = [
  'value-unparsed',
  'unit-mismatch',
  'unit-misplaced',
  'rate-mismatch',
  'parts-sum',
  'amount-scale',
  'target-missing',
  'actual-missing',
  'total-missing',
  'placeholder-left',
  'row-shifted',
];
const isComplaint = ({ rule, severity }: Judged) => severity === 'error' || FALSE_WARNINGS.includes(rule);

describe('a form whose scores are due', () => {
  it(
    'is read whole, recomputed to the same scores and not complained of, whatever its layout',
    () => {
      fc.assert(
        fc.property(arbitraryForm, ({ form, layout: asked }) => {
          const { sheet } = draw(form, asked);
          const [found, ...others] = check(sheet);
          expect(found && others.length === 0, shown(sheet)).toBe(true);
          if (!found) return;
          const { card, judged, crashes } = found;
          const rows = rowsOf(form);
          expect(judged.filter(isComplaint).map(printed), shown(sheet)).toEqual([]);
          expect(crashes).toEqual([]);
          expect(card.indicators.map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
          const total = hundredths(totalOf(form));
          const { points, stated, summed, recomputed } = card.totals;
          expect([stated, summed, recomputed].map((sum) => sum?.toFixed())).toEqual([total, total, total]);
          if (fitted(asked, form).points === 'brackets') return;
          expect(points?.toFixed()).toBe('100');
          const dues = rows.map(({ due }) => (due.kind === 'exact' ? hundredths(due.value) : 'band'));
          const derived = card.indicators.map(({ derivation: { due } }) =>
            due.kind === 'exact' ? due.value.toFixed() : 'band',
          );
          expect(derived, shown(sheet)).toEqual(dues);
        }),
        runs(200),
      );
    },
    patience,
  );
});

describe('a fault is found where it is, and only there', () => {
  it.each(Object.entries(FAULTS))(
    '%s',
    (_, fault) => {
      const place = fc.nat(50);
      let made = 0;
      fc.assert(
        fc.property(arbitraryForm, place, amount, ({ form, layout: asked }, at, by) => {
          const faulty = fault(form, withColumn(asked, form), at, by);
          if (!faulty) return;
          made++;
          const { drawn, rule, cell, follows } = faulty;
          const { judged = [] } = check(drawn.sheet)[0] ?? {};
          const isIt = (one: Judged) => one.rule === rule && (cell === '' || one.draft.at.cell === cell);
          expect(judged.some(isIt), `${rule} ${cell}\n${shown(drawn.sheet)}`).toBe(true);
          const others = judged.filter(
            (one) => !isIt(one) && one.severity === 'error' && !follows.includes(one.rule),
          );
          expect(others.map(printed), shown(drawn.sheet)).toEqual([]);
        }),
        runs(40),
      );
      expect(made).toBeGreaterThan(0);
    },
    patience,
  );
});

describe('the same figures in two layouts', () => {
  /** What is found about the scores, by the name of the row. */
  const aboutScores = ({ rule, draft }: Judged) =>
    `${rule} ${draft.subject.at(-1)} ${Number(draft.found)} ${draft.expected}`;
  const RULES = ['score-mismatch', 'score-exceeds-points', 'rate-mismatch', 'total-mismatch'];

  it(
    'have the same faults',
    () => {
      const score = fc.tuple(fc.nat(50), fc.integer({ min: 0, max: 3000 }));
      fc.assert(
        fc.property(arbitraryForm, layout, fc.array(score, { maxLength: 4 }), (one, other, wrong) => {
          const { form } = one;
          const count = rowsOf(form).length;
          const scores = new Map(wrong.map(([at, value]) => [at % count, hundredths(value)]));
          const [first, second] = [one.layout, other].map((asked) => {
            const { sheet } = draw(form, { ...withColumn(asked, form), total: 'score' }, { scores });
            const found = check(sheet)[0]?.judged.filter(({ rule }) => RULES.includes(rule)) ?? [];
            return found
              .map((judged) => aboutScores(judged).replace(/^total-mismatch \S+/, 'total-mismatch'))
              .sort();
          });
          expect(first).toEqual(second);
        }),
        runs(100),
      );
    },
    patience,
  );
});
