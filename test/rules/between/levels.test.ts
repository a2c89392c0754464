import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { run, type Sandbox, sandbox } from '../../cli/run.ts';

/** One project in two departments: the finding stands at the later form, that of 乙. */
let box: Sandbox;
beforeEach(() => {
  box = sandbox('baoxie-2022.xlsx', 'clean/baoxie-2022.xlsx');
  const fixtures = join(import.meta.dirname, '../../../fixtures');
  mkdirSync(at('2022/甲'), { recursive: true });
  mkdirSync(at('2022/乙'));
  cpSync(join(fixtures, 'clean/baoxie-2022.xlsx'), at('2022/甲/表.xlsx'));
  cpSync(join(fixtures, 'baoxie-2022.xlsx'), at('2022/乙/表.xlsx'));
});
afterEach(() => box.done());

const at = (name: string) => join(box.path, name);
const ALL = ['2022', '--no-annotate', '-f', 'json'];
const settings = (folder: string, text: string) => writeFileSync(at(`${folder}/perf-score.yaml`), text);
const profile = (name: string, rules: string) => {
  mkdirSync(at(name));
  writeFileSync(at(`${name}/profile.yaml`), `id: county\ntitle: 某县\nextends: wuhan-donghu\n${rules}`);
};

/** What is said of project-duplicate: a line `file severity` each. */
async function found(more: readonly string[] = []): Promise<string[]> {
  const one = await run(box.path, ['check', ...ALL, ...more]);
  for (const number of [1, 2]) {
    const shard = ['--shard', `${number}/2`, '-f', `jsonl:part-${number}.jsonl`, '--no-annotate'];
    await run(box.path, ['check', '2022', ...shard, ...more]);
  }
  const levels = more.includes('--rule') ? more : [];
  const merged = await run(box.path, ['merge', 'part-1.jsonl', 'part-2.jsonl', '-f', 'json', ...levels]);
  expect(merged.stdout, 'as merged').toBe(one.stdout);
  const report: Report = JSON.parse(one.stdout);
  return (report.between ?? []).flatMap(({ rule, file, severity }) =>
    rule === 'project-duplicate' ? [`${file} ${severity}`] : [],
  );
}

describe('the level of a rule between forms is that of the form at which the finding stands', () => {
  const RULE = (level: string) => `rules:\n  project-duplicate: ${level}\n`;
  test.each<[string, () => void, string[]]>([
    ['by itself', () => {}, ['2022/乙/表.xlsx warning']],
    ['from its own folder: off', () => settings('2022/乙', RULE('off')), []],
    ['from its own folder: error', () => settings('2022/乙', RULE('error')), ['2022/乙/表.xlsx error']],
    ['from a folder above: off', () => settings('2022', RULE('off')), []],
    ['not from that of the other', () => settings('2022/甲', RULE('off')), ['2022/乙/表.xlsx warning']],
    [
      'where the two differ',
      () => {
        settings('2022/甲', RULE('off'));
        settings('2022/乙', RULE('info'));
      },
      ['2022/乙/表.xlsx info'],
    ],
    [
      'from a profile',
      () => {
        profile('2022/county', RULE('off'));
        settings('2022', 'profile: county\n');
      },
      [],
    ],
    [
      'from the settings rather than the profile',
      () => {
        profile('2022/county', RULE('off'));
        settings('2022', `profile: county\n${RULE('error')}`);
      },
      ['2022/乙/表.xlsx error'],
    ],
  ])('%s', async (_, set, expected) => {
    set();
    expect(await found()).toEqual(expected);
  });

  test.each([
    ['off', []],
    ['info', ['2022/乙/表.xlsx info']],
  ])('unless the command line says %s', async (level, expected) => {
    settings('2022/乙', RULE('error'));
    expect(await found(['--rule', `project-duplicate=${level}`])).toEqual(expected);
  });

  test('from the cache as from a first check', async () => {
    const check = () => found(['--cache']);
    expect(await check()).toEqual(['2022/乙/表.xlsx warning']);
    settings('2022/乙', RULE('off'));
    expect([await check(), await check()]).toEqual([[], []]);
  });
});
