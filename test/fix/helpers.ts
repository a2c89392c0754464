import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fixed, type FixOptions, fixFile } from '../../src/fix/fix.ts';
import { type CellCorrection, correctWorkbook } from '../../src/workbook/mark/index.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import type { Cell } from '../../src/workbook/types.ts';

/** What `fix` promises to leave none of, but for what it says it could not settle. */
export const KINDS = [
  'score-mismatch',
  'score-exceeds-points',
  'score-missing',
  'score-not-a-number',
  'total-mismatch',
  'subtotal-mismatch',
  'rate-mismatch',
];

const root = join(import.meta.dirname, '../../fixtures');

export const fixture = (name: string) => readFileSync(join(root, name));

export async function fixed(bytes: Uint8Array, more: Partial<FixOptions> = {}): Promise<Fixed> {
  const folder = mkdtempSync(join(tmpdir(), 'perf-score-fix-'));
  try {
    const path = join(folder, '表.xlsx');
    writeFileSync(path, bytes);
    return await fixFile(path, { profile: null, rules: new Map(), language: 'zh', formulas: false, ...more });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every cell by `Sheet!A1`. */
export async function cellsOf(bytes: Uint8Array): Promise<Map<string, Cell>> {
  const { sheets } = await readWorkbook(bytes);
  return new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ cells }) => cells.map((cell) => [`${name}!${nameOf(cell)}`, cell] as const)),
    ),
  );
}

const nameOf = ({ row, column }: Cell) => `${String.fromCharCode(64 + column)}${row}`;

/** The workbook with other values in some cells; formulas that hang on them follow. */
export async function changed(
  bytes: Uint8Array,
  values: Record<string, CellCorrection['value']>,
): Promise<Uint8Array> {
  const corrections = Object.entries(values).map(([place, value]) => {
    const bang = place.lastIndexOf('!');
    return {
      sheet: place.slice(0, bang),
      cell: place.slice(bang + 1),
      value,
      twoDecimals: false,
      note: null,
    };
  });
  return (await correctWorkbook(bytes, corrections)).bytes;
}
