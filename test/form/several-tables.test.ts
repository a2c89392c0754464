import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

const HEADER = '| 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |';
const rows = (most: number, got = most) => `
  | 产出指标 | 检查次数 | 4次 | 4次 | ${most / 2} | ${most / 2} |
  | 效益指标 | 合格率 | 90% | 95% | ${most / 2} | ${got - most / 2} |`;

describe('a second table with a header and a total of its own', () => {
  const whole = (total: string) => `${HEADER}${rows(100)}\n${total}`;
  const between = {
    nothing: '',
    'a title that names no form': '| 子项目二：道路养护 | < | < | < | < | < |',
    'a signature and a title': '| 填报人：张三 | | | | | |\n| 二、道路养护 | < | < | < | < | < |',
  };
  it.each(Object.entries(between))('is a form, below %s', (_, lines) => {
    const forms = found(
      `${whole('| 总分 | < | < | < | 100 | 100 |')}\n${lines}\n${whole('| 总分 | < | < | < | 100 | 100 |')}`
        .split('\n')
        .filter((line) => line.trim() !== '')
        .join('\n'),
    );
    expect(forms).toMatchObject([
      { stated: '100', summed: '100', findings: [] },
      { stated: '100', summed: '100', findings: [] },
    ]);
  });

  it('is held to its own total', () => {
    const [first, second] = found(
      `${whole('| 合计 | | | | 100 | 100 |')}\n${whole('| 合计 | | | | 100 | 98 |')}`,
    );
    expect(first?.findings).toEqual([]);
    expect(second?.findings).toEqual(['F8 total-mismatch']);
  });

  it('is one where the totals print no points', () => {
    const forms = found(`${whole('| 总分 | | | | | 100 |')}\n${whole('| 总分 | | | | | 100 |')}`);
    expect(forms.map(({ stated, findings }) => [stated, findings])).toEqual([
      ['100', []],
      ['100', []],
    ]);
  });

  it('has the title that stands above it', () => {
    const forms = found(`
      | 甲表 | < | < | < | < | < |
      ${whole('| 总分 | | | | 100 | 100 |')}
      | 乙项目 | < | < | < | < | < |
      ${whole('| 总分 | | | | 100 | 100 |')}`);
    expect(forms.map(({ summed }) => summed)).toEqual(['100', '100']);
  });
});

describe('a header that is repeated inside a form', () => {
  const first = `${HEADER}
    | 产出指标 | 检查次数 | 4次 | 4次 | 30 | 30 |
    | ^ | 合格率 | 90% | 95% | 30 | 30 |`;
  const second = `${HEADER}
    | 效益指标 | 投诉次数 | ≤4次 | 4次 | 20 | 20 |
    | ^ | 满意度 | 90% | 95% | 20 | 20 |`;
  it.each(['', '| 小计 | | | | 60 | 60 |\n'])(
    'goes on where the last total is that of both: %s',
    (between) => {
      const forms = found(`${first}\n${between}${second}\n| 总分 | | | | 100 | 100 |`);
      expect(forms).toMatchObject([{ stated: '100', summed: '100', findings: [] }]);
    },
  );
});
