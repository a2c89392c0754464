import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForms } from '../../src/form/index.ts';
import { judge } from '../../src/judge.ts';
import { Decimal } from '../../src/model/decimal.ts';
import { applyOwnWords } from '../../src/own-rules/footnotes.ts';
import { loadProfile } from '../../src/profile/load.ts';
import type { Judged } from '../../src/report.ts';
import { scoreForm } from '../../src/scoring/score-form.ts';
import { text } from '../../src/text/language.ts';
import { a1 } from '../../src/workbook/cells/grid.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import type { Area, Cell, Sheet, Workbook } from '../../src/workbook/types.ts';
import { fuzzBudget } from '../fuzz-budget.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const read = (name: string) => readWorkbook(readFileSync(join(fixtures, name)));
const clean = await read('clean/baoxie-2022.xlsx');
const real = await read('baoxie-2022.xlsx');
const putuo = await read('putuo-sports-2022.xlsx');
const hubei = await loadProfile('hubei');

const cardsOf = (workbook: Workbook) =>
  readForms(workbook, {}).map((form) => {
    const { profile, overrides } = applyOwnWords(hubei, form);
    return scoreForm(form, profile, { chosenBy: text('', ''), overrides }, []);
  });

function findings(workbook: Workbook, print: (judged: Judged) => string): string[] {
  return cardsOf(workbook)
    .flatMap((card) => judge(card, new Map(), 'zh').judged)
    .map(print)
    .sort();
}

/** What is found, whatever the cells are called. */
const byRow = ({ rule, draft }: Judged) =>
  `${rule} ${draft.subject.join('/')} ${draft.found} ${draft.expected}`;
const byCell = ({ rule, draft }: Judged) => `${rule} ${draft.at.cell}`;

const mapCells = (workbook: Workbook, change: (cell: Cell) => Cell): Workbook => ({
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(change) })),
  })),
});

describe('a form stays the same form', () => {
  const forms = { 豹澥街: real, 普陀: putuo };

  it.each(Object.entries(forms))('%s: with every cell typed as text', (_, workbook) => {
    const typed = mapCells(workbook, (cell) => ({ ...cell, kind: 'text', stored: null, percent: false }));
    expect(findings(typed, byRow)).toEqual(findings(workbook, byRow));
  });

  it.each(Object.entries(forms))('%s: on a sheet of another name', (_, workbook) => {
    const renamed = { sheets: workbook.sheets.map((sheet) => ({ ...sheet, name: '二〇二二（终稿）' })) };
    expect(findings(renamed, byRow)).toEqual(findings(workbook, byRow));
  });

  it.each(Object.entries(forms))('%s: with blank rows between its rows', (_, workbook) => {
    const last = Math.max(...workbook.sheets.flatMap((sheet) => sheet.rows.map((row) => row.index)));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: last }), { maxLength: 6 }), (rows) => {
        const moved = { sheets: workbook.sheets.map((sheet) => rows.reduce(insertRow, sheet)) };
        expect(findings(moved, byRow)).toEqual(findings(workbook, byRow));
      }),
      fuzzBudget(40),
    );
  });

  it.each(Object.entries(forms))('%s: moved right and down', (_, workbook) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 200 }), (right, down) => {
        expect(findings(move(workbook, right, down), byRow)).toEqual(findings(workbook, byRow));
      }),
      fuzzBudget(15),
    );
  });
});

describe('any single score that is changed is found', () => {
  const [card] = cardsOf(clean);
  const scores = (card?.indicators ?? []).map((item) => item.at);
  const before = findings(clean, byCell);

  it('by 0.01 or more, at its cell or in the total, and nothing else is an error', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...scores),
        fc.integer({ min: 1, max: 300 }),
        fc.boolean(),
        (at, cents, more) => {
          const change = new Decimal(cents).div(100).times(more ? 1 : -1);
          const changed = mapCells(clean, (cell) => {
            if (a1(cell.row, cell.column) !== at.cell) return cell;
            const value = Decimal.max(0, new Decimal(cell.text).plus(change));
            return { ...cell, text: value.toFixed(2), stored: value.toFixed() };
          });
          const now = cardsOf(changed)
            .flatMap((one) => judge(one, new Map(), 'zh').judged)
            .filter(({ severity }) => severity === 'error');
          // One fault, one finding: the total is told only where the score itself may be what it is.
          expect(now).toHaveLength(1);
          const [only] = now;
          if (only?.rule !== 'total-mismatch') expect(only?.draft.at.cell).toBe(at.cell);
        },
      ),
      fuzzBudget(150),
    );
    expect(findings(clean, byCell)).toEqual(before);
  });
});

/** A blank row before row `at`; areas that cover it grow. */
function insertRow(sheet: Sheet, at: number): Sheet {
  const shift = (row: number) => (row >= at ? row + 1 : row);
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      index: shift(row.index),
      cells: row.cells.map((cell) => ({ ...cell, row: shift(cell.row) })),
    })),
    merges: sheet.merges.map((area) => ({ ...area, top: shift(area.top), bottom: shift(area.bottom) })),
  };
}

function move(workbook: Workbook, right: number, down: number): Workbook {
  const moved = ({ top, left, bottom, right: end }: Area) => ({
    top: top + down,
    bottom: bottom + down,
    left: left + right,
    right: end + right,
  });
  return {
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      merges: sheet.merges.map(moved),
      rows: sheet.rows.map((row) => ({
        ...row,
        index: row.index + down,
        cells: row.cells.map((cell) => ({ ...cell, row: cell.row + down, column: cell.column + right })),
      })),
    })),
  };
}
