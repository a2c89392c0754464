import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openCache } from '../../src/batch/cache.ts';
import { openJob } from '../../src/batch/job.ts';
import type { CheckOptions } from '../../src/check.ts';
import { run as runProgram, type Sandbox, sandbox } from '../cli/run.ts';

let box: Sandbox;
beforeEach(() => {
  box = sandbox('baoxie-2022.xlsx');
  mkdirSync(at('甲'));
  cpSync(at('baoxie-2022.xlsx'), form());
});
afterEach(() => {
  vi.resetModules();
  vi.doUnmock('../../src/generated/version.generated.ts');
  box.done();
});

const at = (...names: string[]) => join(box.path, ...names);
const form = () => at('甲', '附件1.xlsx');
const usual: CheckOptions = { profile: null, rules: new Map(), language: 'zh' };

/** Checks the form as a new run would, and says whether the answer was kept from an earlier one. */
async function check(options: CheckOptions = usual) {
  const answer = await openCache(at('cache'), options).check(form());
  answer.keep(null);
  return { cached: answer.cached, report: answer.report };
}

const write = (name: string, text: string) => writeFileSync(at(name), text);
const profile = (more: string) => {
  mkdirSync(at('county'), { recursive: true });
  write('county/profile.yaml', `id: county\ntitle: 某县\nextends: hubei\n${more}`);
};

describe('an answer is taken again', () => {
  test('while nothing has changed', async () => {
    const first = await check();
    const second = await check();
    expect([first.cached, second.cached]).toEqual([false, true]);
    expect(second.report).toEqual(first.report);
  });

  test('though the file was copied, renamed or touched', async () => {
    await check();
    utimesSync(form(), new Date(), new Date());
    expect((await check()).cached).toBe(true);
    cpSync(form(), at('甲', '另存.xlsx'));
    const answer = await openCache(at('cache'), usual).check(at('甲', '另存.xlsx'));
    expect(answer.cached).toBe(true);
    expect(answer.report.file).toBe(at('甲', '另存.xlsx'));
  });

  test('by settings that stay as they are', async () => {
    write('甲/perf-score.yaml', 'rules:\n  rounding-only: off\n');
    await check();
    expect((await check()).cached).toBe(true);
  });
});

describe.each([
  ['a bare name', 'pf'],
  ['a relative path', './pf'],
  ['a path with a slash behind', 'pf/'],
])('a profile folder named by %s', (_, name) => {
  const run = async () => {
    const argv = ['check', '甲', '-p', name, '--cache-dir', 'cache', '-f', 'json', '--no-annotate'];
    return JSON.parse((await runProgram(box.path, argv)).stdout).files[0].forms[0].profile.title;
  };

  test('on the command line counts by its content', async () => {
    mkdirSync(at('pf'));
    write('pf/profile.yaml', 'id: county\ntitle: 某县\nextends: hubei\n');
    expect(await run()).toBe('某县');
    write('pf/profile.yaml', 'id: county\ntitle: 某市\nextends: hubei\n');
    expect(await run()).toBe('某市');
  });

  test('in the settings lies beside them, and counts by its content', async () => {
    write('甲/perf-score.yaml', `profile: ${name}\n`);
    for (const title of ['某县', '某市']) {
      mkdirSync(at('甲/pf'), { recursive: true });
      write('甲/pf/profile.yaml', `id: county\ntitle: ${title}\nextends: hubei\n`);
      const { report } = await check();
      expect(report.error).toBeNull();
      expect(report.forms[0]?.profile.title).toBe(title);
    }
  });
});

describe('an answer is not taken again', () => {
  const changes: [what: string, before: () => void, change: () => void, options?: CheckOptions][] = [
    [
      'the form',
      () => {},
      () => cpSync(join(import.meta.dirname, '../../fixtures/clean/baoxie-2022.xlsx'), form()),
    ],
    [
      'settings beside the form',
      () => {},
      () => write('甲/perf-score.yaml', 'rules:\n  score-mismatch: warning\n'),
    ],
    [
      'settings above the form',
      () => {},
      () => write('perf-score.yaml', 'rules:\n  score-mismatch: warning\n'),
    ],
    [
      'a level in the settings',
      () => write('perf-score.yaml', 'rules:\n  score-mismatch: warning\n'),
      () => write('perf-score.yaml', 'rules:\n  score-mismatch: info\n'),
    ],
    [
      'a ruling',
      () =>
        write('perf-score.yaml', 'rulings:\n  - {indicator: 优抚医疗保障率, score: 0.60, reason: 核定}\n'),
      () =>
        write('perf-score.yaml', 'rulings:\n  - {indicator: 优抚医疗保障率, score: 0.61, reason: 核定}\n'),
    ],
    [
      'the reason of a ruling',
      () =>
        write('perf-score.yaml', 'rulings:\n  - {indicator: 优抚医疗保障率, score: 0.60, reason: 核定}\n'),
      () =>
        write(
          'perf-score.yaml',
          'rulings:\n  - {indicator: 优抚医疗保障率, score: 0.60, reason: 重新核定}\n',
        ),
    ],
    [
      'the profile in the settings',
      () => write('perf-score.yaml', 'profile: hubei\n'),
      () => write('perf-score.yaml', 'profile: national\n'),
    ],
    [
      'a profile folder that the settings name',
      () => {
        profile('');
        write('perf-score.yaml', 'profile: ./county\n');
      },
      () => profile('budget:\n  points: "10"\n'),
    ],
    [
      'a profile folder that an option names',
      () => profile(''),
      () => profile('budget:\n  points: "10"\n'),
      { ...usual, profile: 'county' },
    ],
    ['the profile', () => {}, () => {}, { ...usual, profile: 'national' }],
    [
      'the level of a rule',
      () => {},
      () => {},
      { ...usual, rules: new Map([['score-mismatch', 'warning']]) },
    ],
    ['the language', () => {}, () => {}, { ...usual, language: 'en' }],
  ];
  test.each(changes)('after a change of %s', async (what, before, change, options) => {
    const named = options?.profile === 'county' ? { ...usual, profile: at('county') } : usual;
    before();
    const first = await check(named);
    expect(first.report.error).toBeNull();
    change();
    const second = await check(options && options.profile !== 'county' ? options : named);
    expect(second.cached, what).toBe(false);
    expect(await check(options && options.profile !== 'county' ? options : named)).toMatchObject({
      cached: true,
    });
  });

  test('by another build of the program', async () => {
    await check();
    vi.resetModules();
    vi.doMock('../../src/generated/version.generated.ts', () => ({
      VERSION: '0.1.0',
      BUILD: 'another rule',
    }));
    const other = await import('../../src/batch/cache.ts');
    expect((await other.openCache(at('cache'), usual).check(form())).cached).toBe(false);
  });

  test('when the entry is damaged', async () => {
    const first = await check();
    for (const file of entries()) writeFileSync(file, readFileSync(file).subarray(0, 100));
    const second = await check();
    expect(second.cached).toBe(false);
    expect(second.report).toEqual(first.report);
    expect((await check()).cached).toBe(true);
  });
});

const entries = () =>
  readdirSync(at('cache'), { recursive: true, encoding: 'utf8' })
    .map((name) => at('cache', name))
    .filter((path) => /\/[0-9a-f]{62}$/.test(path));

describe('what is kept', () => {
  test('is written whole, with nothing beside it', async () => {
    await check();
    const names = readdirSync(at('cache'), { recursive: true, encoding: 'utf8' });
    expect(entries()).toHaveLength(1);
    expect(names.filter((name) => name.includes('tmp'))).toEqual([]);
  });

  test.each([
    ['a file that cannot be read', 'damaged', 0],
    ['a workbook without a form', 'no-form', 1],
  ])('of %s', async (_, kind, kept) => {
    if (kind === 'damaged') writeFileSync(form(), 'PK\x03\x04 no more');
    else cpSync(join(import.meta.dirname, '../../fixtures/wrong/no-form-ledger.xlsx'), form());
    await check();
    expect(existsSync(at('cache')) ? entries().length : 0).toBe(kept);
  });

  test('a folder that cannot be written makes no difference to the answer', async () => {
    writeFileSync(at('cache'), 'a file');
    expect((await check()).report.status).toBe('findings');
  });
});

describe('the marked copy of an answer that was kept', () => {
  const run = async () => {
    const job = await openJob({
      check: usual,
      streams: [],
      whole: true,
      cache: at('cache'),
      baseline: false,
    });
    const copy = { path: at('甲/附件1.checked.xlsx'), shown: '附件1.checked.xlsx' };
    const done = await job({ index: 0, shown: '附件1.xlsx', path: form(), copy, known: [] });
    return {
      cached: done.cached,
      annotated: done.report?.annotated,
      bytes: existsSync(copy.path) ? readFileSync(copy.path) : null,
    };
  };

  test('is left alone while it is the one that was written, and written again when it is not', async () => {
    const first = await run();
    expect(first).toMatchObject({ cached: false, annotated: '附件1.checked.xlsx' });
    const copy = at('甲/附件1.checked.xlsx');
    utimesSync(copy, 1, 1);
    expect(await run()).toEqual({ ...first, cached: true });
    const { statSync } = await import('node:fs');
    expect(statSync(copy).mtimeMs).toBe(1000);
    writeFileSync(copy, 'changed');
    expect(await run()).toEqual({ ...first, cached: true });
    expect(await run()).toEqual({ ...first, cached: true });
  });
});
