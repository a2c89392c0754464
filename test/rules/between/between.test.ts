import { describe, expect, test } from 'vitest';
import type { FileReport, FormReport } from '../../../src/model/report.ts';
import { extractsOf } from '../../../src/rules/between/extract.ts';
import { Between } from '../../../src/rules/between/index.ts';
import { BETWEEN_RULES } from '../../../src/rules/between/rules.ts';
import type { Language } from '../../../src/text/language.ts';
import { sampleFile, sampleForm } from '../../reporters/sample-report.ts';

interface Draft {
  file?: string;
  department?: string | null;
  project?: string | null;
  title?: string;
  stated?: string | null;
  /** Name of an indicator → its actual. */
  actuals?: Record<string, string>;
  texts?: string[];
  names?: string[];
}

let count = 0;

/** A form of its own in everything that is not said. */
function form({ file, department, project, title, stated, actuals = {}, texts = [], names = [] }: Draft) {
  count++;
  const head: FormReport['head'] = [];
  if (project !== null)
    head.push({
      label: '项目名称',
      value: project ?? `项目${'甲乙丙丁戊己庚辛壬癸'[count % 10]}${'子丑寅卯辰巳午未'[count % 8]}`,
      cell: '表!B1',
    });
  if (department !== null)
    head.push({ label: '主管部门', value: department ?? `第${count}局`, cell: '表!B2' });
  const [row] = sampleForm().indicators;
  if (!row) throw new Error('the sample has no indicator');
  const rows = [...Object.entries(actuals), ...names.map((name): [string, string] => [name, ''])];
  return sampleFile({
    file: file ?? `${count}.xlsx`,
    forms: [
      sampleForm({
        sheet: '表',
        title: title ?? '2022年度项目支出绩效自评表',
        head,
        totals: {
          points: '100',
          stated: stated === undefined ? `${60 + count / 100}` : stated,
          summed: null,
          recomputed: null,
          cell: '表!H9',
        },
        indicators: rows.map(([name, actual], index) => ({
          ...row,
          name,
          actual,
          cell: `表!H${10 + index}`,
        })),
        texts: texts.map((text, index) => ({ subject: [], text, cell: `表!C${50 + index}` })),
        findings: [],
      }),
    ],
  });
}

/** What is found when the forms come in one by one. */
function findIn(
  files: readonly FileReport[],
  levels: Parameters<Between['find']>[1] = new Map(),
  language: Language = 'zh',
) {
  const between = new Between();
  for (const form of files.flatMap(extractsOf)) between.add(form);
  return between.find(
    files.map(({ file }) => file),
    levels,
    language,
  );
}

const look = (...drafts: Draft[]) => {
  const files = drafts.map(form);
  return findIn(files).map(({ rule, severity, file, cell, others, message }) => ({
    rule,
    severity,
    file,
    cell,
    others,
    message,
  }));
};

const REASON =
  '一是年中没有随人员变化申请调整目标：配备社区工作人员目标 124 人，年末实有 113 人。二是部分目标值测算偏高，退役军人服务站目标覆盖 7 个社区。';
const OTHER =
  '受疫情影响，采购流程较长，合同签订延后到第四季度，尾款按合同约定在下一年度支付，项目进度总体可控。';

describe('text-copied', () => {
  const found = (...drafts: Draft[]) => look(...drafts).filter(({ rule }) => rule === 'text-copied');

  test('names the pair and how much is the same', () => {
    expect(
      found(
        { file: '甲.xlsx', department: '民政局', texts: [REASON] },
        { file: '乙.xlsx', department: '教育局', texts: [OTHER, REASON] },
      ),
    ).toEqual([
      {
        rule: 'text-copied',
        severity: 'warning',
        file: '乙.xlsx',
        cell: '表!C51',
        others: [{ file: '甲.xlsx', cell: '表!C50' }],
        message: 'C51「一是年中没有随人员变化申请调整目…」与民政局的 甲.xlsx C50 完全相同。',
      },
    ]);
  });

  test.each([
    ['other numbers', REASON.replaceAll('124', '98').replaceAll('113', '91'), 1],
    ['other punctuation and spaces', REASON.replaceAll('，', ' , ').replaceAll('。', ''), 1],
    ['two words changed', REASON.replace('配备社区工作人员', '配备专职护林人员'), 1],
    ['another text', OTHER, 0],
    ['half of it', `${REASON.slice(0, 40)}${OTHER}`, 0],
    ['a few words that everybody writes', '无', 0],
  ])('a copy with %s', (_, text, number) => {
    expect(
      found({ department: '民政局', texts: [REASON] }, { department: '教育局', texts: [text] }),
    ).toHaveLength(number);
  });

  test.each([
    [
      'the department itself',
      [
        { department: '民政局', texts: [REASON] },
        { department: '民政局', texts: [REASON] },
      ],
    ],
    ['short words', [{ texts: ['按计划完成，没有偏差。'] }, { texts: ['按计划完成，没有偏差。'] }]],
    [
      'what the form asks for',
      [
        { texts: ['结合自评情况，分析存在的问题及原因。（200字以内）请逐条列出并说明改进方向和时限'] },
        { texts: ['结合自评情况，分析存在的问题及原因。（200字以内）请逐条列出并说明改进方向和时限'] },
      ],
    ],
  ])('not from %s', (_, drafts) => {
    expect(found(...drafts)).toEqual([]);
  });

  test('many copies of one text are each told once, against the first', () => {
    const drafts = Array.from({ length: 40 }, (_, index) => ({
      file: `${index}.xlsx`,
      department: `第${index}局`,
      texts: [REASON],
    }));
    const all = found(...drafts);
    expect(all).toHaveLength(39);
    expect(new Set(all.flatMap(({ others }) => others.map(({ file }) => file)))).toEqual(new Set(['0.xlsx']));
  });

  test('a form without a department goes by its folder', () => {
    const copies = (a: string, b: string) =>
      found({ file: a, department: null, texts: [REASON] }, { file: b, department: null, texts: [REASON] })
        .length;
    expect(copies('2022/甲/1.xlsx', '2022/甲/2.xlsx')).toBe(1);
    expect(copies('2022/甲/1.xlsx', '2022/乙/1.xlsx')).toBe(1);
  });
});

describe('department-foreign', () => {
  const found = (...drafts: Draft[]) => look(...drafts).filter(({ rule }) => rule === 'department-foreign');
  const own = { file: '甲.xlsx', department: '东湖区水务局' };

  test.each([
    ['in the title', { title: '2022年度东湖区水务局项目绩效自评表' }, 'warning'],
    ['in the reasons', { texts: ['东湖区水务局年中没有申请调整目标。'] }, 'warning'],
    ['in the name of an indicator', { names: ['东湖区水务局培训次数'] }, 'warning'],
    ['without its place', { texts: ['由水务局组织实施。'] }, 'info'],
  ])('%s', (_, draft, severity) => {
    const all = found(own, { file: '乙.xlsx', department: '东湖区教育局', ...draft });
    expect(all).toMatchObject([{ severity, file: '乙.xlsx', others: [{ file: '甲.xlsx' }] }]);
    expect(all[0]?.message).toContain('水务局”，那是另一个部门（甲.xlsx），本表是东湖区教育局的');
  });

  test.each([
    ['its own name', { department: '东湖区水务局', texts: ['东湖区水务局年中没有申请调整目标。'] }],
    ['a part of itself', { department: '东湖区水务局河道管理处', texts: ['报东湖区水务局批准。'] }],
    ['a department that is not in the batch', { texts: ['与市审计局共同核对。'] }],
  ])('not %s', (_, draft) => {
    expect(found(own, { department: '东湖区教育局', ...draft })).toEqual([]);
  });

  test('not a name that everybody mentions', () => {
    const others = Array.from({ length: 12 }, (_, index) => ({
      department: `东湖区第${index}中学`,
      texts: ['东湖区水务局统一支付水费。'],
    }));
    expect(found(own, ...others)).toEqual([]);
  });

  test('nor one that could be either of two', () => {
    const twins = [own, { department: '江岸区水务局' }];
    expect(found(...twins, { department: '东湖区教育局', texts: ['水务局组织实施。'] })).toEqual([]);
  });
});

describe('scores-uniform', () => {
  const found = (...drafts: Draft[]) => look(...drafts).filter(({ rule }) => rule === 'scores-uniform');
  const of = (department: string, ...totals: (string | null)[]) =>
    totals.map((stated) => ({ department, stated }));

  test.each([
    ['three of 100', of('民政局', '100', '100.00', '100'), '民政局的 3 个项目总分都是 100。'],
    [
      'four of 97.6',
      [...of('民政局', '97.6', '97.6', '97.60', '97.6'), ...of('教育局', '90', '91')],
      '民政局的 4 个项目总分都是 97.6。',
    ],
    [
      'a batch of five',
      [...of('民政局', '98', '98'), ...of('教育局', '98', '98'), ...of('水务局', '98')],
      '这一批的 5 个项目总分都是 98。',
    ],
  ])('%s', (_, drafts, message) => {
    expect(found(...drafts).map((finding) => finding.message)).toEqual([message]);
  });

  test.each([
    ['two', of('民政局', '100', '100')],
    ['three that differ by a hundredth', of('民政局', '100', '100', '99.99')],
    ['forms without a total', of('民政局', null, null, null)],
    [
      'three forms of one project',
      [1, 2, 3].map(() => ({ department: '民政局', project: '公用经费', stated: '100' })),
    ],
  ])('not %s', (_, drafts) => {
    expect(found(...drafts)).toEqual([]);
  });
});

describe('actuals-identical', () => {
  const found = (...drafts: Draft[]) => look(...drafts).filter(({ rule }) => rule === 'actuals-identical');
  const actuals = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [`指标${index}`, `${113 + index * 7}人`]),
  );

  test('many figures of two projects', () => {
    expect(
      found(
        { file: '甲.xlsx', department: '民政局', actuals },
        { file: '乙.xlsx', department: '教育局', actuals },
      ),
    ).toMatchObject([{ file: '乙.xlsx', cell: '表!H10', others: [{ file: '甲.xlsx', cell: '表!H10' }] }]);
  });

  test.each([
    ['one of ten differs', { ...actuals, 指标3: '7777人' }, 0],
    ['two of twenty differ', null, 1],
    [
      'the names differ',
      Object.fromEntries(Object.entries(actuals).map(([name, actual]) => [`${name}号`, actual])),
      0,
    ],
    ['there are only five', Object.fromEntries(Object.entries(actuals).slice(0, 5)), 0],
    [
      'all are 100% or 1',
      Object.fromEntries(Object.keys(actuals).map((name, index) => [name, index % 2 ? '100%' : '1次'])),
      0,
    ],
  ])('when %s', (_, other, number) => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (__, index) => [`指标${index}`, `${211 + index * 7}人`]),
    );
    const pair: [Record<string, string>, Record<string, string>] =
      other === null
        ? [many, { ...many, 指标3: '7777人', 指标4: '8888人' }]
        : [/^(there|all)/.test(_) ? other : actuals, other];
    expect(
      found({ department: '民政局', actuals: pair[0] }, { department: '教育局', actuals: pair[1] }),
    ).toHaveLength(number);
  });
});

describe('project-duplicate', () => {
  const found = (...drafts: Draft[]) => look(...drafts).filter(({ rule }) => rule === 'project-duplicate');
  const one = { department: '民政局', project: '公用经费', stated: '98', actuals: { 人数: '113人' } };

  test.each([
    ['another total', { stated: '97' }, '总分一张是 98，一张是 97'],
    ['other rows', { actuals: { 人数: '114人' } }, '总分相同，各行的结果不同'],
    ['its name written otherwise', { project: '公用 经费', stated: '97' }, '总分一张是 98，一张是 97'],
  ])('with %s', (_, change, words) => {
    expect(found({ file: '甲.xlsx', ...one }, { ...one, ...change }).map(({ message }) => message)).toEqual([
      expect.stringContaining(`已有一张表（甲.xlsx），${words}。`),
    ]);
  });

  test.each([
    ['of the same results', {}],
    ['of another year', { title: '2021年度项目支出绩效自评表', stated: '97' }],
    ['of another department', { department: '教育局', stated: '97' }],
    ['of another name', { project: '公用经费二期', stated: '97' }],
  ])('not a form %s', (_, change) => {
    expect(found(one, { ...one, ...change })).toEqual([]);
  });
});

describe('what is found between forms', () => {
  const drafts = () => [
    { file: '甲.xlsx', department: '民政局', project: '一', texts: [REASON], stated: '100' },
    { file: '乙.xlsx', department: '民政局', project: '二', texts: [OTHER], stated: '100' },
    { file: '丙.xlsx', department: '民政局', project: '三', stated: '100' },
    { file: '丁.xlsx', department: '教育局', project: '四', texts: [REASON, OTHER], stated: '90' },
  ];

  test('stands in the order of the files, with a fingerprint of its own within each', () => {
    const all = findIn(drafts().map(form));
    expect(all.map(({ file, rule, fingerprint }) => [file, rule, fingerprint])).toEqual([
      ['甲.xlsx', 'scores-uniform', 'scores-uniform|表|总分'],
      ['丁.xlsx', 'text-copied', 'text-copied|表'],
      ['丁.xlsx', 'text-copied', 'text-copied|表|2'],
    ]);
  });

  test('has the level that was asked for', () => {
    const levels = new Map([['text-copied', 'error'] as const, ['scores-uniform', 'off'] as const]);
    const all = findIn(drafts().map(form), levels, 'en');
    expect(all.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'text-copied error',
      'text-copied error',
    ]);
  });

  test('is nothing of one form', () => {
    expect(look({ texts: [REASON, REASON] })).toEqual([]);
  });

  test('and every rule explains itself in both languages', () => {
    for (const { id, page } of BETWEEN_RULES) {
      expect(id).toMatch(/^[a-z]+-[a-z-]+$/);
      for (const words of [page.what, page.why, page.causes]) {
        expect(words.zh).toMatch(/。$/);
        expect(words.en).toMatch(/\.$/);
      }
    }
  });
});
