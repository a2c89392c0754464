import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { savedForms } from '../../src/batch/watch.ts';
import { main } from '../../src/cli/main.ts';
import { type Sandbox, sandbox } from '../cli/run.ts';
import { lacks } from '../tools.ts';

let box: Sandbox;
let stop: AbortController;
beforeEach(() => {
  box = sandbox('baoxie-2022.xlsx', 'clean', 'putuo-sports-2022.xlsx');
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  box.done();
});

const at = (name: string) => join(box.path, name);
const FORM = 'baoxie-2022.xlsx';

/** What is saved, call by call; null when nothing was within the time. */
function watching(
  paths: readonly string[] = ['.'],
  change: { interval?: number; patience?: number; quiet?: number } = {},
) {
  const saved = savedForms(paths, box.path, { signal: stop.signal, interval: 60_000, quiet: 30, ...change });
  let waiting: Promise<IteratorResult<{ shown: string }[]>> | null = null;
  return async (milliseconds = 20_000): Promise<string[] | null> => {
    waiting ??= saved.next();
    const late = new Promise<'late'>((done) => setTimeout(() => done('late'), milliseconds));
    const result = await Promise.race([waiting, late]);
    if (result === 'late') return null;
    waiting = null;
    return result.done ? [] : result.value.map(({ shown }) => shown);
  };
}

describe('forms that are saved', () => {
  test('are all of them at first, then those that were', async () => {
    const next = watching();
    expect(await next()).toEqual([
      FORM,
      'clean/baoxie-2022-formulas.xlsx',
      `clean/${FORM}`,
      'putuo-sports-2022.xlsx',
    ]);
    cpSync(at('clean/baoxie-2022.xlsx'), at(FORM));
    expect(await next()).toEqual([FORM]);
  });

  test('by a program that writes another file and gives it the name', async () => {
    const next = watching();
    await next();
    cpSync(at('clean/baoxie-2022.xlsx'), at('新的.tmp'));
    renameSync(at('新的.tmp'), at(`clean/${FORM}`));
    expect(await next()).toEqual([`clean/${FORM}`]);
  });

  test('are new, in a new folder', async () => {
    const next = watching();
    await next();
    mkdirSync(at('新'));
    cpSync(at(FORM), at('新/表.xlsx'));
    // A folder that is made and filled at once may be told late.
    const found = (await next(500)) ?? (await watching(['新'])());
    expect(found).toEqual(['新/表.xlsx']);
  });

  test('are not those that were only looked at, locked or marked', async () => {
    const next = watching();
    await next();
    readFileSync(at(FORM));
    writeFileSync(at(`~$${FORM}`), 'lock');
    cpSync(at(FORM), at('baoxie-2022.checked.xlsx'));
    rmSync(at('putuo-sports-2022.xlsx'));
    expect(await next(400)).toBeNull();
  });

  test('of a file that is named itself', async () => {
    const next = watching([FORM]);
    expect(await next()).toEqual([FORM]);
    cpSync(at('clean/baoxie-2022.xlsx'), at('putuo-sports-2022.xlsx'));
    expect(await next(300)).toBeNull();
    cpSync(at('clean/baoxie-2022.xlsx'), at(FORM));
    expect(await next()).toEqual([FORM]);
  });

  test('are found where nothing tells of changes', async () => {
    const next = watching(['.'], { interval: 50 });
    await next();
    utimesSync(at(FORM), 10, 10);
    expect(await next()).toEqual([FORM]);
  });
});

describe('a save under way', () => {
  test('is waited for until the file has its end', async () => {
    const next = watching([FORM]);
    await next();
    const whole = readFileSync(at(FORM));
    writeFileSync(at(FORM), whole.subarray(0, whole.length / 2));
    expect(await next(400)).toBeNull();
    writeFileSync(at(FORM), whole);
    expect(await next()).toEqual([FORM]);
  });

  test('is waited for while the file is empty', async () => {
    const next = watching([FORM]);
    await next();
    const whole = readFileSync(at(FORM));
    writeFileSync(at(FORM), '');
    expect(await next(300)).toBeNull();
    writeFileSync(at(FORM), whole);
    expect(await next()).toEqual([FORM]);
  });

  test.skipIf(lacks('ordinary user'))('is waited for while the file is locked', async () => {
    const next = watching([FORM]);
    await next();
    cpSync(at('clean/baoxie-2022.xlsx'), at(FORM));
    chmodSync(at(FORM), 0);
    expect(await next(300)).toBeNull();
    chmodSync(at(FORM), 0o600);
    expect(await next()).toEqual([FORM]);
  });

  test('holds up no other file', async () => {
    const next = watching(['.'], { quiet: 30 });
    await next();
    const whole = readFileSync(at(FORM));
    writeFileSync(at(FORM), whole.subarray(0, whole.length / 2));
    await new Promise((done) => setTimeout(done, 100));
    cpSync(at('clean/baoxie-2022.xlsx'), at('putuo-sports-2022.xlsx'));
    expect(await next()).toEqual(['putuo-sports-2022.xlsx']);
    writeFileSync(at(FORM), whole);
    expect(await next()).toEqual([FORM]);
  });

  test.each([
    ['just saved are waited for together', false, 1000],
    // Who waited for them would not be back in time.
    ['left alone for long are not waited for', true, 600_000],
  ])('of many files: those %s', async (_, old, quiet) => {
    for (let number = 1; number <= 20; number++) cpSync(at(FORM), at(`many/${number}.xlsx`));
    for (let number = 1; old && number <= 20; number++) utimesSync(at(`many/${number}.xlsx`), 10, 10);
    const next = watching(['many'], { quiet });
    expect(await next(20_000)).toHaveLength(20);
  });

  test('that does not end is left to the check', async () => {
    const next = watching([FORM], { patience: 200 });
    await next();
    writeFileSync(at(FORM), readFileSync(at(FORM)).subarray(0, 5000));
    expect(await next()).toEqual([FORM]);
  });

  test('of something that is no workbook is not waited for', async () => {
    const next = watching([FORM]);
    await next();
    writeFileSync(at(FORM), 'a page of HTML');
    expect(await next()).toEqual([FORM]);
  });
});

/** Runs `perf-score watch`, and waits for what it says; `said` gives all that was printed since the last call. */
function perfScoreWatch(...argv: string[]) {
  let printed = '';
  const output = {
    write(text: string, done: () => void) {
      printed += text;
      done();
    },
  };
  const ended = main({
    argv: ['watch', ...argv],
    stdout: output,
    stderr: output,
    env: {},
    cwd: box.path,
    interruption: () => ({ signal: stop.signal, release: () => {} }),
  });
  const said = async (words: string) => {
    for (let tries = 0; tries < 1500 && !printed.includes(words); tries++) {
      await new Promise((done) => setTimeout(done, 20));
    }
    expect(printed).toContain(words);
    const all = printed;
    printed = '';
    return all;
  };
  return { ended, said };
}

describe('perf-score watch', () => {
  test('checks on save until it is ended', async () => {
    const { ended, said } = perfScoreWatch(FORM, '-q');
    await said('等待保存');
    cpSync(at('clean/baoxie-2022.xlsx'), at(FORM));
    expect(await said('等待保存')).toContain('填报 98.09');
    stop.abort();
    expect(await ended).toBe(0);
  });

  test('goes by settings that were written meanwhile', async () => {
    const { said } = perfScoreWatch(FORM, '-q', '--no-annotate');
    expect(await said('等待保存')).toContain('；1 处错误');
    for (const level of ['warning', 'off']) {
      writeFileSync(at('perf-score.yaml'), `rules:\n  score-mismatch: ${level}\n`);
      utimesSync(at(FORM), level.length, level.length);
      expect(await said('等待保存')).toContain(`没有错误，${level === 'off' ? 4 : 5} 处警告`);
    }
  });

  test('gives a copy the same name on every save', async () => {
    const other = `clean/${FORM}`;
    const { said } = perfScoreWatch(FORM, other, '-o', '副本');
    await said('等待保存');
    const first = readFileSync(at('副本/baoxie-2022.checked.xlsx'));
    cpSync(at('putuo-sports-2022.xlsx'), at(other));
    await said('副本/baoxie-2022.checked.2.xlsx');
    expect(readFileSync(at('副本/baoxie-2022.checked.xlsx')).equals(first)).toBe(true);
  });
});
