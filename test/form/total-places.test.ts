import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

const TABLE = `
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注 |
  | 产出指标 | 数量指标 | 检查次数 | 4次 | 4次 | 60 | 60 | |
  | 效益指标 | 社会效益 | 合格率 | 100% | 95% | 40 | 38 | 一批不合格 |`;

const TITLE = '| 项目支出绩效自评表 | < | < | < | < | < | < | < |';
const form = (above: string, below: string, title = TITLE) => `${title}
  ${above}
  ${TABLE}
  ${below}`;

const HEAD: Record<string, string> = {
  'below its label': '| 项目名称 | 甲项目 | | | | | 自评得分 | |\n| 主管部门 | 某局 | | | | | # | |',
  'beside its label': '| 项目名称 | 甲项目 | < | < | < | 自评总分 | # | |',
  'in a sentence': '| 自评总分：#分 | < | < | < | < | < | < | < |',
};

const FOOT: Record<string, string> = {
  'beside its label': '| 总分 | < | < | < | < | 100 | # | |',
  'below its label': '| 自评总分 | < | < | 自评等级 | < | < | < | < |\n| # | < | < | 优 | < | < | < | < |',
  'out of 100': '| 总分 | < | < | < | < | 100 | #/100 | |',
  'out of 满分100分': '| 总分 | < | < | < | < | | #分/满分100分 | |',
  'in brackets': '| 总分 | < | < | < | < | 100 | （#分） | |',
  'with 分': '| 合计 | < | < | < | < | 100 | #分 | |',
  'in the conclusion': '| 自评结论 | 经自评，该项目得#分，等级为优 | < | < | < | < | < | < |',
  'in a sentence of a group':
    '| 经评价小组综合评定，本项目自评得分为：#分（满分100分）。 | < | < | < | < | < | < | < |',
  'in a sentence with brackets':
    '| 综上，项目综合得分（#分），评价等级为“优”。 | < | < | < | < | < | < | < |',
};

const places = [
  ...Object.entries(HEAD).map(([title, line]) => ({ title: `in the head, ${title}`, words: form(line, '') })),
  ...Object.entries(FOOT).map(([title, line]) => ({
    title: `under the table, ${title}`,
    words: form('', line),
  })),
  {
    title: 'in the title',
    words: form('', '', TITLE.replace('自评表', '自评表（自评得分：#分）')),
  },
];

describe.each(places)('a total $title', ({ words }) => {
  it('is read', () => {
    expect(found(words.replace('#', '98'))[0]).toMatchObject({ stated: '98', findings: [] });
  });

  it('is compared', () => {
    const [card] = found(words.replace('#', '96'));
    expect(card?.stated).toBe('96');
    expect(card?.findings.map((one) => one.split(' ')[1])).toEqual(['total-mismatch']);
  });
});

describe('a total that is no number', () => {
  it.each(['#REF!', '九十八分', '2023年1月1日', '=SUM(G3:G4)', '合格'])('%s', (total) => {
    const findings = found(form('', `| 总分 | < | < | < | < | 100 | ${total} | |`))[0]?.findings;
    expect(findings).toEqual([total === '合格' ? 'G7 total-missing' : 'G7 score-not-a-number']);
  });

  it('is compared where it is a percentage', () => {
    expect(found(form('', '| 总分 | < | < | < | < | 100 | 90% | |'))[0]?.findings).toEqual([
      'G7 total-mismatch',
    ]);
    expect(found(form('', '| 总分 | < | < | < | < | 100 | 98% | |'))[0]?.findings).toEqual([
      'G7 score-not-a-number',
    ]);
  });

  it('is said of the points and of a subtotal', () => {
    expect(found(form('', '| 总分 | < | < | < | < | #REF! | 98 | |'))[0]?.findings).toContain(
      'F7 score-not-a-number',
    );
  });
});

describe('a total that is not there', () => {
  it('is missed at its place', () => {
    expect(found(form('', '| 总分 | < | < | < | < | 100 | | |'))[0]?.findings).toEqual(['G7 total-missing']);
    expect(found(form('', '| 总分 | < | < | < | < | 100 | — | |'))[0]?.findings).toEqual([
      'G7 total-missing',
    ]);
    expect(found(form('', '| 总分 | < | < | < | < | < | < | < |'))[0]?.findings).toEqual([
      'A7 total-missing',
    ]);
  });

  it('is missed at its label in the head', () => {
    expect(found(form('| 项目名称 | 甲项目 | < | < | < | 自评总分 | | |', ''))[0]?.findings).toEqual([
      'G2 total-missing',
    ]);
  });

  it('is missed at the title where even its label is gone', () => {
    expect(found(form('', ''))[0]?.findings).toEqual(['A1 total-missing']);
  });
});

describe('a total that is what a wrong score ought to make it', () => {
  it.each([
    { score: '39', total: '98', findings: ['G6 score-mismatch'] },
    { score: '380', total: '98', findings: ['G6 score-exceeds-points'] },
    { score: '38%', total: '98', findings: ['G6 score-not-a-number'] },
    // Both are wrong.
    { score: '39', total: '97', findings: ['G6 score-mismatch', 'G7 total-mismatch'] },
  ])('$score of 38, $total', ({ score, total, findings }) => {
    const words = form('', `| 总分 | < | < | < | < | 100 | ${total} | |`).replace('| 38 |', `| ${score} |`);
    expect(found(words)[0]?.findings).toEqual(findings);
  });
});
