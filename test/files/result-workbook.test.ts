import { cpSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { STREAMS } from '../../src/reporters/index.ts';
import { run, type Sandbox, sandbox } from '../cli/run.ts';

/** A summary before the forms, between them and behind them. */
const NAMES = ['a汇总.xlsx', 'c汇总.xlsx', '汇总.xlsx'];
const FORMS = ['baoxie-2022.xlsx', 'putuo-sports-2022.xlsx'];

let box: Sandbox;
beforeEach(() => {
  box = sandbox(...FORMS);
});
afterEach(() => box.done());

const at = (name: string) => join(box.path, name);
const check = (...argv: string[]) => run(box.path, ['check', '.', '--no-annotate', ...argv]);

describe('a summary of our own that lies among the forms', () => {
  test.each(NAMES)('is written again by the same command: %s', async (name) => {
    const argv = ['-f', `xlsx:${name}`, '-f', 'json'];
    const first = await check(...argv);
    const bytes = readFileSync(at(name));
    const second = await check(...argv);
    expect([second.code, second.stdout]).toEqual([first.code, first.stdout]);
    expect(second.stderr).toContain('跳过 1 个文件：本程序写的汇总 1 个');
    expect(readFileSync(at(name)).equals(bytes)).toBe(true);
  });

  test.each(['text', ...Object.keys(STREAMS)])('changes nothing in a later run: %s', async (format) => {
    const before = await check('-f', format);
    for (const name of NAMES) await check('-f', `xlsx:${name}`);
    const after = await check('-f', format);
    expect([after.code, after.stdout]).toEqual([before.code, before.stdout]);
    expect(after.stderr).toContain('本程序写的汇总 3 个');
    const cached = [await check('-f', format, '--cache'), await check('-f', format, '--cache')];
    expect(cached.map(({ stdout }) => stdout)).toEqual([before.stdout, before.stdout]);
  });

  test('nor in parts that are merged', async () => {
    for (const name of NAMES) await check('-f', `xlsx:${name}`);
    const one = await check('-f', 'json');
    const codes: number[] = [];
    for (const shard of ['1/2', '2/2'])
      codes.push((await check('--shard', shard, '-f', `jsonl:part-${shard[0]}.jsonl`)).code);
    const merged = await run(box.path, ['merge', 'part-1.jsonl', 'part-2.jsonl', '-f', 'json']);
    expect([merged.code, merged.stdout]).toEqual([one.code, one.stdout]);
    expect(Math.max(...codes)).toBe(one.code);
  });

  test('is told for what it is when it is named alone', async () => {
    await check('-f', 'xlsx:汇总.xlsx');
    const ran = await run(box.path, ['check', '汇总.xlsx']);
    expect([ran.code, ran.stdout]).toEqual([2, expect.stringContaining('这是 perf-score 写出的汇总')]);
  });
});

test('a form is not written to, whatever it is called', async () => {
  const [form = ''] = FORMS;
  renameSync(at(form), at('汇总.xlsx'));
  cpSync(at('汇总.xlsx'), at('kept'));
  const ran = await check('-f', 'xlsx:汇总.xlsx');
  expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('是要检查的文件')]);
  expect(readFileSync(at('汇总.xlsx')).equals(readFileSync(at('kept')))).toBe(true);
});
