import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForms } from '../../src/form/index.ts';
import { Decimal } from '../../src/model/decimal.ts';
import { indicatorsOf } from '../../src/model/indicator.ts';
import type { Judged } from '../../src/report.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import type { Cell, Sheet } from '../../src/workbook/types.ts';
import { fuzzBudget } from '../fuzz-budget.ts';
import { check } from './arbitrary-form.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');

async function sheetOf(name: string): Promise<Sheet> {
  const { sheets } = await readWorkbook(readFileSync(join(fixtures, name)));
  const sheet = sheets[0];
  if (sheet === undefined) throw new Error(name);
  return sheet;
}

const SHEETS = {
  豹澥: await sheetOf('baoxie-2022.xlsx'),
  普陀: await sheetOf('putuo-sports-2022.xlsx'),
  贵池: await sheetOf('forms/guichi-2022.xlsx'),
};

/** What is found about the rows, whatever their cells are called. */
const byRow = ({ rule, draft }: Judged) =>
  `${rule} ${draft.subject.join('/')} ${draft.found} ${draft.expected}`;
const findings = (sheet: Sheet) =>
  check(sheet)
    .flatMap(({ judged }) => judged)
    .map(byRow)
    .sort();

describe.each(Object.entries(SHEETS))('%s', (_, sheet) => {
  it('with the columns of its indicators in another order has the same findings', () => {
    const { rows, columns } = tableOf(sheet);
    const order = fc.shuffledSubarray(columns, { minLength: columns.length });
    fc.assert(
      fc.property(order, (shuffled) => {
        const to = new Map(columns.map((column, at) => [column, shuffled[at] ?? column]));
        expect(findings(permuted(sheet, rows, to))).toEqual(findings(sheet));
      }),
      fuzzBudget(25),
    );
  });
});

/** The rows from the header of the indicators to the last of them, and the columns behind their names. */
function tableOf(sheet: Sheet): { rows: Set<number>; columns: number[] } {
  const [form] = readForms({ sheets: [sheet] }, {});
  if (form === undefined) throw new Error('no form');
  const places = [...indicatorsOf(form.groups)].map(({ nameAt }) => nameAt.at);
  const first = Math.min(...places.map(({ row }) => row));
  const last = Math.max(...places.map(({ row }) => row));
  const names = Math.max(...places.map(({ column }) => column));
  const header = sheet.rows.findLast(
    ({ index, cells }) =>
      index < first && cells.some(({ text }) => text.replace(/\s/g, '').startsWith('三级指标')),
  );
  const behind = (header?.cells ?? []).map(({ column }) => column).filter((column) => column > names);
  // The totals stand under the columns that they add up.
  const totals = form.totals.filter(({ where }) => where === 'row').map(({ label }) => label.at.row);
  const isFree = (column: number) => !totals.some((row) => isMergedAcross(sheet, row, column));
  // Those under which a total stands, where it does not stand across all of them.
  const columns = behind.some(isFree) ? behind.filter(isFree) : behind;
  const own = sheet.rows
    .map(({ index }) => index)
    .filter((row) => (row >= (header?.index ?? first) && row <= last) || totals.includes(row))
    .filter((row) => !columns.some((column) => isMergedAcross(sheet, row, column)));
  return { rows: new Set(own), columns };
}

/** What is merged across stands for the whole of its row and moves with no column. */
function isMergedAcross(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    ({ top, bottom, left, right }) =>
      top <= row && row <= bottom && left <= column && column <= right && right > left,
  );
}

function permuted(sheet: Sheet, rows: ReadonlySet<number>, to: ReadonlyMap<number, number>): Sheet {
  const moved = (cell: Cell) => ({ ...cell, column: to.get(cell.column) ?? cell.column });
  return {
    ...sheet,
    rows: sheet.rows.map((row) =>
      rows.has(row.index) ? { ...row, cells: row.cells.map(moved).sort((a, b) => a.column - b.column) } : row,
    ),
  };
}

describe('a row in other units', () => {
  /** A unit, the same a thousand or ten thousand times as large, and by how much. */
  const UNITS: [small: string, large: string, factor: number][] = [
    ['元', '万元', 10_000],
    ['万元', '亿元', 10_000],
    ['人', '万人', 10_000],
    ['亩', '万亩', 10_000],
    ['米', '公里', 1000],
  ];
  const amount = fc.integer({ min: 1, max: 999 });
  const row = fc.record({
    unit: fc.constantFrom(...UNITS),
    target: amount,
    actual: amount,
    points: fc.integer({ min: 1, max: 20 }),
    score: fc.integer({ min: 0, max: 2000 }),
    comparator: fc.constantFrom('≥', '≤', ''),
    inSmall: fc.tuple(fc.boolean(), fc.boolean()),
    column: fc.boolean(),
  });

  it('is scored the same, and what is wrong with it is the same', () => {
    fc.assert(
      fc.property(
        row,
        ({ unit: [small, large, factor], target, actual, points, score, comparator, inSmall, column }) => {
          const said = (number: number, isSmall: boolean) =>
            `${new Decimal(number).times(isSmall ? factor : 1).toFixed()}${isSmall ? small : large}`;
          const stated = new Decimal(score).div(100).toFixed(2);
          const form = (first: boolean, second: boolean) =>
            check(
              lines([
                ['一级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'],
                [
                  '产出指标',
                  '数量',
                  `${comparator}${said(target, first)}`,
                  said(actual, second),
                  String(points),
                  stated,
                ],
                ['总分', '', '', '', String(points), stated],
              ]),
            ).flatMap(({ card, judged }) => [
              ...card.indicators.map(({ derivation: { due } }) => JSON.stringify(due)),
              ...judged.filter(({ severity }) => severity === 'error').map(byRow),
            ]);
          expect(form(...inSmall)).toEqual(form(false, false));
          if (!column) return;
          // With the unit in a column of its own.
          const own = check(
            lines([
              ['一级指标', '三级指标', '指标性质', '指标值', '度量单位', '实际完成值', '分值', '得分'],
              ['产出指标', '数量', comparator, String(target), large, String(actual), String(points), stated],
              ['总分', '', '', '', '', '', String(points), stated],
            ]),
          );
          expect(
            own.flatMap(({ card }) => card.indicators.map(({ derivation: { due } }) => JSON.stringify(due))),
          ).toEqual(form(false, false).slice(0, 1));
        },
      ),
      fuzzBudget(150),
    );
  });
});

/** A sheet of texts. */
function lines(texts: string[][]): Sheet {
  return {
    name: '表',
    hidden: false,
    ours: false,
    merges: [],
    hiddenColumns: [],
    rows: texts.map((cells, row) => ({
      index: row + 1,
      hidden: false,
      cells: cells.flatMap((text, column) =>
        text === ''
          ? []
          : [
              {
                row: row + 1,
                column: column + 1,
                kind: 'text' as const,
                text,
                stored: null,
                percent: false,
                date: false,
                formula: null,
                calculated: true,
              },
            ],
      ),
    })),
  };
}
