import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Ran, run, type Sandbox, sandbox } from '../cli/run.ts';
import { lacks } from '../tools.ts';

let box: Sandbox;
beforeEach(() => {
  box = sandbox('baoxie-2022.xlsx', 'clean', 'putuo-sports-2022.xlsx');
});
afterEach(() => box.done());

const check = (...argv: string[]) => run(box.path, ['check', '--no-annotate', ...argv]);
const reportOf = (ran: Ran): Report => JSON.parse(ran.stdout);
const read = (): {
  version: number;
  files: Record<string, { fingerprint: string; reason: string | null; date: string | null }[]>;
} => JSON.parse(readFileSync(join(box.path, 'known.json'), 'utf8'));
const write = (content: unknown) => writeFileSync(join(box.path, 'known.json'), JSON.stringify(content));

const FORM = 'baoxie-2022.xlsx';

describe('a baseline', () => {
  test('is made of the errors and warnings of a run, with their date', async () => {
    const ran = await check(FORM, '--baseline', 'known.json', '--update-baseline', '-f', 'json');
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(/已更新基线 known\.json：新增 \d+ 条，保留 0 条，去掉 0 条/);
    const wanted = reportOf(ran).files.flatMap((file) =>
      file.forms.flatMap((form) =>
        form.findings.filter(({ severity }) => severity !== 'info').map(({ fingerprint }) => fingerprint),
      ),
    );
    expect(wanted.length).toBeGreaterThan(2);
    const entries = read().files[FORM] ?? [];
    expect(entries.map(({ fingerprint }) => fingerprint)).toEqual(wanted);
    expect(
      entries.every(({ reason, date }) => reason === null && /^20\d\d-\d\d-\d\d$/.test(date ?? '')),
    ).toBe(true);
  });

  test('lets a run pass that finds nothing else, and lists what is known', async () => {
    await check(FORM, '--baseline', 'known.json', '--update-baseline');
    const content = read();
    const [first] = content.files[FORM] ?? [];
    if (first) Object.assign(first, { reason: '已向街道核实', date: '2023-04-05' });
    write(content);
    const ran = await check(FORM, '--baseline', 'known.json', '--fail-on', 'warning', '-f', 'json');
    expect(ran.code).toBe(0);
    const report = reportOf(ran);
    expect(report.summary).toMatchObject({ clean: 1, withFindings: 0, errors: 0, warnings: 0 });
    expect(report.baseline).toEqual({ file: 'known.json', known: content.files[FORM]?.length, stale: [] });
    const known = report.files[0]?.forms[0]?.known ?? [];
    expect(known).toHaveLength(content.files[FORM]?.length ?? -1);
    expect(known.find(({ fingerprint }) => fingerprint === first?.fingerprint)).toMatchObject({
      reason: '已向街道核实',
      date: '2023-04-05',
    });
  });

  test('fails a new finding', async () => {
    write({ version: 1, files: {} });
    expect((await check(FORM, '--baseline', 'known.json')).code).toBe(1);
  });

  test('tells of entries that are found no more, and drops them when it is updated', async () => {
    await check(FORM, '--baseline', 'known.json', '--update-baseline');
    renameSync(join(box.path, 'clean', FORM), join(box.path, FORM));
    const ran = await check(FORM, '--baseline', 'known.json', '-f', 'json');
    expect(ran.code).toBe(0);
    const { baseline } = reportOf(ran);
    expect(baseline?.known).toBe(0);
    expect(baseline?.stale.map(({ file }) => file)).toContain(FORM);
    expect(ran.stderr).toContain('条已经不再出现');
    await check(FORM, '--baseline', 'known.json', '--update-baseline');
    expect(read()).toEqual({ version: 1, files: {} });
  });

  test('keeps reason and date of what stays, and the entries of files that were not checked', async () => {
    const other = [{ fingerprint: 'points-sum|表|x', reason: '另一张表', date: '2020-01-01' }];
    await check(FORM, '--baseline', 'known.json', '--update-baseline');
    const content = read();
    for (const entry of content.files[FORM] ?? [])
      Object.assign(entry, { reason: '知道', date: '2021-02-03' });
    write({ ...content, files: { ...content.files, 'putuo-sports-2022.xlsx': other, '删掉的.xlsx': other } });
    await check(FORM, '--baseline', 'known.json', '--update-baseline');
    expect(read().files).toEqual({ [FORM]: content.files[FORM], 'putuo-sports-2022.xlsx': other });
  });

  test('names files from its own folder, wherever the run starts', async () => {
    await check('.', '--baseline', 'known.json', '--update-baseline');
    const files = Object.keys(read().files);
    expect(files).toContain(FORM);
    const ran = await run(join(box.path, 'clean'), [
      'check',
      '..',
      '--baseline',
      '../known.json',
      '--fail-on',
      'warning',
      '--no-annotate',
    ]);
    expect(ran.code).toBe(0);
  });

  test('holds what was found between forms, too', async () => {
    const first = await check('.', '-f', 'json');
    const between = reportOf(first).between ?? [];
    expect(between.map(({ rule }) => rule)).toContain('project-duplicate');
    await check('.', '--baseline', 'known.json', '--update-baseline');
    const second = await check('.', '--baseline', 'known.json', '--fail-on', 'warning', '-f', 'json');
    expect(second.code).toBe(0);
    expect(reportOf(second).between).toEqual([]);
    expect(reportOf(second).baseline?.stale).toEqual([]);
  });

  describe('of a folder, and a run over a part of it', () => {
    type Entry = { fingerprint: string; reason: string | null; others?: string[] };
    const between = () =>
      Object.values(read().files)
        .flat()
        .filter(({ fingerprint }) => fingerprint.startsWith('project-duplicate')) as Entry[];
    const keep = (change: (entry: Entry) => void) => {
      const content = read();
      for (const entries of Object.values(content.files)) for (const entry of entries) change(entry as Entry);
      write(content);
    };

    test.each<[string, (entry: Entry) => void]>([
      ['as it is written', () => {}],
      ['of a version that did not name the other forms', (entry) => delete entry.others],
    ])('keeps what was found between forms, with its reason: %s', async (_, change) => {
      await check('.', '--baseline', 'known.json', '--update-baseline');
      keep((entry) => {
        entry.reason = '同一项目分两年执行';
        change(entry);
      });
      const before = between();
      expect(before.length).toBeGreaterThan(0);
      for (const paths of [['clean'], [FORM]]) {
        const ran = await check(...paths, '--baseline', 'known.json', '-f', 'json');
        expect(reportOf(ran).baseline?.stale).toEqual([]);
        await check(...paths, '--baseline', 'known.json', '--update-baseline');
        expect(between()).toEqual(before);
      }
    });

    test('but not what the whole run finds no more', async () => {
      await check('.', '--baseline', 'known.json', '--update-baseline');
      expect(between().length).toBeGreaterThan(0);
      const off = ['--rule', 'project-duplicate=off', '--baseline', 'known.json'];
      const ran = await check('.', ...off, '-f', 'json');
      expect(reportOf(ran).baseline?.stale).toHaveLength(between().length);
      await check('.', ...off, '--update-baseline');
      expect(between()).toEqual([]);
    });
  });

  describe('tells of the entries of a form that is gone', () => {
    beforeEach(async () => {
      await check('.', '--baseline', 'known.json', '--update-baseline');
      renameSync(join(box.path, FORM), join(box.path, 'clean', '改名.xlsx'));
    });
    const stale = async (...argv: string[]) => {
      const ran = await check(...argv, '--baseline', 'known.json', '-f', 'json');
      return new Set(reportOf(ran).baseline?.stale.map(({ file }) => file));
    };

    test.each([
      ['when its folder was walked', ['.'], FORM],
      ['when its folder was named in another way', ['./clean/..'], FORM],
      ['when a folder above was walked', ['clean', '.'], FORM],
    ])('%s', async (_, paths, expected) => {
      expect([...(await stale(...paths))]).toContain(expected);
    });

    test.each([
      ['a run over another folder', ['clean']],
      ['a run over single files', ['putuo-sports-2022.xlsx']],
    ])('not in %s', async (_, paths) => {
      expect([...(await stale(...paths))]).not.toContain(FORM);
    });

    test('as one run and as parts that are merged', async () => {
      for (const shard of ['1/2', '2/2'])
        await check('.', '--shard', shard, '-f', `jsonl:part-${shard[0]}.jsonl`);
      const argv = ['--baseline', 'known.json', '-f', 'json'];
      const merged = await run(box.path, ['merge', 'part-1.jsonl', 'part-2.jsonl', ...argv]);
      expect(merged.stdout).toBe((await check('.', ...argv)).stdout);
      expect(reportOf(merged).baseline?.stale.map(({ file }) => file)).toContain(FORM);
    });
  });

  test('is read with the mark that an editor put before it', async () => {
    await check(FORM, '--baseline', 'known.json', '--update-baseline');
    const file = join(box.path, 'known.json');
    writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8')}`);
    expect((await check(FORM, '--baseline', 'known.json', '--fail-on', 'warning')).code).toBe(0);
  });

  test('does not call the entries of a file stale that cannot be read', async () => {
    write({ version: 1, files: { 'x.xlsx': [{ fingerprint: 'a|b|c' }] } });
    writeFileSync(join(box.path, 'x.xlsx'), 'nothing');
    const ran = await check('x.xlsx', '--baseline', 'known.json', '-f', 'json');
    expect(ran.code).toBe(2);
    expect(reportOf(ran).baseline).toEqual({ file: 'known.json', known: 0, stale: [] });
  });
});

describe('a baseline that is none', () => {
  test('because it is a folder', async () => {
    mkdirSync(join(box.path, 'known.json'));
    const ran = await check(FORM, '--baseline', 'known.json');
    expect([ran.code, ran.stderr]).toEqual([
      2,
      expect.stringContaining('“known.json”是文件夹，不是基线文件'),
    ]);
  });

  test.skipIf(lacks('ordinary user'))('because it cannot be opened', async () => {
    write({ version: 1, files: {} });
    chmodSync(join(box.path, 'known.json'), 0);
    const ran = await check(FORM, '--baseline', 'known.json');
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('没有读取 known.json 的权限')]);
  });

  test('because it is not there', async () => {
    const ran = await check(FORM, '--baseline', 'known.json');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('没有基线文件“known.json”；第一次使用请加上 --update-baseline');
    expect(existsSync(join(box.path, 'known.json'))).toBe(false);
  });

  test.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['another version', '{"version": 2, "files": {}}'],
    ['entries that are no list', '{"version": 1, "files": {"a.xlsx": "x"}}'],
    ['an entry without a fingerprint', '{"version": 1, "files": {"a.xlsx": [{"reason": "x"}]}}'],
    ['a reason that is no text', '{"version": 1, "files": {"a.xlsx": [{"fingerprint": "x", "reason": 1}]}}'],
  ])('because it is %s', async (_, content) => {
    writeFileSync(join(box.path, 'known.json'), content);
    const ran = await check(FORM, '--baseline', 'known.json', '--update-baseline');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('“known.json”不是基线文件');
    expect(readFileSync(join(box.path, 'known.json'), 'utf8')).toBe(content);
  });

  test('because it was not named', async () => {
    const ran = await check(FORM, '--update-baseline');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/^错误：--update-baseline .*--baseline .*。\n$/);
  });

  test('of a part cannot be updated', async () => {
    const ran = await check(FORM, '--baseline', 'known.json', '--update-baseline', '--shard', '1/2');
    expect(ran.stderr).toContain('--update-baseline 和 --shard 不能一起用');
    expect(ran.code).toBe(2);
  });
});
