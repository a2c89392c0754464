import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { initProfile } from '../../src/authoring/profile-init.ts';
import { testProfile } from '../../src/authoring/profile-test.ts';
import { Problem } from '../../src/model/problem.ts';
import { lineageOf } from '../../src/profile/lineage.ts';
import { loadProfile } from '../../src/profile/load.ts';
import { blankFormOf, templatesFolder } from '../../src/profile/templates.ts';

const box = mkdtempSync(join(tmpdir(), 'profiles-'));
afterAll(() => rmSync(box, { recursive: true }));

let made = 0;
/** A folder for each profile given, with the files named. */
function folders(profiles: Record<string, string>): string {
  const home = join(box, String(made++));
  for (const [name, text] of Object.entries(profiles)) {
    mkdirSync(join(home, name), { recursive: true });
    if (text !== '') writeFileSync(join(home, name, 'profile.yaml'), text);
  }
  return home;
}

async function fault(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    if (error instanceof Problem) return error.text.zh;
    throw error;
  }
  return '';
}

const profile = (id: string, rest = '') => `id: ${id}\ntitle: ${id}\n${rest}`;

describe('a profile of one’s own', () => {
  it('extends a shipped one, or a neighbouring folder', async () => {
    const home = folders({
      city: profile('city', 'extends: hubei\nbudget: { points: 15 }\n'),
      county: profile('county', 'extends: ../city\nrounding: { decimals: 1 }\n'),
    });
    const county = await loadProfile(join(home, 'county'));
    expect(county.budget.points).toBe('15');
    expect(county.rounding.decimals).toBe(1);
    expect(county.qualitative.bands[1]?.bottom).toBe('0.5');
    expect(county.parent).toBe('city');
    expect(lineageOf(join(home, 'county')).map(({ settings }) => settings.id)).toEqual([
      'county',
      'city',
      'hubei',
      'national',
    ]);
  });

  it.each<{ why: string; files: Record<string, string>; load?: string; words: RegExp }>([
    {
      why: 'extends itself in a circle',
      files: { a: profile('a', 'extends: ../b\n'), b: profile('b', 'extends: ../a\n') },
      load: 'a',
      words: /互相继承，绕成了圈：.*a → .*b → .*a；/,
    },
    {
      why: 'extends itself',
      files: { a: profile('a', 'extends: ../a\n') },
      load: 'a',
      words: /绕成了圈：.*a → .*a；/,
    },
    {
      why: 'extends a shipped profile that is not there',
      files: { a: profile('a', 'extends: hubie\n') },
      load: 'a',
      words: /profile\.yaml:3 extends：没有口径 hubie。是不是 hubei？/,
    },
    {
      why: 'extends what every object has',
      files: { a: profile('a', 'extends: constructor\n') },
      load: 'a',
      words: /profile\.yaml:3 extends：没有口径 constructor。/,
    },
    {
      why: 'extends a folder that is not there',
      files: { a: profile('a', 'extends: ../b\n') },
      load: 'a',
      words: /profile\.yaml:3 要继承的口径：没有 .*b 这个文件夹/,
    },
    {
      why: 'extends a folder without a profile.yaml',
      files: { a: profile('a', 'extends: ../b\n'), b: '' },
      load: 'a',
      words: /profile\.yaml:3 要继承的口径：文件夹 .*b 里没有 profile\.yaml/,
    },
    {
      why: 'is a folder without a profile.yaml',
      files: { b: '' },
      load: 'b',
      words: /^文件夹 .*b 里没有 profile\.yaml；可用/,
    },
    { why: 'is not there', files: {}, load: './nowhere', words: /^没有 .*nowhere 这个文件夹/ },
  ])('that $why: one clear sentence', async ({ files, load = '', words }) => {
    const home = folders(files);
    const name = load.startsWith('.') ? load : join(home, load);
    expect(await fault(() => loadProfile(name))).toMatch(words);
  });

  it('names the nearest where an id is misspelt', async () => {
    expect(await fault(() => loadProfile('zengzhou'))).toContain('没有口径 zengzhou。是不是 zhengzhou？');
    expect(await fault(() => loadProfile('constructor'))).toContain('没有口径 constructor。');
  });

  it('names the file of the parent in which a fault stands', async () => {
    const home = folders({
      city: profile('city', 'budgett: {}\n'),
      county: profile('county', 'extends: ../city\n'),
    });
    expect(await fault(() => loadProfile(join(home, 'county')))).toMatch(
      /city\/profile\.yaml:3 有不认识的设置 budgett/,
    );
  });
});

describe('init', () => {
  const copies = ['profile.yaml', 'cases.yaml', 'form.xlsx'];

  it.each(['national', 'hubei', 'zhengzhou', 'hunan-unscored'])(
    'copies %s into a folder that passes its own examples',
    async (from) => {
      const folder = join(box, `my-${from}`);
      expect(await initProfile(folder, from)).toEqual(copies.map((name) => join(folder, name)));
      const own = await loadProfile(folder);
      const parent = await loadProfile(from);
      expect(own).toEqual({
        ...parent,
        id: `my-${from}`,
        title: own.title,
        parent: from,
        recognise: own.recognise,
      });
      const { results } = await testProfile(folder);
      expect(results.filter(({ passed }) => !passed)).toEqual([]);
      expect(results.length).toBeGreaterThan(0);
    },
  );

  it('writes every setting as a comment that compiles to what holds anyway', async () => {
    const folder = join(box, 'all-settings');
    const [file = ''] = await initProfile(folder, 'zhengzhou');
    const before = await loadProfile(folder);
    const [head = '', settings = ''] = readFileSync(file, 'utf8').split(/(?=# points:)/);
    writeFileSync(file, head + settings.replaceAll(/^# ?/gm, ''));
    expect(await loadProfile(folder)).toEqual(before);
    expect(lineageOf(folder)[0]?.settings).toMatchObject({ points: { total: '100' }, rules: {} });
  });

  it('extends another folder by its path from the new one', async () => {
    const home = folders({ city: profile('city', 'extends: hubei\n') });
    await initProfile(join(home, 'new', 'county'), join(home, 'city'));
    expect(readFileSync(join(home, 'new', 'county', 'profile.yaml'), 'utf8')).toContain(
      'extends: ../../city\n',
    );
    expect((await loadProfile(join(home, 'new', 'county'))).parent).toBe('city');
  });

  it.each([
    ['某某县', 'hubei-local'],
    ['My County 2024', 'my-county-2024'],
    ['2024', '2024'],
  ])('makes an id from %s: %s', async (name, id) => {
    const folder = join(box, 'ids', name);
    await initProfile(folder, 'hubei');
    expect((await loadProfile(folder)).id).toBe(id);
  });

  it('writes nothing into a folder that holds something, or from a profile that is not there', async () => {
    const home = folders({ busy: profile('busy') });
    expect(await fault(() => initProfile(join(home, 'busy'), 'hubei'))).toContain('里已经有文件');
    expect(readFileSync(join(home, 'busy', 'profile.yaml'), 'utf8')).toBe(profile('busy'));
    expect(await fault(() => initProfile(join(home, 'new'), 'hubie'))).toContain('没有口径 hubie');
    expect(existsSync(join(home, 'new'))).toBe(false);
  });
});

describe('the blank form', () => {
  it('of a shipped profile lies in its folder', () => {
    expect(blankFormOf('hubei')).toBe(join(templatesFolder(), 'hubei', 'form.xlsx'));
  });

  it('of a profile that is not there, or has none, is refused', async () => {
    const home = folders({ own: profile('own') });
    expect(await fault(() => blankFormOf('hubie'))).toContain('没有口径 hubie。是不是 hubei？');
    expect(await fault(() => blankFormOf(join(home, 'own')))).toContain('没有空白表');
  });
});

it('a typo in the rules of a profile is told when its examples are run', async () => {
  const home = folders({ own: profile('own', 'extends: national\nrules:\n  score-mismach: off\n') });
  expect(await fault(() => testProfile(join(home, 'own')))).toMatch(
    /own\/profile\.yaml:5 提到的规则 score-mismach 不存在。是不是 score-mismatch？/,
  );
});
