import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { main } from '../../src/cli/main.ts';
import { type Report, reportSchema } from '../../src/model/report.ts';
import { lacks } from '../tools.ts';
import { type Ran, run, type Sandbox, sandbox } from './run.ts';

const FORM = 'baoxie-2022.xlsx';
const validate = new Ajv2020({ allErrors: true }).compile<Report>(z.toJSONSchema(reportSchema));

let box: Sandbox;
beforeEach(() => {
  box = sandbox(FORM);
});
afterEach(() => box.done());

const check = (...argv: string[]) => run(box.path, ['check', ...argv]);
const bytes = (name: string) => readFileSync(join(box.path, name));

function reportOf({ stdout }: Ran): Report {
  const report: unknown = JSON.parse(stdout);
  if (!validate(report)) throw new Error(JSON.stringify(validate.errors));
  return report;
}

describe('the JSON report', () => {
  test.each([
    ['a form with an error', [FORM], 1],
    ['a file that is not there', ['none.xlsx'], 2],
    ['a folder', ['.'], 1],
  ])('of %s follows its schema', async (_, argv, code) => {
    const ran = await check(
      '--no-annotate',
      ...argv.filter((word) => word !== 'json' && word !== '-f'),
      '-f',
      'json',
    );
    expect(reportOf(ran).schemaVersion).toBe(1);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toBe('');
  });

  test('of every fixture follows its schema', async () => {
    const ran = await run(join(import.meta.dirname, '../..'), [
      'check',
      'fixtures',
      '--no-annotate',
      '-f',
      'json',
    ]);
    expect(reportOf(ran).summary.forms).toBeGreaterThan(10);
  });

  test('is the only thing on stdout, with files written and settings shown', async () => {
    const ran = await check(FORM, '-f', 'json', '-f', 'text:summary.txt', '--debug');
    expect(reportOf(ran).files[0]?.annotated).toBe('baoxie-2022.checked.xlsx');
    expect(ran.stderr).toContain('已写入 summary.txt');
    expect(bytes('summary.txt').toString()).toContain('优抚医疗保障率');
  });
});

describe('the exit code', () => {
  test.each([
    ['0 for a form without errors', 'clean/baoxie-2022.xlsx', [], 0],
    ['1 for an error', FORM, [], 1],
    ['0 for warnings', FORM, ['--rule', 'score-mismatch=off'], 0],
    [
      '1 for warnings when they are to fail',
      FORM,
      ['--rule', 'score-mismatch=off', '--fail-on', 'warning'],
      1,
    ],
    ['1 for an error when warnings are to fail', FORM, ['--fail-on', 'warning'], 1],
    ['2 for a workbook without a form', 'wrong/no-form-empty.xlsx', [], 2],
  ])('is %s', async (_, fixture, argv, code) => {
    const one = sandbox(fixture);
    const ran = await run(one.path, ['check', '.', '--no-annotate', ...argv]);
    one.done();
    expect(ran.code).toBe(code);
  });

  test('is the same in every format', async () => {
    const codes = [];
    for (const format of ['text', 'json']) codes.push((await check(FORM, 'none.xlsx', '-f', format)).code);
    expect(codes).toEqual([2, 2]);
  });
});

describe('the marked copy', () => {
  test('is written beside the form, which stays as it is', async () => {
    const before = bytes(FORM);
    await check(FORM);
    expect(readdirSync(box.path)).toEqual(['baoxie-2022.checked.xlsx', FORM]);
    expect(bytes(FORM).equals(before)).toBe(true);
  });

  test('checked again gives the same findings', async () => {
    const findings = async (file: string) =>
      reportOf(await check(file, '-f', 'json')).files.flatMap((one) =>
        one.forms.flatMap((form) => form.findings),
      );
    const first = await findings(FORM);
    expect(await findings('baoxie-2022.checked.xlsx')).toEqual(first);
  });

  test('is the same when the form is checked twice', async () => {
    await check(FORM);
    const first = bytes('baoxie-2022.checked.xlsx');
    await check('.');
    expect(bytes('baoxie-2022.checked.xlsx').equals(first)).toBe(true);
  });

  test('is not written for a form without errors and warnings', async () => {
    const clean = sandbox('clean/baoxie-2022.xlsx');
    await run(clean.path, ['check', '.']);
    const names = readdirSync(clean.path);
    clean.done();
    expect(names).toEqual(['baoxie-2022.xlsx']);
  });

  test('of an earlier run does not go on showing errors that were put right', async () => {
    await check(FORM);
    const wrong = bytes('baoxie-2022.checked.xlsx');
    copyFileSync(join(import.meta.dirname, '../../fixtures/clean', FORM), join(box.path, FORM));
    await check(FORM);
    expect(bytes('baoxie-2022.checked.xlsx').equals(wrong)).toBe(false);
  });

  test('is not written with --no-annotate', async () => {
    const ran = await check(FORM, '--no-annotate', '-f', 'json');
    expect(readdirSync(box.path)).toEqual([FORM]);
    expect(reportOf(ran).files[0]?.annotated).toBeNull();
  });

  test('goes to a folder that is made for it', async () => {
    await check(FORM, '-o', '结果/副本');
    expect(readdirSync(join(box.path, '结果/副本'))).toEqual(['baoxie-2022.checked.xlsx']);
  });

  test('that cannot be written leaves the findings standing, and the exit code is 2', async () => {
    mkdirSync(join(box.path, 'baoxie-2022.checked.xlsx'));
    const ran = await check(FORM, '-f', 'json');
    const [file] = reportOf(ran).files;
    expect(ran.code).toBe(2);
    expect(file?.status).toBe('findings');
    expect(file?.error?.message).toContain('已有同名文件夹 baoxie-2022.checked.xlsx');
    expect(readdirSync(box.path).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test.skipIf(lacks('ordinary user'))('in a folder that cannot be written to says what to do', async () => {
    chmodSync(box.path, 0o555);
    const ran = await check(FORM, '-f', 'json');
    chmodSync(box.path, 0o755);
    expect(reportOf(ran).files[0]?.error?.message).toContain('或换一个可写的位置（副本用 -o，');
  });
});

test.each([
  ['a form', [FORM, '-f', `json:${FORM}`], '请在 -f 的冒号后面换一个文件名'],
  ['a file for a folder', [FORM, '-f', `json:${FORM}/sub/x.json`], '-f 的文件改冒号后的路径'],
])('the advice for a document that would go onto %s is about -f', async (_, argv, advice) => {
  const ran = await check(...argv);
  expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(advice)]);
  expect(ran.stderr).not.toContain('用 -o 另选');
});

describe('nothing is lost', () => {
  test.each([
    ['the report', ['-f', `json:${FORM}`]],
    ['the report by another way', ['-f', `json:./sub/../${FORM}`]],
  ])('when %s would overwrite the form', async (_, argv) => {
    mkdirSync(join(box.path, 'sub'));
    const before = bytes(FORM);
    expect((await check(FORM, ...argv)).code).toBe(2);
    expect(bytes(FORM).equals(before)).toBe(true);
  });

  test('when the copy of one form would overwrite another that is to be checked', async () => {
    mkdirSync(join(box.path, '别处'));
    const other = '别处/baoxie-2022.checked.xlsx';
    writeFileSync(join(box.path, other), bytes(FORM));
    const ran = await check(FORM, other, '-o', '别处');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(`“${other}”是要检查的文件、基线或另一项输出`);
    expect(bytes(other).equals(bytes(FORM))).toBe(true);
  });

  test('when a report or a copy would overwrite the baseline', async () => {
    const known = '{"version": 1, "files": {}}';
    const copy = 'baoxie-2022.checked.xlsx';
    for (const [baseline, ...argv] of [
      ['known.json', '-f', 'json:./known.json'],
      ['known.json', '-f', 'json:known.json', '--update-baseline', '--no-annotate'],
      [copy],
    ]) {
      writeFileSync(join(box.path, baseline ?? ''), known);
      const ran = await check(FORM, '--baseline', baseline ?? '', ...argv);
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain('是要检查的文件、基线或另一项输出');
      expect(bytes(baseline ?? '').toString()).toBe(known);
    }
  });

  test('when a shell names the copy of the last run too: it is passed over', async () => {
    await check(FORM);
    const ran = await check(FORM, 'baoxie-2022.checked.xlsx');
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('跳过 1 个文件：标记副本（.checked） 1 个');
    expect(existsSync(join(box.path, 'baoxie-2022.checked.checked.xlsx'))).toBe(false);
  });

  test('when one of several outputs cannot be written', async () => {
    mkdirSync(join(box.path, 'taken.json'));
    const ran = await check(FORM, '-f', 'json:taken.json', '-f', 'text:summary.txt', '-f', 'json');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('已有同名文件夹 taken.json');
    expect(existsSync(join(box.path, 'summary.txt'))).toBe(true);
    expect(reportOf(ran).summary.errors).toBe(1);
  });
});

describe('no half of a report is left', () => {
  const full = {
    write: (_: unknown, done: (error: Error) => void) =>
      done(Object.assign(new Error('full'), { code: 'ENOSPC' })),
  };
  const streams = ['-f', 'csv:a.csv', '-f', 'junit:b.xml'];

  test.each([
    ['before it could be ended', ['check', FORM, '--no-annotate', '--debug', ...streams], []],
    ['after the first of two', ['check', FORM, '--no-annotate', ...streams], ['a.csv']],
    ['after the first of two parts', ['merge', 'part.jsonl', ...streams], ['a.csv']],
  ])('when the run fails %s', async (_, argv, whole) => {
    await check(FORM, '--no-annotate', '-f', 'jsonl:part.jsonl');
    // Notes are written between the reports.
    const code = await main({ argv, stdout: full, stderr: full, env: {}, cwd: box.path });
    expect(code).toBe(2);
    expect(readdirSync(box.path).sort()).toEqual([...whole, FORM, 'part.jsonl'].sort());
  });
});

describe('names', () => {
  test.each(['带 空格的 附件1.xlsx', '附件（1）[终稿]&副本.xlsx', "it's.xlsx"])(
    'such as %s are no trouble',
    async (name) => {
      copyFileSync(join(box.path, FORM), join(box.path, name));
      const ran = await check(name, '-f', 'json');
      expect(ran.code).toBe(1);
      expect(existsSync(join(box.path, reportOf(ran).files[0]?.annotated ?? ''))).toBe(true);
    },
  );
});
