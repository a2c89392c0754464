import { describe, expect, it } from 'vitest';
import { check } from '../laws/arbitrary-form.ts';
import { found } from './found.ts';
import { sheetFrom } from './sheet-text.ts';

describe('rows that sum up a group', () => {
  const outline = (points: number, score: number) => `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
    | 产出指标 | | | | | 60 | 60 |
    | | 数量指标 | | | | ${points} | ${score} |
    | | | 检查次数 | 4次 | 4次 | 40 | 40 |
    | | 质量指标 | | | | 20 | 20 |
    | | | 合格率 | 90% | 95% | 20 | 20 |
    | 效益指标 | | | | | 40 | 40 |
    | | 社会效益指标 | | | | 40 | 40 |
    | | | 就业人数 | 10人 | 10人 | 40 | 40 |
    | 总分 | | | | | 100 | 100 |`;
  const among = (score: number) => `
    | 指标名称 | 指标值 | 完成值 | 分值 | 得分 |
    | 产出指标 | | | 60 | ${score} |
    | 检查次数 | 4次 | 4次 | 40 | 40 |
    | 合格率 | 90% | 95% | 20 | 20 |
    | 效益指标 | | | 40 | 40 |
    | 就业人数 | 10人 | 10人 | 40 | 40 |
    | 总分 | | | 100 | 100 |`;

  it.each([
    { title: 'above the rows', sheet: outline(40, 40), findings: [] },
    { title: 'with another score', sheet: outline(40, 38), findings: ['G3 subtotal-mismatch'] },
    { title: 'with other points', sheet: outline(30, 40), findings: ['B3 points-sum'] },
    { title: 'among the names', sheet: among(60), findings: [] },
    { title: 'among the names, with another score', sheet: among(59), findings: ['E2 subtotal-mismatch'] },
  ])('$title', ({ sheet, findings }) => {
    expect(found(sheet)[0]).toMatchObject({ summed: '100', findings });
  });

  it('are none without rows under them: an indicator of which the rest was forgotten', () => {
    const [card] = found(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 检查次数 | 4次 | 4次 | 60 | 60 |
      | 效益指标 | 社会效益指标 | | | | 40 | 40 |
      | 总分 | | | | | 100 | 100 |`);
    expect(card).toMatchObject({ summed: '100', findings: ['G3 score-without-evidence'] });
  });

  it('and headings of the second level open it', () => {
    const sheet = sheetFrom(`
      | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 一、产出指标（60分） | < | < | < | < |
      | （一）数量指标（40分） | < | < | < | < |
      | 检查次数 | 4次 | 4次 | 40 | 40 |
      | （二）质量指标（30分） | < | < | < | < |
      | 合格率 | 90% | 95% | 20 | 20 |
      | 二、效益指标（40分） | < | < | < | < |
      | 就业人数 | 10人 | 10人 | 40 | 40 |
      | 总分 | | | 100 | 100 |`);
    const [form] = check(sheet);
    expect(form?.card.indicators.map(({ path }) => path.join('/'))).toEqual([
      '产出指标/数量指标',
      '产出指标/质量指标',
      '效益指标',
    ]);
    const errors = form?.judged.filter(({ severity }) => severity === 'error');
    expect(errors?.map(({ rule, draft }) => `${rule} ${draft.at.cell}`)).toEqual(['points-sum A5']);
  });
});

describe('points and score merged over two rows', () => {
  it.each([
    { actual: '4次', score: 60, findings: [] },
    { actual: '2次', score: 60, findings: ['G2 score-mismatch'] },
    { actual: '2次', score: 50, findings: [] },
  ])('the second $actual of 4次, scored $score', ({ actual, score, findings }) => {
    const [card] = found(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 原因 |
      | 产出指标 | 数量指标 | 检查次数 | 4次 | 4次 | 60 | ${score} | 推迟 |
      | ^ | ^ | 走访次数 | 4次 | ${actual} | ^ | ^ | |
      | 效益指标 | 社会效益 | 就业人数 | 10人 | 10人 | 40 | 40 | |
      | 总分 | | | | | 100 | ${score + 40} | |`);
    expect(card?.findings).toEqual(findings);
  });
});

describe('the target of a row', () => {
  const adjusted = (header: string, cell: string) => `
    | 三级指标 | 年初指标值 | ${header} | 完成值 | 分值 | 得分 |
    | 培训人次 | ≥200人次 | ${cell} | 105人次 | 60 | 60 |
    | 检查次数 | 4次 | 4次 | 4次 | 40 | 40 |
    | 总分 | | | | 100 | 100 |`;

  it.each([
    { header: '调整后指标值', cell: '≥100人次', findings: [] },
    { header: '调整指标值', cell: '≥100人次', findings: [] },
    { header: '年中调整目标值', cell: '≥110人次', findings: ['F2 score-mismatch'] },
    { header: '调整后指标值', cell: '', findings: ['F2 score-mismatch'] },
    { header: '调整后指标值', cell: '—', findings: ['F2 score-mismatch'] },
    { header: '调整后指标值', cell: '未调整', findings: ['F2 score-mismatch'] },
  ])('of 200 at first and “$cell” under $header', ({ header, cell, findings }) => {
    expect(found(adjusted(header, cell))[0]?.findings).toEqual(findings);
  });

  it('under 调整后指标值 alone', () => {
    const [card] = found(`
      | 三级指标 | 调整后指标值 | 完成值 | 分值 | 得分 |
      | 培训人次 | ≥100人次 | 50人次 | 60 | 60 |
      | 检查次数 | 4次 | 4次 | 40 | 40 |
      | 总分 | | | 100 | 100 |`);
    expect(card?.findings).toEqual(['E2 score-mismatch']);
  });

  const split = (cells: string, actual = '105') => `
    | 三级指标 | 年度指标值 | < | < | 完成值 | < | 分值 | 得分 |
    | 培训人次 | ${cells} | ${actual} | 人次 | 60 | 60 |
    | 检查次数 | 4次 | < | < | 4次 | < | 40 | 40 |
    | 总分 | | | | | | 100 | 100 |`;

  it.each([
    { cells: '≥ | 100 | 人次', findings: [] },
    { cells: '≥ | 200 | 人次', findings: ['H2 score-mismatch'] },
    { cells: '200 | 人次 | ', findings: ['H2 score-mismatch'] },
    { cells: ' | ≥200 | 人次', findings: ['H2 score-mismatch'] },
    { cells: '≤ | 200 | 人次', findings: [] },
    { cells: '≥ | | 人次', findings: ['H2 score-without-evidence'] },
  ])('in the cells $cells under one header', ({ cells, findings }) => {
    expect(found(split(cells))[0]?.findings).toEqual(findings);
  });

  it('of words beside 定性', () => {
    const [card] = found(split('定性 | 健全 | ', '健全').replaceAll('人次 | 60', ' | 60'));
    expect(card?.findings).toEqual([]);
  });

  it('is missing where a sign stands alone', () => {
    const [card] = found(split('≥ | < | <'));
    expect(card?.findings).toEqual(['H2 score-without-evidence']);
  });
});

describe('points in the brackets of the names', () => {
  it.each([
    { actual: '105人次', findings: [] },
    { actual: '50人次', findings: ['D2 score-mismatch'] },
  ])('where the table has no column for them: $actual', ({ actual, findings }) => {
    const [card] = found(`
      | 三级指标 | 指标值 | 完成值 | 得分 |
      | 培训人次（60分） | 100人次 | ${actual} | 60 |
      | 检查次数（40分） | 4次 | 4次 | 40 |
      | 总分 | | | 100 |`);
    expect(card).toMatchObject({ findings });
  });
});

describe('the title', () => {
  it.each([
    {
      lines: ['附件3', '绩效目标表', '2022年度民政局项目支出绩效自评表（二）'],
      title: '2022年度民政局项目支出绩效自评表（二）',
    },
    { lines: ['2022年项目支出绩效自评表', '绩效目标表'], title: '2022年项目支出绩效自评表' },
    { lines: ['某某项目', '2022年'], title: null },
  ])('$title', ({ lines, title }) => {
    const [card] = found(`
      ${lines.map((line) => `| ${line} | | | | |`).join('\n')}
      | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 检查次数 | 4次 | 4次 | 60 | 60 |
      | 培训场次 | 5场 | 5场 | 40 | 40 |
      | 总分 | | | 100 | 100 |`);
    expect(card?.title).toBe(title);
  });
});

describe('two columns of scores, one of them hidden', () => {
  const words = `
    | 一级指标 | 三级指标 | 得分 | 指标值 | 完成值 | 分值 | 得分 |
    | 产出指标 | 检查次数 | 30 | 4次 | 4次 | 60 | 60 |
    | ^ | 培训场次 | 20 | 5场 | 5场 | 40 | 40 |
    | 总分 | | 50 | | | 100 | 100 |`;

  it.each([
    { hidden: 3, sum: '100' },
    { hidden: 7, sum: '50' },
  ])('the shown one counts where column $hidden is hidden', ({ hidden, sum }) => {
    const sheet = { ...sheetFrom(words), hiddenColumns: [{ first: hidden, last: hidden }] };
    expect(check(sheet)[0]?.card.totals.summed?.toFixed()).toBe(sum);
  });
});

describe('a line of signatures under the table', () => {
  it.each(['填报人：张三', '单位负责人（签字）：李四', '项目负责人及电话', '填表日期：2023年3月'])(
    '%s',
    (label) => {
      const [card] = found(`
      | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 检查次数 | 4次 | 4次 | 60 | 60 |
      | 培训场次 | 5场 | 5场 | 40 | 40 |
      | 总分 | | | 100 | 100 |
      | ${label} | 联系电话：12345678 | 2023.3.1 | | |`);
      expect(card).toMatchObject({ summed: '100', findings: [] });
    },
  );
});
