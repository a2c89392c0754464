import { printScore, twoDecimals } from '../../src/model/decimal.ts';
import type { Value } from '../../src/model/value.ts';
import { parseValue } from '../../src/values/index.ts';
import { scored } from './scored.ts';

/** Texts that stand for a kind of value, as a target and as a result. */
interface Examples {
  target: string[];
  actual: string[];
}

/** Every kind that a cell can hold; a kind without examples does not compile. */
export const EXAMPLES: Record<Value['kind'], Examples> = {
  quantity: {
    target: ['≥10次', '≤10次', '10次', '0起', '提升10%', '下降10%', '100%', '零投诉'],
    actual: ['10次', '8次', '12次', '0起', '2起', '提升12%', '提升8%', '下降5%', '100%', '90%'],
  },
  range: { target: ['8-12次'], actual: ['8-12次'] },
  approximation: { target: ['约10次', '10余次'], actual: ['约10次', '10余次'] },
  moment: { target: ['2023年11月底前完成'], actual: ['2023年10月', '2023年12月'] },
  amounts: {
    target: ['预算100万元，决算100万元'],
    actual: ['预算批复100万元，决算数为95万元', '预算批复100万元，决算数为105万元'],
  },
  phrase: {
    target: ['完成', '效果良好', '不断提升', '不断下降', '不发生', '较上年提高'],
    actual: [
      '完成',
      '未完成',
      '部分完成',
      '效果良好',
      '效果较差',
      '有所提升',
      '有所下降',
      '未发生',
      '发生',
      '收到投诉',
    ],
  },
  blank: { target: ['无'], actual: ['无'] },
  unparsed: { target: ['新建3个、改造5个'], actual: ['新建3个、改造5个', '新建2个、改造5个'] },
};

const row = (target: string, actual: string) => `
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
  产出指标 | 数量指标 | 某项工作 | ${target} | ${actual} | 10 | 0.01`;

/** What is due of 10 points for a target and a result, and why. */
export function dueFor(target: string, actual: string): { due: string; why: string } {
  const [item] = scored(row(target, actual)).indicators;
  const given = item?.derivation.due;
  if (!item || !given) throw new Error(`no row for ${target} → ${actual}`);
  const because =
    given.kind === 'exact' ? (item.derivation.steps.at(-1)?.expression ?? '') : given.because.zh;
  if (given.kind === 'exact') return { due: printScore(given.value), why: because };
  if (given.kind === 'unknown') return { due: '采信', why: because };
  const whole = given.low.isZero() && given.high.equals(10);
  return { due: whole ? '采信' : `${twoDecimals(given.low)}–${twoDecimals(given.high)}`, why: because };
}

/** The whole table, a section for each target. */
export function pairsPage(): string {
  const kinds = Object.entries(EXAMPLES);
  const sections = kinds.flatMap(([kind, { target }]) =>
    target.map((wanted) => {
      const rows = kinds.flatMap(([, { actual }]) =>
        actual.map((reached) => {
          const { due, why } = dueFor(wanted, reached);
          return `| ${reached} | ${due} | ${why} |`;
        }),
      );
      return [
        `## 目标“${wanted}”（${NAMES[kind as Value['kind']]}）`,
        '',
        '| 实际完成值 | 应得分 | 依据 |',
        '| --- | --- | --- |',
        ...rows,
        '',
      ].join('\n');
    }),
  );
  return `${HEAD}\n${sections.join('\n')}`;
}

/** The examples are read as the kinds they stand for. */
export const kindOf = (text: string): Value['kind'] => parseValue(text).kind;

const NAMES: Record<Value['kind'], string> = {
  quantity: '数',
  range: '区间',
  approximation: '约数',
  moment: '日期',
  amounts: '几笔金额',
  phrase: '文字',
  blank: '空白',
  unparsed: '读不成一个值',
};

const HEAD = `# 目标值与实际完成值：应得多少分

一行 10 分，没有评分标准、没有 ≥ ≤ 专栏、按通用口径。“采信”是表上的字定不了得分，按填报计，并在报告中说明。
本页由测试生成（\`npx vitest run test/scoring/pairs.test.ts -u\`），每一格都是程序实际算出来的。
`;
