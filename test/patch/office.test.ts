import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readNotes } from '../../src/workbook/notes.ts';
import { markWorkbook, unmarkWorkbook } from '../../src/workbook/patch/index.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { differingParts, mark, packageFaults, RESULT } from './helpers.ts';

/** Other programs that write and open workbooks. What is missing here is said, not passed over in silence. */
const OFFICE = 'soffice';
const PYTHON = '/usr/bin/python3';
const missing = [
  ['LibreOffice (soffice)', OFFICE, ['--version']],
  ['openpyxl and XlsxWriter for python3', PYTHON, ['-c', 'import openpyxl, xlsxwriter']],
].flatMap(([name, command, args]) => (runs(String(command), args as string[]) ? [] : [String(name)]));
if (missing.length > 0)
  console.warn(`test/patch/office.test.ts is skipped, for want of: ${missing.join('; ')}`);

function runs(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Writes two forms with nearly everything that its libraries can. */
const WRITE = fileURLToPath(new URL('office-write.py', import.meta.url));
/** Says which sheets and notes openpyxl finds. */
const OPEN = fileURLToPath(new URL('office-open.py', import.meta.url));

/** What marking cells of the first sheet may change or add. */
const MAY_DIFFER =
  /perf-score|^\[Content_Types\].xml$|^xl\/(workbook|styles|_rels\/workbook|worksheets\/(_rels\/)?sheet1|comments1|comments\/comment1|drawings\/(commentsDrawing|vmlDrawing)1)\.(xml|vml|xml\.rels)$/;

const MARKS = [mark('B2'), mark('C5', 'warning'), mark('D9'), mark('A15', 'warning')];

describe.skipIf(missing.length > 0)('other programs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'perf-score-office-'));
  const converted = (file: string, to: string) => {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(OFFICE, [profile, '--headless', '--convert-to', to, '--outdir', join(folder, to), file], {
      stdio: 'ignore',
    });
    return readFileSync(
      join(
        folder,
        to,
        `${file
          .split('/')
          .at(-1)
          ?.replace(/\.xlsx$/, '')}.${to}`,
      ),
    );
  };
  const opened = (file: string): { sheets: string[]; notes: Record<string, string> } =>
    JSON.parse(execFileSync(PYTHON, [OPEN, file], { encoding: 'utf8' }));

  beforeAll(() => {
    execFileSync(PYTHON, [WRITE, folder]);
    writeFileSync(join(folder, 'libreoffice.xlsx'), converted(join(folder, 'xlsxwriter.xlsx'), 'xlsx'));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  describe.each(['xlsxwriter', 'openpyxl', 'libreoffice'])('a form written by %s', (writer) => {
    const form = () => readFileSync(join(folder, `${writer}.xlsx`));

    test('is marked in the parts that have to know, and given back', async () => {
      const copy = markWorkbook(form(), MARKS, RESULT);
      writeFileSync(join(folder, `${writer}.checked.xlsx`), copy);
      expect(packageFaults(copy)).toEqual(packageFaults(form()));
      const others = differingParts(form(), copy).filter((name) => !MAY_DIFFER.test(name));
      expect(others).toEqual([]);
      expect((await readWorkbook(copy)).sheets[0]).toEqual((await readWorkbook(form())).sheets[0]);
      expect(Buffer.compare(unmarkWorkbook(copy), form())).toBe(0);
    });

    test('is opened by openpyxl with every note, old and new', () => {
      const before = opened(join(folder, `${writer}.xlsx`));
      const after = opened(join(folder, `${writer}.checked.xlsx`));
      expect(after.sheets.slice(0, -1)).toEqual(before.sheets);
      for (const [cell, text] of Object.entries(before.notes))
        expect(after.notes[cell]?.startsWith(text)).toBe(true);
      const ours = Object.entries(after.notes).filter(([, text]) => text.includes('perf-score · '));
      expect(ours.map(([cell]) => cell)).toEqual(
        expect.arrayContaining(['Sheet1!B2', 'Sheet1!C5', 'Sheet1!D9']),
      );
      expect(ours).toHaveLength(MARKS.length);
    });

    test('is printed and saved by LibreOffice with every note, and cleaned after that', async () => {
      const file = join(folder, `${writer}.checked.xlsx`);
      expect(converted(file, 'pdf').subarray(0, 5).toString()).toBe('%PDF-');
      const saved = converted(file, 'xlsx');
      const noted = readNotes(saved).get('Sheet1');
      for (const { cell } of MARKS.slice(0, 3)) {
        expect(noted?.get(cell)?.[0]?.text).toContain(`得分不符\n${cell} 应为 1.00`);
      }
      const clean = unmarkWorkbook(saved);
      expect(packageFaults(clean)).toEqual(packageFaults(saved));
      const sheets = (await readWorkbook(saved)).sheets.filter(({ ours }) => !ours);
      expect((await readWorkbook(clean)).sheets.map(({ name }) => name)).toEqual(
        sheets.map(({ name }) => name),
      );
      const texts = [...(readNotes(clean).get('Sheet1')?.values() ?? [])].flat().map(({ text }) => text);
      expect(texts).toEqual(
        [...(readNotes(form()).get('Sheet1')?.values() ?? [])].flat().map(({ text }) => text),
      );
    }, 120_000);
  });
});
