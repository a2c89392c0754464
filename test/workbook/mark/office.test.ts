import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { a1, parseArea } from '../../../src/workbook/cells/address.ts';
import { readNotes } from '../../../src/workbook/cells/comments.ts';
import { Grid } from '../../../src/workbook/cells/grid.ts';
import { markWorkbook, unmark, unmarkWorkbook } from '../../../src/workbook/mark/index.ts';
import { readWorkbook } from '../../../src/workbook/read.ts';
import type { Area } from '../../../src/workbook/types.ts';
import { OfficeFolder } from '../../office.ts';
import { lacks, PYTHON } from '../../tools.ts';
import { FEATURES } from './features.ts';
import { undeclaredDifferences } from './fidelity.ts';
import { mark, packageFaults, RESULT } from './helpers.ts';

/** Cells that are there, that have a note already, in a merge, that no row has. */
const MARKS = [mark('B2'), mark('C5', 'warning'), mark('B1'), mark('D9'), mark('A15', 'warning')];

interface Form {
  writer: string;
  feature: string;
  file: string;
  strict: boolean;
}

/** What openpyxl finds in a workbook; null for one that it does not open. */
type Opened = { sheets: string[]; notes: Record<string, string> } | null;

const lacking = lacks('office', 'openpyxl');
const folder = new OfficeFolder();
const forms = lacking ? [] : makeForms();
const table = new Map<Form, Record<string, string>>();

/** Every form that XlsxWriter, openpyxl and our own hands can write, and those that LibreOffice made of them. */
function makeForms(): Form[] {
  for (const maker of ['xlsxwriter_features.py', 'openpyxl_features.py']) {
    execFileSync(PYTHON, [join(import.meta.dirname, 'makers', maker), folder.path]);
  }
  const written = readdirSync(folder.path)
    .filter((name) => /\.xls[xm]$/.test(name))
    .sort();
  const made = written.map((file): Form => {
    const [, writer = '', feature = ''] = /^(\w+)-(.*)\.xls[xm]$/.exec(file) ?? [];
    return { writer, feature, file, strict: false };
  });
  for (const [at, { name, bytes, strict = false }] of FEATURES.entries()) {
    writeFileSync(join(folder.path, `hand-${at}.xlsx`), bytes());
    made.push({ writer: 'by hand', feature: name, file: `hand-${at}.xlsx`, strict });
  }
  for (const [name, saved] of folder.convert(written, 'xlsx')) {
    if (saved === null) continue;
    const file = `libreoffice-${name.replace(/\.xlsm$/, '.xlsx')}`;
    writeFileSync(join(folder.path, file), saved);
    const feature = name.replace(/\.xls[xm]$/, '').replace('-', ': ');
    made.push({ writer: 'LibreOffice', feature, file, strict: false });
  }
  return made;
}

const copyOf = ({ file }: Form) => file.replace(/\.xls/, '.checked.xls');
const read = (name: string) => readFileSync(join(folder.path, name));

function openpyxl(names: readonly string[]): Map<string, Opened> {
  const open = join(import.meta.dirname, 'makers/open_all.py');
  const input = names.map((name) => join(folder.path, name)).join('\n');
  const found: Opened[] = JSON.parse(
    execFileSync(PYTHON, [open], { input, encoding: 'utf8', maxBuffer: 1 << 28 }),
  );
  return new Map(names.map((name, at) => [name, found[at] ?? null]));
}

/** The cells that hold the notes on the marks: the first of a merged area. */
async function notedCells(form: Uint8Array): Promise<string[]> {
  return (await markedAreas(form)).map(({ top, left }) => a1(top, left));
}

/** All cells whose looks marking may change. */
async function markedCells(form: Uint8Array): Promise<Set<string>> {
  const cells = new Set<string>();
  for (const { top, left, bottom, right } of await markedAreas(form)) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) cells.add(a1(row, column));
    }
  }
  return cells;
}

async function markedAreas(form: Uint8Array): Promise<Area[]> {
  const sheet = (await readWorkbook(form)).sheets.find(({ name }) => name === 'Sheet1');
  if (sheet === undefined) throw new Error('no Sheet1');
  const grid = new Grid(sheet);
  return MARKS.flatMap(({ cell }) => {
    const area = parseArea(cell);
    return area === null ? [] : [grid.mergeAt(area.top, area.left) ?? area];
  });
}

describe.skipIf(lacking)('forms of other programs', () => {
  afterAll(() => {
    console.log(fidelityTable());
    folder.done();
  });

  beforeAll(() => {
    for (const form of forms) {
      writeFileSync(join(folder.path, copyOf(form)), markWorkbook(read(form.file), MARKS, RESULT));
    }
  });

  const told = (form: Form, column: string, answer: string) =>
    table.set(form, { ...table.get(form), [column]: answer });

  test.each(forms.map((form) => [form.writer, form.feature, form] as const))(
    '%s, %s: only what is declared differs, and all of it is given back',
    async (_, __, form) => {
      const [before, copy] = [read(form.file), read(copyOf(form))];
      expect(undeclaredDifferences(before, copy, await markedCells(before))).toEqual([]);
      expect(packageFaults(copy)).toEqual(packageFaults(before));
      expect((await readWorkbook(copy)).sheets.filter(({ ours }) => !ours)).toEqual(
        (await readWorkbook(before)).sheets,
      );
      told(form, 'parts', 'as declared');
      expect(Buffer.compare(unmarkWorkbook(copy), before)).toBe(0);
      told(form, 'given back', 'byte for byte');
    },
  );

  test('openpyxl opens every copy whose form it opens, with every note', async () => {
    const opened = openpyxl(forms.flatMap((form) => [form.file, copyOf(form)]));
    for (const form of forms) {
      const [before, after] = [opened.get(form.file), opened.get(copyOf(form))];
      expect([form.file, after != null]).toEqual([form.file, before != null]);
      const answer = before == null ? 'does not open the form either' : form.strict ? 'opened' : 'every note';
      told(form, 'openpyxl', answer);
      if (before == null || after == null || form.strict) continue;
      expect(after.sheets.slice(0, -1)).toEqual(before.sheets);
      for (const [cell, text] of Object.entries(before.notes)) {
        expect([form.file, after.notes[cell]?.startsWith(text)]).toEqual([form.file, true]);
      }
      const noted = (await notedCells(read(form.file))).map((cell) => `Sheet1!${cell}`);
      const ours = Object.entries(after.notes).filter(([, text]) => text.includes('perf-score · '));
      expect([form.file, ours.map(([cell]) => cell).sort()]).toEqual([form.file, [...noted].sort()]);
    }
  }, 120_000);

  test('LibreOffice opens and saves every copy whose form it opens, with every note; it is cleaned after that', async () => {
    const own = forms.filter(({ writer }) => writer !== 'LibreOffice');
    const saved = folder.convert(own.map(copyOf), 'xlsx');
    for (const form of own) {
      const copy = saved.get(copyOf(form)) ?? null;
      if (copy === null) {
        expect([form.file, folder.convert([form.file], 'xlsx').get(form.file)]).toEqual([form.file, null]);
        told(form, 'LibreOffice', 'does not open the form either');
        continue;
      }
      const notes = readNotes(copy).get('Sheet1');
      for (const cell of await notedCells(read(form.file))) {
        const text = notes?.get(cell)?.[0]?.text ?? '';
        expect([form.file, cell, text.includes('perf-score · ')]).toEqual([form.file, cell, true]);
      }
      const { bytes: clean, how } = unmark(copy);
      expect(how).toBe('removed');
      expect([form.file, packageFaults(clean)]).toEqual([form.file, packageFaults(copy)]);
      expect((await readWorkbook(clean)).sheets.map(({ name }) => name)).toEqual(
        (await readWorkbook(copy)).sheets.filter(({ ours }) => !ours).map(({ name }) => name),
      );
      const left = [...readNotes(clean).values()].flatMap((of) => [...of.values()].flat());
      expect(left.filter(({ text }) => text.includes('perf-score'))).toEqual([]);
      told(form, 'LibreOffice', 'every note, cleaned after saving');
    }
  }, 300_000);

  test('LibreOffice prints the fullest copy', () => {
    const name = 'xlsxwriter-everything at once.checked.xlsx';
    expect(
      Buffer.from(folder.convert([name], 'pdf').get(name) ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  }, 120_000);
});

/** The fidelity table by feature. */
function fidelityTable(): string {
  const columns = ['parts', 'openpyxl', 'LibreOffice', 'given back'];
  const rows = forms.map((form) => {
    const answers = table.get(form) ?? {};
    return `| ${[form.feature, form.writer, ...columns.map((column) => answers[column] ?? '—')].join(' | ')} |`;
  });
  return [
    `| ${['feature', 'written by', ...columns].join(' | ')} |`,
    `| ${Array(columns.length + 2)
      .fill('---')
      .join(' | ')} |`,
    ...rows,
  ].join('\n');
}
