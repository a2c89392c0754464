import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { planCopies } from '../../src/cli/copies.ts';
import { findFiles } from '../../src/cli/files.ts';
import { type Sandbox, sandbox } from './run.ts';

let box: Sandbox;
beforeEach(() => {
  box = sandbox();
});
afterEach(() => box.done());

const put = (...names: string[]) => {
  for (const name of names) {
    mkdirSync(join(box.path, name, '..'), { recursive: true });
    writeFileSync(join(box.path, name), '');
  }
};
const shown = (...paths: string[]) => findFiles(paths, box.path).map((input) => input.shown);
const problems = (...paths: string[]) =>
  findFiles(paths, box.path).flatMap((input) => ('problem' in input ? [input.problem] : []));

describe('a folder stands for its workbooks', () => {
  test('in natural order, at any depth', () => {
    put('第10季.xlsx', '第2季.xlsx', '乙/附件1.xlsm', '甲/深/附件1.XLSX');
    expect(shown('.')).toEqual(['第2季.xlsx', '第10季.xlsx', '甲/深/附件1.XLSX', '乙/附件1.xlsm']);
  });

  test('without lock files, marked copies, hidden and other files', () => {
    put(
      '~$a.xlsx',
      'a.checked.xlsx',
      'a.checked.2.xlsx',
      '.b.xlsx',
      '.git/c.xlsx',
      'd.xls',
      'e.pdf',
      'f.xlsx',
    );
    expect(shown('.')).toEqual(['f.xlsx']);
  });

  test('written as the user named it', () => {
    put('2022 年 度/附件 1.xlsx');
    expect(shown('2022 年 度/')).toEqual(['2022 年 度/附件 1.xlsx']);
    expect(shown(join(box.path, '2022 年 度'))).toEqual([join(box.path, '2022 年 度/附件 1.xlsx')]);
  });

  test('a link that leads back up is followed once', () => {
    put('a/x.xlsx');
    symlinkSync(box.path, join(box.path, 'a/up'));
    expect(shown('.')).toEqual(['a/x.xlsx']);
  });

  test('a broken link is passed over', () => {
    put('x.xlsx');
    symlinkSync(join(box.path, 'gone'), join(box.path, 'broken'));
    expect(shown('.')).toEqual(['x.xlsx']);
  });

  test('only files that must be saved anew are counted in the sentence', () => {
    put('a.xls', 'b.xls', 'c.et', 'd.txt');
    expect(problems('.').map((problem) => problem.text.zh)).toEqual([
      '文件夹里没有可检查的 .xlsx 或 .xlsm 文件，只有 2 个 .xls 文件、1 个 .et 文件；请先用 Excel 或 WPS 另存为 Excel 工作簿(*.xlsx)。',
    ]);
  });
});

describe('a file that is named', () => {
  test('is taken whatever its name', () => {
    put('a.checked.xlsx', 'b.xls');
    expect(shown('b.xls', 'a.checked.xlsx')).toEqual(['b.xls', 'a.checked.xlsx']);
  });

  test('is taken once, however often it is reached', () => {
    put('a/x.xlsx');
    symlinkSync(join(box.path, 'a/x.xlsx'), join(box.path, 'a/y.xlsx'));
    expect(shown('a/x.xlsx', 'a', './a/x.xlsx')).toEqual(['a/x.xlsx']);
  });

  test('and is not there is told with the name that comes nearest', () => {
    put('附件1.xlsx');
    expect(problems('附件l.xlsx').map((problem) => problem.text.zh)).toEqual([
      '没有这个文件或文件夹；请核对路径，是不是“附件1.xlsx”？',
    ]);
  });
});

describe('marked copies', () => {
  const copies = (out: string | null, ...paths: string[]) => {
    const found = findFiles(paths, box.path).flatMap((input) => ('path' in input ? [input] : []));
    const target = out === null ? null : { path: join(box.path, out), shown: out };
    return [...planCopies(found, target).values()].map((copy) => copy.shown);
  };

  test('stand beside their forms', () => {
    put('甲/附件1.xlsx', '甲/附件2.xlsm', '甲/附件3.XLSX');
    expect(copies(null, '甲')).toEqual([
      '甲/附件1.checked.xlsx',
      '甲/附件2.checked.xlsm',
      '甲/附件3.checked.XLSX',
    ]);
  });

  test('keep the folders below the one that was named when they go elsewhere', () => {
    put('2022/甲/附件1.xlsx', '2022/乙/附件1.xlsx');
    expect(copies('副本', '2022')).toEqual(['副本/甲/附件1.checked.xlsx', '副本/乙/附件1.checked.xlsx']);
  });

  test('never overwrite each other', () => {
    put('甲/附件1.xlsx', '乙/附件1.xlsx', '丙/附件1.xlsx');
    expect(copies('副本', '甲/附件1.xlsx', '乙/附件1.xlsx', '丙/附件1.xlsx')).toEqual([
      '副本/附件1.checked.xlsx',
      '副本/附件1.checked.2.xlsx',
      '副本/附件1.checked.3.xlsx',
    ]);
  });
});
