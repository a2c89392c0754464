import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run, type Sandbox, sandbox } from './run.ts';

let box: Sandbox;
beforeEach(() => {
  box = sandbox();
});
afterEach(() => box.done());

const json = (text: string) => JSON.parse(text) as Record<string, unknown>;

describe('profile', () => {
  it('list prints every profile, as words and as JSON', async () => {
    const words = await run(box.path, ['profile', 'list']);
    expect(words).toMatchObject({ code: 0, stderr: '' });
    expect(words.stdout).toContain('hubei  湖北省项目支出绩效自评\n  继承 national\n');
    const { stdout } = await run(box.path, ['profile', 'list', '-f', 'json']);
    expect(json(stdout)).toContainEqual(expect.objectContaining({ id: 'zhengzhou', parent: 'national' }));
  });

  it('show prints each setting with where it comes from', async () => {
    const { code, stdout } = await run(box.path, ['profile', 'show', 'wuhan-donghu']);
    expect(code).toBe(0);
    expect(stdout).toContain('继承      wuhan-donghu → hubei → national\n');
    expect(stdout).toMatch(
      /qualitative\.bands {2}定性三档：100%–80%、80%–50%、50%–0%\n {4}来自 hubei；湖北省/,
    );
    const english = await run(box.path, ['profile', 'show', 'hubei', '--lang', 'en']);
    expect(english.stdout).toContain('budget.points  points of the budget');
  });

  it('init starts a folder, whose examples pass, and which checks a form', async () => {
    expect(await run(box.path, ['profile', 'init', 'my-county', '--from', 'hubei'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(
        '  my-county/profile.yaml\n  my-county/cases.yaml\n  my-county/form.xlsx\n',
      ),
    });
    expect(await run(box.path, ['profile', 'test', 'my-county'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^my-county[\s\S]*个例子全部符合。\n$/),
    });
    const checked = await run(box.path, [
      'check',
      'my-county/form.xlsx',
      '-p',
      './my-county',
      '-f',
      'json',
      '--no-annotate',
    ]);
    expect(checked.stdout).toContain('"id": "my-county"');
  });

  it('test exits 1 where an example fails, and says which', async () => {
    mkdirSync(join(box.path, 'own'));
    writeFileSync(join(box.path, 'own', 'profile.yaml'), 'id: own\ntitle: 自备\nextends: national\n');
    writeFileSync(
      join(box.path, 'own', 'cases.yaml'),
      'cases:\n  - { name: 一半, target: 2次, actual: 1次, points: 3, due: "2.00" }\n',
    );
    const { code, stdout } = await run(box.path, ['profile', 'test', 'own']);
    expect(code).toBe(1);
    // The name of the folder may break the line anywhere.
    const words = stdout.replace(/\s/g, '');
    expect(words).toMatch(/不符.*cases\.yaml:2一半：应为2\.00，算出1\.50/);
    expect(words).toContain('1个例子中有1个不符。');
  });

  it.each([
    [['profile', 'lst'], '没有 profile lst 这个命令，可以用：list、show、test、init。是不是 list？'],
    [['profile', 'show'], 'perf-score profile show 后面缺少口径名或文件夹'],
    [['profile', 'init'], 'perf-score profile init 后面缺少要建立的文件夹'],
    [['profile', 'show', 'hubie'], '没有口径 hubie。是不是 hubei？'],
    [['profile', 'init', 'x', '--from', 'hubie'], '没有口径 hubie。'],
    [['profile', 'test', './nowhere'], 'nowhere 这个文件夹'],
    [['template', 'hubie'], '没有口径 hubie。'],
  ])('%j is a clear sentence and exits 2', async (argv, words) => {
    const { code, stdout, stderr } = await run(box.path, argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});

describe('template', () => {
  const shipped = (id: string) => readFileSync(join(import.meta.dirname, '../../templates', id, 'form.xlsx'));

  it.each([
    { out: [], file: 'zhengzhou.xlsx' },
    { out: ['-o', '空白表.xlsx'], file: '空白表.xlsx' },
    { out: ['-o', 'new/表.xlsx'], file: 'new/表.xlsx' },
  ])('writes the blank form to $file', async ({ out, file }) => {
    const { code, stdout } = await run(box.path, ['template', 'zhengzhou', ...out]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `已写出 ${file}。\n` });
    expect(readFileSync(join(box.path, file)).equals(shipped('zhengzhou'))).toBe(true);
  });

  it('into a folder', async () => {
    mkdirSync(join(box.path, 'forms'));
    await run(box.path, ['template', 'hubei', '-o', 'forms']);
    expect(existsSync(join(box.path, 'forms', 'hubei.xlsx'))).toBe(true);
  });

  it('by the name of the folder, however that was written', async () => {
    await run(box.path, ['profile', 'init', 'county', '--from', 'hubei']);
    const { stdout } = await run(join(box.path, 'county'), ['template', '.']);
    expect(stdout).toBe('已写出 county.xlsx。\n');
    expect(existsSync(join(box.path, 'county', 'county.xlsx'))).toBe(true);
  });

  it('never replaces a form', async () => {
    writeFileSync(join(box.path, 'hubei.xlsx'), 'filled in');
    const { code, stderr } = await run(box.path, ['template', 'hubei']);
    expect(code).toBe(2);
    expect(stderr).toContain('hubei.xlsx 已经存在，没有覆盖');
    expect(readFileSync(join(box.path, 'hubei.xlsx'), 'utf8')).toBe('filled in');
  });
});
