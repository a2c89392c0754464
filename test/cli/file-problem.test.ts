import { expect, test } from 'vitest';
import { problemOf } from '../../src/files/file-problem.ts';
import { refusal } from '../../src/workbook/errors.ts';

const system = (code: string) => Object.assign(new Error(`${code}: failed, open 'x'`), { code, errno: -1 });

test.each([
  ['ENOENT', 'enoent', /没有这个文件：表\.xlsx/],
  ['EISDIR', 'eisdir', /是文件夹/],
  ['EACCES', 'eacces', /没有读取 表\.xlsx 的权限/],
  ['EPERM', 'eperm', /没有读取 表\.xlsx 的权限/],
  ['EBUSY', 'ebusy', /正被别的程序占用；请关闭后再检查/],
  ['EIO', 'unreadable', /系统读不出 表\.xlsx（EIO）/],
  ['ESTALE', 'unreadable', /复制到本机/],
])('the system says %s', (code, ours, words) => {
  const problem = problemOf(system(code), '表.xlsx');
  expect(problem.code).toBe(ours);
  expect(problem.words.zh).toMatch(words);
  expect(problem.words.en).toMatch(/^[A-Z表].*\.$/);
  expect(problem.words.zh).not.toContain("open 'x'");
});

test('a sentence of the reader is passed on', () => {
  expect(problemOf(refusal('empty'), '表.xlsx').words.zh).toMatch(/^文件是空的/);
});

test('anything else is a fault of the program, and says so', () => {
  const problem = problemOf(new TypeError('x is not a function'), '表.xlsx');
  expect(problem.code).toBe('internal');
  expect(problem.words.zh).toContain('反馈给维护者');
});
