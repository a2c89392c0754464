import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { a1, areaName, columnLetters, Grid, parseA1, parseArea } from '../../../src/workbook/cells/grid.ts';
import type { Area, Cell, Row, Sheet } from '../../../src/workbook/types.ts';

function cellAt(row: number, column: number): Cell {
  return {
    row,
    column,
    kind: 'text',
    text: a1(row, column),
    stored: null,
    percent: false,
    date: false,
    formula: null,
    calculated: true,
  };
}

function sheet(given: Partial<Sheet>): Sheet {
  return { name: 'S', hidden: false, ours: false, rows: [], merges: [], hiddenColumns: [], ...given };
}

const WHOLE: Area = { top: 1, left: 1, bottom: 1048576, right: 16384 };
const place = fc.record({
  row: fc.integer({ min: 1, max: 1048576 }),
  column: fc.integer({ min: 1, max: 16384 }),
});

describe('addresses', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16384, 'XFD'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it.each(['', 'A', '1', 'A0', '1A', 'A1B', 'XFE1', 'A1048577', 'A-1', 'A1 ', '甲1', 'A1:B2'])(
    '%j is no address',
    (text) => {
      expect(parseA1(text)).toBeNull();
    },
  );

  it.each(['h40', '$H$40', '$H40', 'H$40'])('%s is H40', (text) => {
    expect(parseA1(text)).toEqual({ row: 40, column: 8 });
  });

  it('are read as they are written', () => {
    fc.assert(
      fc.property(place, ({ row, column }) => {
        expect(parseA1(a1(row, column))).toEqual({ row, column });
      }),
    );
  });

  it('of areas are read as they are written, from any corner', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const area = parseArea(`${a1(one.row, one.column)}:${a1(other.row, other.column)}`);
        expect(area).toEqual(parseArea(`${a1(one.row, other.column)}:${a1(other.row, one.column)}`));
        expect(area && parseArea(areaName(area))).toEqual(area);
      }),
    );
  });

  it('of an area of one cell have no colon', () => {
    expect(areaName({ top: 3, left: 2, bottom: 3, right: 2 })).toBe('B3');
  });
});

/** Areas that lie in a grid of 8 × 8 without overlap: blocks cut from each other. */
const disjoint = fc.array(fc.nat(63), { maxLength: 20 }).map((corners) => {
  const taken = new Set<number>();
  const areas: Area[] = [];
  for (const corner of corners) {
    const top = (corner >> 3) + 1;
    const left = (corner & 7) + 1;
    const area = {
      top,
      left,
      bottom: Math.min(8, top + (corner % 3)),
      right: Math.min(8, left + (corner % 4)),
    };
    const places = placesOf(area);
    if (places.some((one) => taken.has(one))) continue;
    for (const one of places) taken.add(one);
    areas.push(area);
  }
  return areas;
});

function placesOf({ top, left, bottom, right }: Area): number[] {
  const places: number[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) places.push(row * 100 + column);
  return places;
}

function covers({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

const everyPlace = Array.from({ length: 81 }, (_, i) => [Math.floor(i / 9) + 1, (i % 9) + 1] as const);
const areas = fc.tuple(place, place).map(([a, b]) => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.column, b.column),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.column, b.column),
}));

describe('a grid', () => {
  it('answers with the cell of a place, or none', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(63), { maxLength: 30 }), (cells) => {
        const rows = new Map<number, Row>();
        for (const one of cells.toSorted((a, b) => a - b)) {
          const index = (one >> 3) + 1;
          const row = rows.get(index) ?? { index, hidden: false, cells: [] };
          row.cells.push(cellAt(index, (one & 7) + 1));
          rows.set(index, row);
        }
        const grid = new Grid(sheet({ rows: [...rows.values()] }));
        for (const [row, column] of everyPlace) {
          const there = row <= 8 && column <= 8 && cells.includes(((row - 1) << 3) + column - 1);
          expect(grid.cell(row, column)?.text ?? null).toBe(there ? a1(row, column) : null);
        }
      }),
    );
  });

  it('finds the merged area of every place', () => {
    fc.assert(
      fc.property(disjoint, (merges) => {
        const grid = new Grid(sheet({ merges }));
        for (const [row, column] of everyPlace) {
          const expected = merges.find((merge) => covers(merge, row, column)) ?? null;
          expect(grid.mergeAt(row, column)).toBe(expected);
        }
      }),
    );
  });

  it('finds one of the areas that cover a place, and the only one, when areas overlap', () => {
    fc.assert(
      fc.property(fc.array(areas, { maxLength: 8 }), fc.array(place, { maxLength: 20 }), (merges, places) => {
        const grid = new Grid(sheet({ merges }));
        for (const { row, column } of places) {
          const candidates = merges.filter((merge) => covers(merge, row, column));
          const found = grid.mergeAt(row, column);
          if (found === null) expect(merges.length === 0 || candidates[0] !== merges[0]).toBe(true);
          else expect(candidates).toContain(found);
          if (candidates[0] !== undefined && candidates[0] === merges[0]) expect(found).toBe(merges[0]);
        }
      }),
    );
  });

  it('shows the top left cell anywhere in a merged area, and none of those it covers', () => {
    const rows = [{ index: 2, hidden: false, cells: [cellAt(2, 2), cellAt(2, 3), cellAt(2, 4)] }];
    const grid = new Grid(sheet({ rows, merges: [{ top: 2, left: 2, bottom: 3, right: 3 }] }));
    expect(
      [grid.cell(2, 2), grid.cell(2, 3), grid.cell(3, 3), grid.cell(2, 4), grid.cell(3, 4)].map(
        (cell) => cell?.text,
      ),
    ).toEqual(['B2', 'B2', 'B2', 'D2', undefined]);
  });

  it('takes a hundred thousand areas over the whole sheet as one', () => {
    const grid = new Grid(sheet({ merges: Array.from({ length: 100_000 }, () => ({ ...WHOLE })) }));
    expect(grid.mergeAt(1048576, 16384)).toEqual(WHOLE);
    expect(grid.cell(500_000, 1)).toBeNull();
  });

  it('knows what is hidden', () => {
    const rows = [
      { index: 2, hidden: true, cells: [] },
      { index: 3, hidden: false, cells: [] },
    ];
    const hiddenColumns = [
      { first: 8, last: 9 },
      { first: 2, last: 6 },
      { first: 3, last: 4 },
    ];
    const grid = new Grid(sheet({ rows, hiddenColumns }));
    expect([1, 2, 3].map((row) => grid.isHidden(row, 1))).toEqual([false, true, false]);
    expect([1, 2, 5, 6, 7, 8, 9, 10].map((column) => grid.isHidden(1, column))).toEqual([
      false,
      true,
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
    expect(new Grid(sheet({ hidden: true })).isHidden(1, 1)).toBe(true);
  });
});
