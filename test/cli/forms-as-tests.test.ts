import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSheet } from '../workbook/build.ts';
import { run, type Sandbox, sandbox } from './run.ts';

const root = join(import.meta.dirname, '../..');

let box: Sandbox;
beforeEach(() => {
  box = sandbox('wrong', 'clean', 'baoxie-2022.xlsx');
});
afterEach(() => box.done());

const tried = (...argv: string[]) => run(box.path, ['test', ...argv]);

describe('perf-score test', () => {
  test.each([
    ['our fixtures', ['fixtures']],
    ['our templates, which nobody has filled in', ['templates', '--rule', 'form-blank=off']],
  ])('passes %s', async (_, argv) => {
    const ran = await run(root, ['test', ...argv, '-q']);
    expect(ran.stdout).toMatch(/^结果 {2}(\d+) 个文件：\1 个通过，0 个不符。\n$/);
    expect(ran.code).toBe(0);
  });

  test('lists what passes', async () => {
    const ran = await tried('clean/baoxie-2022.xlsx', 'wrong/no-form-empty.xlsx');
    expect(ran.stdout).toMatch(
      /^通过 {2}clean\/baoxie-2022\.xlsx {2}\d+ 条\n通过 {2}wrong\/no-form-empty\.xlsx {2}1 条\n结果 {2}2 个文件：2 个通过，0 个不符。\n$/,
    );
  });

  test('shows what is missing', async () => {
    const ran = await tried('baoxie-2022.xlsx', '--rule', 'score-mismatch=off');
    expect(ran.stdout).toContain(
      '不符  baoxie-2022.xlsx\n  缺 附件1!H41  score-mismatch  批注里写了，没有发现\n',
    );
    expect(ran.code).toBe(1);
  });

  test('shows what nobody announced', async () => {
    const ran = await tried('templates', '-q', '--lang', 'en').catch(() => null);
    expect(ran?.code).toBe(2);
    cpSync(join(root, 'templates/national/form.xlsx'), join(box.path, 'blank.xlsx'));
    const { stdout, code } = await tried('blank.xlsx', '--lang', 'en');
    expect(stdout).toMatch(
      /^FAILED {2}blank\.xlsx\n {2}\+ \S+!A1 {2}form-blank {2}The form is not filled in/,
    );
    expect(code).toBe(1);
  });

  test.each([
    ['a file that is no workbook', 'x.xlsx', () => 'nothing'],
    [
      'a workbook without a form that nobody announced',
      'y.xlsx',
      () => buildSheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
    ],
  ])('cannot try %s', async (_, name, content) => {
    writeFileSync(join(box.path, name), content());
    const ran = await tried(name, 'clean/baoxie-2022.xlsx');
    expect(ran.stdout).toContain(`没能检查  ${name}\n    `);
    expect(ran.stdout).toContain('结果  2 个文件：1 个通过，0 个不符，1 个没能检查。');
    expect(ran.code).toBe(2);
  });
});

describe('perf-score config show', () => {
  const shown = async (...argv: string[]) => (await run(box.path, ['config', 'show', ...argv])).stdout;

  test('says what is in force and where it comes from', async () => {
    writeFileSync(
      join(box.path, 'perf-score.yaml'),
      'profile: hubei\nrules:\n  rounding-only: off\n  score-mismatch: warning\nlimits:\n  cells: 5000\nrulings:\n  - {indicator: 优抚医疗保障率, score: 0.60, reason: 已核}\n',
    );
    const text = await shown('baoxie-2022.xlsx', '--rule', 'score-mismatch=info');
    expect(text).toContain('profile 口径 = hubei（湖北省项目支出绩效自评） (由 ');
    expect(text).toMatch(/^budget\.points 预算执行分值 = 20 \(口径 hubei：/m);
    expect(text).toMatch(/^budget\.caps \S+ = 未规定 \(程序默认\)$/m);
    expect(text).toContain('rules.rounding-only = off (perf-score.yaml:3)');
    expect(text).toContain('rules.score-mismatch = info (命令行 --rule)');
    expect(text).toMatch(/^limits\.cells = 5000 \(.*perf-score\.yaml\)$/m);
    expect(text).toContain('rulings.优抚医疗保障率 = 0.6（已核） (perf-score.yaml:8)');
    expect(text).toMatch(/其余 \d+ 条规则和 \d+ 项限制按程序默认/);
  });

  test('lets an option win over the settings', async () => {
    writeFileSync(join(box.path, 'perf-score.yaml'), 'profile: hubei\n');
    expect(await shown('baoxie-2022.xlsx', '-p', 'national')).toContain('profile 口径 = national');
  });

  test('names the words of the form that change a profile', async () => {
    cpSync(join(root, 'fixtures/forms/zhongjiang-gauges-2022.xlsx'), join(box.path, 'z.xlsx'));
    expect(await shown('z.xlsx', '-p', 'hubei')).toMatch(/ = .+ \(表中文字“.+”（.+!\w+）\)/);
  });

  test('gives every setting as JSON', async () => {
    const { file, forms } = JSON.parse(await shown('baoxie-2022.xlsx', '-f', 'json', '--lang', 'en'));
    expect(file).toBe('baoxie-2022.xlsx');
    const keys = forms[0].settings.map(({ key }: { key: string }) => key);
    expect(keys).toEqual(
      expect.arrayContaining(['profile', 'budget.points', 'rules.text-copied', 'limits.cells']),
    );
    expect(
      forms[0].settings.every(
        ({ value, from }: { value: string; from: string }) => value !== '' && from !== '',
      ),
    ).toBe(true);
  });

  test.each([
    [['config', 'show'], '缺少'],
    [['config', 'list', 'baoxie-2022.xlsx'], '的值“list”不对，可以用：show'],
    [['config', 'show', 'misspelt/a.xlsx'], 'perf-score.yaml:2 提到的规则 score-mismach 不存在'],
    [['config', 'show', 'nirgends.xlsx'], '没有这个文件'],
    [['config', 'show', 'wrong/no-form-empty.xlsx'], '没有找到绩效自评表'],
  ])('%j is refused in a sentence', async (argv, words) => {
    cpSync(join(box.path, 'baoxie-2022.xlsx'), join(box.path, 'misspelt/a.xlsx'));
    writeFileSync(join(box.path, 'misspelt/perf-score.yaml'), 'rules:\n  score-mismach: off\n');
    const ran = await run(box.path, argv);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(words);
  });
});

describe('a check of a folder', () => {
  test('says what was passed over, unless it is to be quiet', async () => {
    for (const name of ['~$baoxie-2022.xlsx', 'b.checked.xlsx', '说明.txt', '照片.jpg', 'perf-score.yaml'])
      writeFileSync(join(box.path, name), '');
    const ran = await run(box.path, ['check', '.', '--no-annotate']);
    expect(ran.stderr).toBe(
      '跳过 4 个文件：锁文件（~$） 1 个、标记副本（.checked） 1 个、.jpg 文件 1 个、.txt 文件 1 个\n',
    );
    expect((await run(box.path, ['check', '.', '--no-annotate', '-q'])).stderr).toBe('');
  });

  test.each([
    [['--jobs', '0'], '--jobs 的值“0”不对'],
    [['--time-limit', 'x'], '--time-limit 的值“x”不对'],
    [['--shard', '3/2'], '--shard 的值“3/2”不对'],
    [['--rule', 'text-copyed=off'], '是不是 text-copied？'],
  ])('refuses %j', async (argv, words) => {
    const ran = await run(box.path, ['check', 'clean', ...argv]);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(words);
  });
});
