import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { planCopies } from '../../src/batch/plan/copies.ts';
import { planFiles } from '../../src/batch/plan/plan.ts';
import { run, type Sandbox, sandbox } from '../cli/run.ts';

let box: Sandbox;
beforeEach(() => {
  box = sandbox();
});
afterEach(() => box.done());

const put = (...names: string[]) => {
  for (const name of names) {
    mkdirSync(join(box.path, name, '..'), { recursive: true });
    writeFileSync(join(box.path, name), '');
  }
};
const shown = (...paths: string[]) => planFiles(paths, box.path).inputs.map((input) => input.shown);
const skipped = (...paths: string[]) => planFiles(paths, box.path).skipped;
const problems = (...paths: string[]) =>
  planFiles(paths, box.path).inputs.flatMap((input) => ('problem' in input ? [input.problem] : []));

describe('a folder stands for its workbooks', () => {
  test('in natural order, at any depth', () => {
    put('第10季.xlsx', '第2季.xlsx', '乙/附件1.xlsm', '甲/深/附件1.XLSX');
    expect(shown('.')).toEqual(['第2季.xlsx', '第10季.xlsx', '甲/深/附件1.XLSX', '乙/附件1.xlsm']);
  });

  test('without lock files, marked copies, hidden and other files; what may hold a form and cannot be read is taken up, to be named', () => {
    put(
      '~$a.xlsx',
      'a.checked.xlsx',
      'a.checked.2.xlsx',
      '.b.xlsx',
      '.git/c.xlsx',
      'd.xls',
      'e.pdf',
      'f.xlsx',
    );
    expect(shown('.')).toEqual(['d.xls', 'e.pdf', 'f.xlsx']);
  });

  test('written as the user named it', () => {
    put('2022 年 度/附件 1.xlsx');
    expect(shown('2022 年 度/')).toEqual(['2022 年 度/附件 1.xlsx']);
    expect(shown(join(box.path, '2022 年 度'))).toEqual([join(box.path, '2022 年 度/附件 1.xlsx')]);
  });

  test('a link that leads back up is followed once', () => {
    put('a/x.xlsx');
    symlinkSync(box.path, join(box.path, 'a/up'));
    expect(shown('.')).toEqual(['a/x.xlsx']);
  });

  test('links that lead to each other come to an end, however many there are', () => {
    put('甲/x.xlsx', '乙/y.xlsx', '丙/z.xlsx', '丁/w.xlsx');
    for (const from of ['甲', '乙', '丙', '丁']) {
      for (const to of ['甲', '乙', '丙', '丁']) {
        for (const n of [1, 2, 3]) symlinkSync(join(box.path, to), join(box.path, from, `去${to}${n}`));
      }
    }
    expect(
      planFiles(['.'], box.path)
        .inputs.map((input) => 'path' in input && input.path.slice(-6))
        .sort(),
    ).toEqual(['w.xlsx', 'x.xlsx', 'y.xlsx', 'z.xlsx'].map((name) => expect.stringContaining(name)));
  });

  test('a broken link is passed over', () => {
    put('x.xlsx');
    symlinkSync(join(box.path, 'gone'), join(box.path, 'broken'));
    expect(shown('.')).toEqual(['x.xlsx']);
  });

  describe('a broken link to a form is told', () => {
    const closed = () => {
      put('关/x.xlsx');
      symlinkSync('关/x.xlsx', join(box.path, '表.xlsx'));
      chmodSync(join(box.path, '关'), 0);
    };
    const cases: [what: string, link: () => void, words: string][] = [
      [
        'to nowhere',
        () => symlinkSync('旧/表.xlsx', join(box.path, '表.xlsx')),
        '指向的“旧/表.xlsx”不存在；',
      ],
      ['to itself', () => symlinkSync('表.xlsx', join(box.path, '表.xlsx')), '绕了一圈又指向它自己；'],
      ...(process.getuid?.() === 0
        ? []
        : [
            [
              'into a closed folder',
              closed,
              '指向的“关/x.xlsx”在没有权限打开的文件夹里；',
            ] as (typeof cases)[0],
          ]),
    ];
    afterEach(() => existsSync(join(box.path, '关')) && chmodSync(join(box.path, '关'), 0o755));

    test.each(cases)('%s', (_, link, words) => {
      put('甲/好.xlsx');
      link();
      for (const path of ['.', '*', '*.xlsx', '**', '表.xlsx']) {
        const told = planFiles([path], box.path).inputs.filter((input) => input.shown === '表.xlsx');
        expect(told, path).toEqual([
          { shown: '表.xlsx', problem: expect.objectContaining({ code: 'not-found' }) },
        ]);
        expect(
          problems(path).map(({ text }) => text.zh),
          path,
        ).toContainEqual(expect.stringContaining(`“表.xlsx”是一个链接，${words}`));
      }
    });

    test('in a folder by the exit code', async () => {
      symlinkSync('旧/表.xlsx', join(box.path, '表.xlsx'));
      const ran = await run(box.path, ['check', '.']);
      expect(ran.code).toBe(2);
      expect(ran.stdout).toContain('1 个文件没能检查');
    });
  });
});

test('the sentence about a folder or a pattern is about no other', () => {
  put('甲/a.txt', '丙/c.txt');
  mkdirSync(join(box.path, '乙'));
  expect(problems('甲', '乙', '丙/*').map((problem) => problem.text.zh)).toEqual([
    '文件夹里没有可检查的表格（.xlsx、.xlsm、.xls、.et、.docx）；请核对路径。',
    '文件夹里没有可检查的表格（.xlsx、.xlsm、.xls、.et、.docx）；请核对路径。',
    '没有可检查的表格（.xlsx、.xlsm、.xls、.et、.docx）与“丙/*”相符；请核对写法。',
  ]);
});

describe('what is passed over is counted', () => {
  test('by kind', () => {
    put(
      'a.xlsx',
      '~$a.xlsx',
      '甲/~$b.xlsx',
      'a.checked.xlsx',
      'a.checked.2.xlsx',
      '说明.txt',
      '甲/图.TXT',
      'README',
    );
    expect(skipped('.', 'a.xlsx')).toEqual({
      locks: 2,
      copies: 2,
      repeats: 1,
      others: new Map([
        ['.txt', 2],
        ['', 1],
      ]),
    });
  });

  test('a name is a copy of ours only with what we write', () => {
    put('a.checked.xlsx', '已checked.xlsx', 'a.checked.final.xlsx');
    expect(shown('.')).toEqual(['已checked.xlsx', 'a.checked.final.xlsx']);
  });
});

test('a corrected or cleaned copy is passed over beside its form, and checked without it', () => {
  put('a.xlsx', 'a.fixed.xlsx', 'a.clean.xlsx', 'b.fixed.xlsx', '甲/a.fixed.xlsm');
  expect(shown('.')).toEqual(['甲/a.fixed.xlsm', 'a.xlsx', 'b.fixed.xlsx']);
  expect(skipped('.').copies).toBe(2);
});

describe('a list that a shell made', () => {
  test('goes without lock files, and without the copies of what it names', () => {
    put('a.xlsx', '~$a.xlsx', 'a.checked.xlsx', 'b.checked.xlsx');
    expect(shown('a.xlsx', '~$a.xlsx', 'a.checked.xlsx', 'b.checked.xlsx')).toEqual([
      'a.xlsx',
      'b.checked.xlsx',
    ]);
    expect(skipped('a.xlsx', '~$a.xlsx', 'a.checked.xlsx')).toMatchObject({ locks: 1, copies: 1 });
  });

  test('a file that is named alone is taken, whatever it is', () => {
    put('~$a.xlsx', 'a.checked.xlsx');
    expect(shown('~$a.xlsx')).toEqual(['~$a.xlsx']);
    expect(shown('a.checked.xlsx')).toEqual(['a.checked.xlsx']);
  });
});

describe('a pattern', () => {
  beforeEach(() => {
    put(
      '2021/甲/附件1.xlsx',
      '2022/乙/附件10.xlsx',
      '2022/乙/附件2.xlsx',
      '2022/甲/附件1.xlsm',
      '2022/附件.xlsx',
    );
    put('2022/乙/附件2.checked.xlsx', '2022/乙/~$附件2.xlsx', '2022/说明.txt', '2022/.暂存/附件.xlsx');
  });

  test.each([
    ['2022/*.xlsx', ['2022/附件.xlsx']],
    ['2022/*/*.xlsx', ['2022/乙/附件2.xlsx', '2022/乙/附件10.xlsx']],
    ['2022/**/*.xlsx', ['2022/附件.xlsx', '2022/乙/附件2.xlsx', '2022/乙/附件10.xlsx']],
    ['2022/**', ['2022/附件.xlsx', '2022/甲/附件1.xlsm', '2022/乙/附件2.xlsx', '2022/乙/附件10.xlsx']],
    ['202?/甲/*', ['2021/甲/附件1.xlsx', '2022/甲/附件1.xlsm']],
    ['*/{甲,丙}/附件[0-9].xls[xm]', ['2021/甲/附件1.xlsx', '2022/甲/附件1.xlsm']],
    ['2022/乙/附件[!1]*.xlsx', ['2022/乙/附件2.xlsx']],
    [
      '202[12]',
      [
        '2021/甲/附件1.xlsx',
        '2022/附件.xlsx',
        '2022/甲/附件1.xlsm',
        '2022/乙/附件2.xlsx',
        '2022/乙/附件10.xlsx',
      ],
    ],
    ['2022/.暂存/*', ['2022/.暂存/附件.xlsx']],
  ])('%s', (pattern, expected) => {
    expect(shown(pattern).sort()).toEqual([...expected].sort());
  });

  test('keeps natural order', () => {
    expect(shown('2022/乙/*')).toEqual(['2022/乙/附件2.xlsx', '2022/乙/附件10.xlsx']);
    expect(shown('2022/**')).toEqual(shown('2022'));
  });

  test('counts what it passes over', () => {
    expect(skipped('2022/**')).toEqual({ locks: 1, copies: 1, repeats: 0, others: new Map([['.txt', 1]]) });
  });

  test('may be absolute', () => {
    expect(shown(`${box.path}/2021/*/*.xlsx`)).toEqual([join(box.path, '2021/甲/附件1.xlsx')]);
  });

  test('that fits nothing is told', () => {
    expect(problems('2020/*.xlsx').map((problem) => problem.text.zh)).toEqual([
      '没有可检查的表格（.xlsx、.xlsm、.xls、.et、.docx）与“2020/*.xlsx”相符；请核对写法。',
    ]);
  });

  test('is a name where a file is called so', () => {
    put('附件[1].xlsx', '附件{a}*.xlsx', '附件[z-a]1.xlsx');
    expect(shown('附件[z-a]?.xlsx')).toEqual(['附件[z-a]1.xlsx']);
    expect(shown('附件[1].xlsx', '附件{a}*.xlsx')).toEqual(['附件[1].xlsx', '附件{a}*.xlsx']);
  });
});

describe('a file that is named', () => {
  test('is taken whatever its name', () => {
    put('a.checked.xlsx', 'b.xls');
    expect(shown('b.xls', 'a.checked.xlsx')).toEqual(['b.xls', 'a.checked.xlsx']);
  });

  test('is taken once, however often it is reached', () => {
    put('a/x.xlsx');
    symlinkSync(join(box.path, 'a/x.xlsx'), join(box.path, 'a/y.xlsx'));
    expect(shown('a/x.xlsx', 'a', './a/x.xlsx')).toEqual(['a/x.xlsx']);
  });

  test('and is not there is told with the name that comes nearest', () => {
    put('附件1.xlsx');
    expect(problems('附件l.xlsx').map((problem) => problem.text.zh)).toEqual([
      '没有这个文件或文件夹；请核对路径，是不是“附件1.xlsx”？',
    ]);
  });
});

describe('marked copies', () => {
  const copies = (out: string | null, ...paths: string[]) => {
    const found = planFiles(paths, box.path).inputs.flatMap((input) => ('path' in input ? [input] : []));
    const target = out === null ? null : { path: join(box.path, out), shown: out };
    return [...planCopies(found, target).values()].map((copy) => copy.shown);
  };

  test('stand beside their forms', () => {
    put('甲/附件1.xlsx', '甲/附件2.xlsm', '甲/附件3.XLSX');
    expect(copies(null, '甲')).toEqual([
      '甲/附件1.checked.xlsx',
      '甲/附件2.checked.xlsm',
      '甲/附件3.checked.XLSX',
    ]);
  });

  test('keep the folders below the one that was named when they go elsewhere', () => {
    put('2022/甲/附件1.xlsx', '2022/乙/附件1.xlsx');
    expect(copies('副本', '2022')).toEqual(['副本/甲/附件1.checked.xlsx', '副本/乙/附件1.checked.xlsx']);
  });

  test('never overwrite each other', () => {
    put('甲/附件1.xlsx', '乙/附件1.xlsx', '丙/附件1.xlsx');
    expect(copies('副本', '甲/附件1.xlsx', '乙/附件1.xlsx', '丙/附件1.xlsx')).toEqual([
      '副本/附件1.checked.xlsx',
      '副本/附件1.checked.2.xlsx',
      '副本/附件1.checked.3.xlsx',
    ]);
  });
});
