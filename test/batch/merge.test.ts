import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseShard } from '../../src/batch/shards/shard.ts';
import { BINARY_FORMATS, FORMATS } from '../../src/reporters/index.ts';
import { run, type Sandbox, sandbox } from '../cli/run.ts';

let box: Sandbox;
beforeAll(async () => {
  box = sandbox('wrong', 'clean', 'baoxie-2022.xlsx', 'putuo-sports-2022.xlsx', 'huanggang-soil-2020.xlsx');
  for (const of of [1, 3]) {
    for (let number = 1; number <= of; number++) await part(`${number}/${of}`);
  }
});
afterAll(() => box.done());

const ALL = ['.', '没有这个.xlsx', '--no-annotate'];
const name = (shard: string) => `part-${shard.replace('/', '-of-')}.jsonl`;
const part = (shard: string, ...more: string[]) =>
  run(box.path, ['check', ...ALL, '--shard', shard, '-f', `jsonl:${name(shard)}`, ...more]);
const merge = (...argv: string[]) => run(box.path, ['merge', ...argv]);
const parts = ['1/3', '2/3', '3/3'].map(name);
const read = (file: string) => readFileSync(join(box.path, file));

describe('parts put together give what one run gives, to the byte', () => {
  test.each(Object.keys(FORMATS))('%s', async (format) => {
    const [one, merged] = [
      await run(box.path, ['check', ...ALL, '-f', format]),
      await merge(...parts, '-f', format),
    ];
    expect(merged.stdout).toBe(one.stdout);
    expect(merged.code).toBe(one.code);
    expect(one.stdout.length).toBeGreaterThan(1000);
  });

  test.each(Object.keys(BINARY_FORMATS))('%s', async (format) => {
    await run(box.path, ['check', ...ALL, '-f', `${format}:one`]);
    await merge(...parts, '-f', `${format}:merged`);
    expect(read('merged').equals(read('one'))).toBe(true);
  });

  test.each([
    ['in any order', [parts[2], parts[0], parts[1]]],
    ['as a pattern', ['part-*-of-3.jsonl']],
    ['of one part', [name('1/1')]],
  ])('%s', async (_, named) => {
    const one = await run(box.path, ['check', ...ALL, '-f', 'json']);
    expect((await merge(...named.map(String), '-f', 'json')).stdout).toBe(one.stdout);
  });

  test('of which some have no file', async () => {
    const few = ['baoxie-2022.xlsx', 'clean/baoxie-2022.xlsx', '--no-annotate'];
    const names = ['1', '2', '3', '4'].map((number) => `few-${number}.jsonl`);
    for (const [index, file] of names.entries())
      await run(box.path, ['check', ...few, '--shard', `${index + 1}/4`, '-f', `jsonl:${file}`]);
    const one = await run(box.path, ['check', ...few, '-f', 'text']);
    expect((await merge(...names)).stdout).toBe(one.stdout);
  });

  test('in another language, with levels and a baseline', async () => {
    const more = [
      '--rule',
      'project-duplicate=error',
      '--lang',
      'en',
      '--baseline',
      'known.json',
      '--fail-on',
      'warning',
    ];
    await run(box.path, ['check', 'clean', '--baseline', 'known.json', '--update-baseline', '--no-annotate']);
    for (const shard of ['1/2', '2/2']) await part(shard, ...more);
    const one = await run(box.path, ['check', ...ALL, ...more, '-f', 'json']);
    const merged = await merge(name('1/2'), name('2/2'), ...more, '-f', 'json');
    expect(merged.stdout).toBe(one.stdout);
    expect(JSON.parse(one.stdout).baseline).toMatchObject({ known: expect.any(Number), stale: [] });
  });
});

describe('what the parts were asked for is known without asking again', () => {
  const MORE = [
    ...[
      '--rule',
      'score-mismatch=off',
      '--rule',
      'rounding-only=warning',
      '--rule',
      'project-duplicate=error',
    ],
    ...['--fail-on', 'warning'],
  ];
  beforeAll(async () => {
    for (const shard of ['1/2', '2/2']) await part(shard, ...MORE);
  });

  test.each(Object.keys(FORMATS))('%s', async (format) => {
    const one = await run(box.path, ['check', ...ALL, ...MORE, '-f', format]);
    const merged = await merge(name('1/2'), name('2/2'), '-f', format);
    expect(merged.stdout).toBe(one.stdout);
    expect(merged.code).toBe(one.code);
  });

  test('and a rule between forms can still be changed', async () => {
    const more = ['--rule', 'project-duplicate=off', '-f', 'json'];
    const one = await run(box.path, ['check', ...ALL, ...MORE, ...more]);
    expect((await merge(name('1/2'), name('2/2'), ...more)).stdout).toBe(one.stdout);
  });

  test.each([
    ['as it was', 'score-mismatch=off', 0],
    ['otherwise', 'score-mismatch=info', 2],
    ['where it was not changed', 'points-sum=off', 2],
  ])('but not one over single forms: %s', async (_, level, refused) => {
    const ran = await merge(name('1/2'), name('2/2'), '--rule', level, '-f', 'json');
    expect(ran.stderr.includes('各份检查时已经定了级别')).toBe(refused === 2);
    expect(ran.stdout === '').toBe(refused === 2);
  });
});

describe('parts that were checked with different options are refused', () => {
  test.each([
    ['a profile', ['-p', 'hubei'], /（-p hubei \(\w{8}\)；没有 -p）/],
    ['a level', ['--rule', 'score-mismatch=off'], '（--rule score-mismatch=off；没有 --rule）'],
    ['--fail-on', ['--fail-on', 'warning'], '（--fail-on warning；--fail-on error）'],
    ['a baseline', ['--baseline', 'empty.json'], '（--baseline empty.json；没有 --baseline）'],
  ])('%s', async (what, more, words) => {
    writeFileSync(join(box.path, 'empty.json'), '{"version": 1, "files": {}}');
    await part('1/2');
    await part('2/2', ...more);
    const ran = await merge(name('1/2'), name('2/2'), '-f', 'json');
    expect({ code: ran.code, stdout: ran.stdout }, what).toEqual({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(words);
    expect(ran.stderr).toContain(`“${name('2/2')}”和“${name('1/2')}”检查时的选项不同`);
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a folder with a profile that was changed in between', async () => {
    mkdirSync(join(box.path, 'pf'));
    for (const [shard, title] of [
      ['1/2', '某县'],
      ['2/2', '某市'],
    ] as const) {
      writeFileSync(join(box.path, 'pf/profile.yaml'), `id: county\ntitle: ${title}\nextends: hubei\n`);
      await part(shard, '-p', 'pf');
    }
    expect((await merge(name('1/2'), name('2/2'))).stderr).toMatch(
      /-p county \(\w{8}\)；-p county \(\w{8}\)/,
    );
    await part('1/2', '-p', './pf/');
    expect((await merge(name('1/2'), name('2/2'))).code).toBe(2);
    expect((await merge(name('1/2'), name('2/2'))).stderr).not.toContain('选项不同');
    rmSync(join(box.path, 'pf'), { recursive: true });
  });

  test('a baseline of the parts is asked for', async () => {
    writeFileSync(join(box.path, 'empty.json'), '{"version": 1, "files": {}}');
    for (const shard of ['1/2', '2/2']) await part(shard, '--baseline', 'empty.json');
    const ran = await merge(name('1/2'), name('2/2'));
    expect([ran.code, ran.stderr]).toEqual([
      2,
      expect.stringContaining('请给 merge 也加上 --baseline empty.json'),
    ]);
  });
});

test('a part says that it has not looked between the forms', async () => {
  const ran = await run(box.path, ['check', ...ALL, '--shard', '2/3', '-f', 'json']);
  expect(JSON.parse(ran.stdout).between).toBeNull();
});

test('lines of ordinary runs follow one another', async () => {
  for (const file of ['clean', 'baoxie-2022.xlsx'])
    await run(box.path, ['check', file, '--no-annotate', '-f', `jsonl:${file}.jsonl`]);
  const one = await run(box.path, ['check', 'clean', 'baoxie-2022.xlsx', '--no-annotate', '-f', 'json']);
  expect((await merge('clean.jsonl', 'baoxie-2022.xlsx.jsonl', '-f', 'json')).stdout).toBe(one.stdout);
});

test.each<[string, (text: string) => Buffer]>([
  ['with a byte order mark', (text) => Buffer.from(`\uFEFF${text}`)],
  [
    'in UTF-16 with the line ends of Windows',
    (text) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf16le'),
  ],
])('a part that a shell of Windows wrote %s is read', async (_, written) => {
  const text = read(name('1/1')).toString();
  writeFileSync(join(box.path, 'shell.jsonl'), written(text));
  const plain = await merge(name('1/1'), '-f', 'json');
  expect((await merge('shell.jsonl', '-f', 'json')).stdout).toBe(plain.stdout);
});

test('an empty part is refused: its run wrote nothing', async () => {
  writeFileSync(join(box.path, 'empty.jsonl'), '');
  const ran = await merge('empty.jsonl');
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain('“empty.jsonl”里没有内容');
});

describe('what does not belong together is refused in one sentence', () => {
  const lines = (file: string) => read(file).toString().split('\n');
  const put = (file: string, content: string) => writeFileSync(join(box.path, file), content);
  test.each([
    ['a part that is missing', () => [parts[0], parts[2]], '缺少第 2 份（共 3 份）'],
    ['a part that is there twice', () => [parts[0], parts[1], parts[1], parts[2]], '都是第 2/3 份'],
    [
      'a part that was cut off',
      () => {
        put(
          'cut.jsonl',
          lines(parts[1] ?? '')
            .slice(0, -2)
            .join('\n'),
        );
        return [parts[0], 'cut.jsonl', parts[2]];
      },
      '“cut.jsonl”应有',
    ],
    [
      'a part with a line too many',
      () => {
        put('long.jsonl', read(parts[1] ?? '').toString() + lines(parts[0] ?? '')[1]);
        return [parts[0], 'long.jsonl', parts[2]];
      },
      '“long.jsonl”应有',
    ],
    [
      'a part of other files',
      () => {
        put(
          'other.jsonl',
          read(parts[1] ?? '')
            .toString()
            .replace(/"plan":"\w+"/, '"plan":"0000"'),
        );
        return [parts[0], 'other.jsonl', parts[2]];
      },
      '不是同一批文件的份',
    ],
    [
      'a part of another version',
      () => {
        put(
          'old.jsonl',
          read(parts[1] ?? '')
            .toString()
            .replace(/"version":"[^"]+"/, '"version":"0.0.1"'),
        );
        return [parts[0], 'old.jsonl', parts[2]];
      },
      '“old.jsonl”是 0.0.1 版写出的',
    ],
    ['a part among parts of another number', () => [...parts, name('1/1')], '不是同一批文件的份'],
    [
      'an ordinary run among parts',
      () => {
        put(
          'plain.jsonl',
          lines(parts[0] ?? '')
            .slice(1)
            .join('\n'),
        );
        return [...parts, 'plain.jsonl'];
      },
      '“plain.jsonl”不是用 --shard 写出的',
    ],
    ...[
      '{"file": "a"}',
      '{"file": "a", "forms": 1}',
      '{"file": 1, "forms": []}',
      '{"file": "a", "forms": []}',
      '{"part": 1}',
      '{"part": {"number": 1}, "tool": null}',
    ].map((line): [string, () => string[], string] => [
      `something else: ${line}`,
      () => {
        put('x.jsonl', `${line}\n`);
        return ['x.jsonl'];
      },
      'x.jsonl:1 不是检查结果',
    ]),
    ['a file that is not there', () => ['nirgends.jsonl'], '没有“nirgends.jsonl”这个文件'],
  ])('%s', async (_, named, words) => {
    const ran = await merge(...named().map(String), '-f', 'json:result.json', '-f', 'json');
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(words);
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
    expect(() => read('result.json')).toThrow();
  });

  test('and a level for a rule of single forms, which was applied when they were checked', async () => {
    const ran = await merge(...parts, '--rule', 'score-mismatch=off');
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(
      /^错误：score-mismatch 查的是单张表，.*--rule score-mismatch=off 重新运行。\n$/,
    );
  });

  test('and parts in another language', async () => {
    const ran = await merge(...parts, '--lang', 'en');
    expect(ran.stderr).toContain('is in zh');
  });
});

describe('--shard', () => {
  test.each([
    ['1/1', 1, 1],
    ['3/12', 3, 12],
  ])('%s', (value, number, of) => {
    expect(parseShard(value)).toEqual({ number, of });
  });

  test.each(['0/3', '4/3', '1', '1/', '-1/3', '1/0', '1/3/5', '一/三'])('%s is refused', (value) => {
    expect(() => parseShard(value)).toThrow('应写成 第几份/共几份');
  });
});
