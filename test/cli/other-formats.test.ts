import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellObject, utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkbook } from '../../src/workbook/read.ts';
import type { Sheet } from '../../src/workbook/types.ts';
import { docx, tableOf } from '../document/docx.ts';
import { run, type Sandbox, sandbox } from './run.ts';

let box: Sandbox;
beforeAll(async () => {
  box = sandbox('shangjie-2021.xlsx');
  const { sheets } = await readWorkbook(readFileSync(join(box.path, 'shangjie-2021.xlsx')));
  const [sheet] = sheets as [Sheet];
  writeFileSync(join(box.path, '报告.docx'), docx(tableOf(sheet)));
  writeFileSync(join(box.path, '旧表.xls'), xls(sheet));
});
afterAll(() => box.done());

/** The texts and numbers of a sheet with its merges, as BIFF8. */
function xls({ rows, merges }: Sheet): Uint8Array {
  const cells: Record<string, CellObject> = {};
  for (const one of rows.flatMap((row) => row.cells)) {
    const place = utils.encode_cell({ r: one.row - 1, c: one.column - 1 });
    cells[place] = one.stored === null ? { t: 's', v: one.text } : { t: 'n', v: Number(one.stored) };
  }
  const areas = merges.map(({ top, left, bottom, right }) => ({
    s: { r: top - 1, c: left - 1 },
    e: { r: bottom - 1, c: right - 1 },
  }));
  const book = utils.book_new();
  utils.book_append_sheet(book, { '!ref': 'A1:Z99', '!merges': areas, ...cells }, '自评表');
  return write(book, { type: 'buffer', bookType: 'biff8' });
}

test.each([
  ['报告.docx', '第32行第8列', '报告.checked.docx'],
  ['旧表.xls', 'H32', '旧表.checked.xlsx'],
])('%s: the wrong score is found at %s, and the copy is %s', async (file, cell, copy) => {
  const ran = await run(box.path, ['check', file]);
  expect(ran.code).toBe(1);
  expect(ran.stdout).toContain('填报 99.34，加总 99.34，按规则重算 99.44');
  expect(ran.stdout).toContain(`错误  ${cell}「预算执行率」得分填 1.89，应为 1.99。`);
  const again = await run(box.path, ['check', copy, '--no-annotate', '-q']);
  expect(again.stdout).toContain('填报 99.34，加总 99.34，按规则重算 99.44；1 处错误');
});

test('an English report names a cell of a document in English, and once', async () => {
  const ran = await run(box.path, ['check', '报告.docx', '--no-annotate', '--lang', 'en']);
  expect(ran.stdout).toContain('error    row 32 column 8 “预算执行率”: the score is 1.89');
  expect(ran.stdout).not.toContain('第32行');
});

test.each([['第32行第8列'], ['表1!第32行第8列'], ['第32行第6列']])(
  'a cell of a document is explained: %s',
  async (cell) => {
    const ran = await run(box.path, ['explain', '报告.docx', cell]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('完成率：94.5% ÷ 95% = 99.47%');
  },
);

test.each([['报告.docx'], ['旧表.xls']])('fix writes nothing into %s, and says what to do', async (file) => {
  const ran = await run(box.path, ['fix', file]);
  expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
  expect(ran.stderr).toContain(`${file} 是别的格式；请按标记副本逐处改正原文件`);
});
