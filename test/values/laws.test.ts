import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/model/decimal.ts';
import type { Comparator, Value } from '../../src/model/value.ts';
import {
  achievement,
  bracketPoints,
  comparable,
  normalise,
  parseAmount,
  parseComparator,
  parseFigure,
  parseValue,
  printValue,
  sameWords,
  unitOf,
} from '../../src/values/index.ts';

const FRAGMENTS = [
  ...[
    '≥',
    '≤',
    '=',
    '<',
    '>',
    '=>',
    '不少于',
    '不超过',
    '至少',
    '超过',
    '以上',
    '以下',
    '以内',
    '内',
    '（含）',
    '及',
  ],
  ...['0', '1', '2', '12', '124', '2022', '31', '98.5', '3,306.84', '1,2', '0.5', '113/124', '½', '①', '¥'],
  ...['三', '九', '十', '百', '千', '万', '亿', '两', '零', '成', '百分之', '百分百'],
  ...['.', '-', '+', '~', '至', '—', '/', '*', '、', '，', '。', '：', '(', ')', '（', '·', ' ', '\n', '号'],
  ...[
    '%',
    '％',
    '‰',
    '个',
    '个社区',
    '社区',
    '次',
    '场次',
    '人次',
    '名',
    '台(套)',
    '台/套',
    '元',
    '万元',
    '元/人',
    '/年',
  ],
  ...[
    '小时',
    '天',
    '工作日',
    '个工作日',
    '分',
    '期',
    '类',
    '节',
    '公里',
    'km',
    'm²',
    '标段',
    '倍',
    '每',
    '每年',
    '每人',
  ],
  ...[
    '年',
    '月',
    '日',
    '底',
    '初',
    '末',
    '前',
    '之前',
    '季度',
    '上半年',
    '年底',
    '年内',
    '截至',
    '于',
    '自',
    '时间',
  ],
  ...[
    '完成',
    '已完成',
    '提升',
    '下降',
    '合格',
    '达到',
    '为',
    '共',
    '预算',
    '决算数',
    '支出',
    '事故',
    '满意度',
    '率',
    '响应',
  ],
  ...['未', '无', '第', '约', '其中', '含', '全', 'X', '_', 'A', '热线'],
];

/** Texts that look like values, and texts that look like nothing. */
const anyText = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 8 }).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

const comparators: (Comparator | null)[] = [null, '≥', '≤', '>', '<', '='];
const comparator = fc.constantFrom(...comparators);
const natural = fc.integer({ min: 0, max: 999_999 }).map((n) => new Decimal(n));
const decimal = fc.integer({ min: 0, max: 99_999_999 }).map((n) => new Decimal(n).div(100));
const count = fc.constantFrom(
  '个',
  '次',
  '人',
  '人次',
  '万人次',
  '个社区',
  '名社区工作者',
  '台套',
  '起',
  '场',
  '次/年',
  '次培训/月',
);
const measured = fc.constantFrom(
  '',
  '%',
  '‰',
  '百分点',
  '元',
  '万元',
  '亿元',
  '万',
  '元/人·月',
  '平方米',
  'km',
  '吨',
  '小时',
  '天',
);
const remark = fc.constantFrom('', '合格', '提升', '已完成', '办理案件', '满意度', '其他社区');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const quantity = fc
  .tuple(fc.oneof(fc.tuple(natural, count), fc.tuple(decimal, measured)), comparator, remark)
  .map(([[number, unit], sign, words]): Value => {
    return { kind: 'quantity', comparator: sign, number, unit: unitOf(unit), remark: words };
  });

const range = fc
  .tuple(
    fc.nat(1000),
    fc.integer({ min: 1, max: 500 }),
    fc.constantFrom('次', '人', '%', '万元', '个社区', '小时', ''),
  )
  .map(([low, width, unit]): Value => {
    return { kind: 'range', low: new Decimal(low), high: new Decimal(low + width), unit: unitOf(unit) };
  });

const year = fc.integer({ min: 1900, max: 2099 });
const month = fc.integer({ min: 1, max: 12 });
const day = fc.integer({ min: 1, max: 31 });
const date = fc.oneof(
  fc.record({ year: maybe(year), month, day: maybe(day), part: fc.constant(null) }),
  fc.record({
    year: maybe(year),
    month,
    day: fc.constant(null),
    part: fc.constantFrom('月初', '上旬', '中旬', '下旬', '月底'),
  }),
  fc.record({
    year: maybe(year),
    month: fc.constant(null),
    day: fc.constant(null),
    part: fc.constantFrom('年初', '年中', '年底', '年内', '上半年', '下半年', '第一季度', '第四季度'),
  }),
  fc.record({ year, month: fc.constant(null), day: fc.constant(null), part: fc.constant(null) }),
  fc.record({ year: fc.constant(null), month: fc.constant(null), day, part: fc.constant('每月') }),
  year.map((y) => ({ year: y, month: 12, day: null, part: `自${y}年1月` })),
  fc
    .tuple(year, month, day)
    .map(([y, m, d]) => ({ year: y, month: m, day: d, part: `自${y - 1}年12月31日` })),
);
const moment = fc
  .tuple(date, fc.boolean(), fc.constantFrom('', '完成', '到位', '全部完成', '完成竣工验收'))
  .filter(([{ part }]) => !part?.startsWith('自1899'))
  .map(([when, before, words]): Value => ({ kind: 'moment', ...when, before, remark: words }));

const amounts = fc
  .array(
    fc.record({
      label: fc.constantFrom('预算批复', '调整后的预算', '决算数', '实际支出', '结余'),
      number: decimal,
      unit: fc.constantFrom('元', '万元', '亿元').map(unitOf),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map((items): Value => ({ kind: 'amounts', items }));

describe('a printed value reads back as itself', () => {
  it.each<[string, fc.Arbitrary<Value>]>([
    ['quantity', quantity],
    ['range', range],
    ['moment', moment],
    ['amounts', amounts],
  ])('%s', (kind, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (value) => {
        expect(value.kind).toBe(kind);
        expect(parseValue(printValue(value))).toEqual(value);
      }),
      { numRuns: 400 },
    );
  });

  it('whatever the text that it was read from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const value = parseValue(text);
        expect(parseValue(printValue(value))).toEqual(value);
      }),
      { numRuns: 3000 },
    );
  });

  it('with its own unit in the column, whatever the column was', () => {
    const units = [
      '%',
      '个',
      '次',
      '元',
      '万元',
      '元/人·月',
      '月',
      '年',
      '社区',
      '疗程',
      '台（套）',
      '人/次',
    ];
    fc.assert(
      fc.property(anyText, fc.constantFrom(...units), (text, unit) => {
        const value = parseValue(text, { unit });
        fc.pre(value.kind !== 'unparsed');
        const own = value.kind === 'quantity' || value.kind === 'range' ? value.unit.text : '';
        expect(parseValue(printValue(value), { unit: own })).toEqual(value);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('every text', () => {
  it('is normalised once and for all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
        expect(sameWords(text, once)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read the same whether normalised or not', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parseValue(normalise(text))).toEqual(parseValue(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('without a digit or a numeral holds no number', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!/[\p{N}零〇一二两三四五六七八九十百千万亿半]/u.test(normalise(text)));
        expect(['phrase', 'blank', 'moment']).toContain(parseValue(text).kind);
      }),
      { numRuns: 1000 },
    );
  });

  it('is answered by every reader', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parseFigure(text).kind).not.toBe('uncalculated');
        expect([null, ...comparators]).toContain(parseComparator(text));
        achievement(text);
        expect(bracketPoints(text)?.isNegative() ?? false).toBe(false);
        expect(parseAmount(text)?.number.isNaN() ?? false).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('units', () => {
  const unit = fc.oneof(count, measured).map(unitOf);

  it('go together both ways alike', () => {
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        expect(comparable(a, b)).toBe(comparable(b, a));
      }),
    );
  });

  it('go together with themselves', () => {
    fc.assert(
      fc.property(unit, (a) => {
        expect(comparable(a, a)).toBe('same');
      }),
    );
  });
});

// A pattern that backtracks without bound would not come back within the time limit of a test.
describe('a text of 10 kB', () => {
  it.each([
    '9',
    '9,',
    '1.',
    '999,',
    '万',
    '已',
    '已完成',
    '全部',
    '每人',
    '预算5万元，',
    '为',
    '(含)',
    '(',
    '12月',
    '2022年1月-',
    '≥',
    '>=',
    ' ',
    '\u3000\n',
    '一百',
    '百分之',
    '重大',
    '未',
    '(50分',
    'XX',
    '个社区、',
    '/人',
    '〜',
  ])('of nothing but %j is read', (fragment) => {
    const text = fragment.repeat(Math.ceil(10_000 / fragment.length));
    const shorter = [60, 78, 590].map((length) => text.slice(0, length));
    for (const long of [text, ...shorter].flatMap((t) => [t, `${t}完`, `5${t}`, `5个${t}`, `≥${t}%`])) {
      const value = parseValue(long);
      expect(parseValue(printValue(value))).toEqual(value);
      expect(normalise(normalise(long))).toBe(normalise(long));
      expect(sameWords(long, long)).toBe(true);
      for (const read of [parseComparator, parseAmount, parseFigure, bracketPoints, achievement, unitOf])
        read(long);
    }
  });
});
