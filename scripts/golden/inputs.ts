import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { makeForms } from '../../bench/forms.ts';
import type { Sheet } from '../../src/workbook/types.ts';
import { arbitraryForm } from '../../test/laws/arbitrary-form.ts';
import { amount, FAULTS, withColumn } from '../../test/laws/faults.ts';
import { draw } from '../../test/laws/render.ts';
import { bytesOf, newWorkbook } from '../fixtures/build.ts';

const root = join(import.meta.dirname, '../..');
/** Forms of one layout with other figures and words; forms of any layout. */
const ALIKE = 150;
const RANDOM = 850;
const SEED = 2022;

/** Folders that may lie beside the project, with workbooks that were collected by hand. */
const BESIDE = ['cases', 'workbooks'];

/** Copies every fixture, blank form and collected workbook into the folder, with the settings beside them, and makes forms. */
export async function gatherInputs(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const name of ['fixtures', 'templates'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const name of BESIDE) {
    const source = join(root, '../shared', name);
    if (existsSync(source)) cpSync(source, join(folder, name), { recursive: true });
  }
  await makeForms(join(folder, 'generated/alike'), ALIKE);
  await makeRandomForms(join(folder, 'generated/random'));
}

/** The forms of the laws, every other one with a fault. */
async function makeRandomForms(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const faults = Object.values(FAULTS);
  const drawn = fc.sample(fc.tuple(arbitraryForm, fc.nat(50), amount), { numRuns: RANDOM, seed: SEED });
  for (const [index, [{ form, layout }, at, by]] of drawn.entries()) {
    const fault = index % 2 === 0 ? null : faults[index % faults.length];
    const faulty = fault?.(form, withColumn(layout, form), at, by);
    const { sheet } = faulty ? faulty.drawn : draw(form, layout);
    writeFileSync(join(folder, `${String(index).padStart(3, '0')}.xlsx`), await workbookWith(sheet));
  }
}

/** The sheet as a file. */
function workbookWith({ name, rows, merges, hiddenColumns }: Sheet): Promise<Buffer> {
  const workbook = newWorkbook();
  const paper = workbook.addWorksheet(name);
  for (const { row, column, kind, text, stored, percent, formula } of rows.flatMap(({ cells }) => cells)) {
    const cell = paper.getCell(row, column);
    const value = kind === 'number' ? Number(stored) : text;
    cell.value = formula === null ? value : { formula, result: value };
    if (kind === 'number') cell.numFmt = formatOf(text, percent);
  }
  for (const { top, left, bottom, right } of merges) paper.mergeCells(top, left, bottom, right);
  for (const { first } of hiddenColumns) paper.getColumn(first).hidden = true;
  return bytesOf(workbook);
}

/** The number format under which the number is displayed as it is written. */
function formatOf(text: string, percent: boolean): string {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const digits = `${text.includes(',') ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  return percent ? `${digits}%` : digits;
}
