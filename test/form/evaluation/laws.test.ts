import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';

/** A dimension: whole points, and what was lost of them in cents. */
interface Dimension {
  points: number;
  lost: Decimal;
}

const cents = (points: number) =>
  fc.integer({ min: 0, max: points * 100 }).map((value) => new Decimal(value).div(100));

/** Two to six dimensions whose points add up to 100. */
const dimensions: fc.Arbitrary<Dimension[]> = fc
  .array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 })
  .filter((points) => points.reduce((a, b) => a + b, 0) < 100)
  .map((points) => [...points, 100 - points.reduce((a, b) => a + b, 0)])
  .chain((points) => fc.tuple(...points.map((one) => cents(one).map((lost) => ({ points: one, lost })))));

const NAMES = ['决策', '过程', '产出', '效益', '满意度', '可持续'];
const scoreOf = ({ points, lost }: Dimension) => new Decimal(points).minus(lost);
const rateOf = (one: Dimension) =>
  `${scoreOf(one).div(one.points).times(100).toDecimalPlaces(2).toFixed(2)}%`;
const totalOf = (all: Dimension[]) => all.reduce((sum, one) => sum.plus(scoreOf(one)), new Decimal(0));

/** Header, rows and total as a table down the page. */
function rowsOf(all: Dimension[]): string[][] {
  const rows = all.map((one, index) => [
    NAMES[index] ?? '其他',
    String(one.points),
    scoreOf(one).toFixed(),
    one.lost.toFixed(),
    rateOf(one),
  ]);
  const total = totalOf(all);
  const lost = new Decimal(100).minus(total);
  return [
    ['维度', '分值', '得分', '扣分', '得分率'],
    ...rows,
    ['合计', '100', total.toFixed(), lost.toFixed(), `${total.toFixed(2)}%`],
  ];
}

const draw = (rows: string[][]) => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const turn = (rows: string[][]) => (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
/** `C4` of a table down the page is `D3` of the same table on its side. */
const turnedPlace = (finding: string) =>
  finding.replace(/^([A-Z])(\d+)/, (_, letter: string, row: string) => {
    return `${String.fromCharCode(64 + Number(row))}${letter.charCodeAt(0) - 64}`;
  });

const errorsIn = (findings: string[] | undefined) =>
  (findings ?? []).filter((line) => !line.includes('(info)'));

describe('an evaluation whose figures agree', () => {
  it('is clean, down the page and on its side', async () => {
    await fc.assert(
      fc.asyncProperty(dimensions, async (all) => {
        const rows = rowsOf(all);
        const [down] = await check('evaluation', draw(rows));
        const [side] = await check('evaluation', draw(turn(rows)));
        expect(errorsIn(down?.findings)).toEqual([]);
        expect(side?.findings).toEqual(down?.findings.map(turnedPlace).sort());
        expect(down?.card.totals.recomputed?.equals(totalOf(all))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is no longer once one cell is off by half a point', async () => {
    await fc.assert(
      fc.asyncProperty(dimensions, fc.nat(), fc.constantFrom(1, 2, 3), async (all, which, column) => {
        const rows = rowsOf(all);
        const row = rows[1 + (which % (rows.length - 1))] ?? [];
        row[column] = new Decimal(row[column] ?? 0).plus('0.5').toFixed();
        const [down] = await check('evaluation', draw(rows));
        expect(errorsIn(down?.findings)).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('points that a table does not print', () => {
  it('are never implied wrongly', async () => {
    await fc.assert(
      fc.asyncProperty(dimensions, async (all) => {
        const rows = rowsOf(all).map(([name = '', , score = '', , rate = '']) => [name, score, rate]);
        const [only] = await check('evaluation', draw(rows));
        const implied = only?.card.impliedPoints ?? [];
        implied.forEach((points, index) => {
          if (points) expect(points.toNumber()).toBe(all[index]?.points);
        });
        expect(only?.card.indicators.every(({ points }) => points === null)).toBe(true);
        expect(errorsIn(only?.findings)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
