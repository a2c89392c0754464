import fc from 'fast-check';
import { budgetDue, type Due, dueOf, type Fact, hundredths } from './oracle.ts';

/** What a form says, free of any layout. Points and scores are hundredths of a point. */
export interface Content {
  objectives: Block[][];
  budget: Budget | null;
}

/** A level-1 group. */
export interface Block {
  name: string;
  parts: { name: string; rows: Row[] }[];
}

export interface Row {
  name: string;
  fact: Fact;
  target: Written;
  actual: Written;
  points: number;
  due: Due;
  score: number;
}

/** A value in its parts, so that a layout may put them in one cell or in three. */
export interface Written {
  /** `≥`, `≤`, `=` or none. */
  sign: '' | '≥' | '≤' | '=';
  /** The number, or the words. */
  body: string;
  unit: string;
}

export interface Budget {
  points: number;
  score: number;
  /** Hundredths of 万元. */
  original: number;
  revised: number;
  executed: number;
  /** What of each amount is 财政拨款; the rest is 其他资金. */
  public: { revised: number; executed: number };
}

const PLACES = ['城东片', '城西片', '城南片', '城北片', '老城', '新区', '河东', '河西'];
const COUNTS: [name: string, other: string][] = [
  ['培训场次', '场'],
  ['覆盖社区', '个社区'],
  ['受益群众', '人次'],
  ['设备购置', '台'],
  ['维修道路', '公里'],
  ['宣传次数', '次'],
  ['慰问对象', '人'],
  ['建设面积', '亩'],
  ['发布信息', '篇'],
  ['检查批次', '个批次'],
];
const SHARES = [
  '验收合格率',
  '按期开工率',
  '政策知晓率',
  '投诉办结率',
  '覆盖率',
  '资金到位率',
  '服务对象满意度',
];
const LIMITS: [name: string, other: string][] = [
  ['响应时间', '分钟'],
  ['办理时限', '天'],
  ['投诉次数', '次'],
  ['能耗', '吨'],
];
const WORDS: [name: string, other: string][] = [
  ['生态环境', '明显改善'],
  ['居民生活质量', '有效提升'],
  ['工作机制', '健全完善'],
  ['服务水平', '逐步提高'],
  ['工程验收', '通过验收'],
];
const PARTLY = '部分达成预期指标并具有一定效果';
const MISSED = '未达成预期指标且效果较差';

const pick = <T>(...from: readonly T[]) => fc.constantFrom(...from);
const signs = (...from: Written['sign'][]) => fc.constantFrom(...from);
const plain = (body: string, unit: string, sign: Written['sign'] = ''): Written => ({ sign, body, unit });

type Said = Pick<Row, 'name' | 'fact' | 'target' | 'actual'>;

const more = (target: string, actual: string): Fact => ({ kind: 'number', aim: 'more', target, actual });
const fewer = (target: string, actual: string): Fact => ({ kind: 'number', aim: 'less', target, actual });

/** Above, on and below the target in like measure. */
const near = (target: number) =>
  fc.oneof(
    fc.constant(target),
    fc.integer({ min: Math.ceil(target / 3), max: target }),
    fc.integer({ min: target, max: target * 2 }),
  );

const count: fc.Arbitrary<Said> = fc
  .record({ thing: pick(...COUNTS), target: fc.integer({ min: 2, max: 5000 }), sign: signs('', '≥', '=') })
  .chain(({ thing: [name, unit], target, sign }) =>
    near(target).map((actual) => ({
      name,
      fact: more(`${target}`, `${actual}`),
      target: plain(`${target}`, unit, sign),
      actual: plain(`${actual}`, unit),
    })),
  );

const percent: fc.Arbitrary<Said> = fc
  .record({
    name: pick(...SHARES),
    target: fc.integer({ min: 60, max: 100 }),
    actual: fc.oneof(
      fc.integer({ min: 5000, max: 10000 }),
      fc.integer({ min: 50, max: 100 }).map((one) => one * 100),
    ),
    sign: signs('', '≥', '='),
  })
  .map(({ name, target, actual, sign }) => ({
    name,
    fact: more(`${target}`, hundredths(actual)),
    target: plain(`${target}`, '%', sign),
    actual: plain(hundredths(actual), '%'),
  }));

const limit: fc.Arbitrary<Said> = fc
  .record({ thing: pick(...LIMITS), target: fc.integer({ min: 1, max: 60 }) })
  .chain(({ thing: [name, unit], target }) =>
    near(target).map((actual) => ({
      name,
      fact: fewer(`${target}`, `${actual}`),
      target: plain(`${target}`, unit, '≤'),
      actual: plain(`${actual}`, unit),
    })),
  );

/** A cost in 万元, answered in 万元 or in 元. */
const cost: fc.Arbitrary<Said> = fc
  .record({
    name: pick('项目总成本', '采购成本'),
    target: fc.integer({ min: 100, max: 500_000 }),
    actual: fc.integer({ min: 100, max: 500_000 }),
    inYuan: fc.boolean(),
  })
  .map(({ name, target, actual, inYuan }) => ({
    name,
    fact: fewer(hundredths(target), hundredths(actual)),
    target: plain(hundredths(target), '万元', '≤'),
    actual: inYuan ? plain(`${actual * 100}`, '元') : plain(hundredths(actual), '万元'),
  }));

const zero: fc.Arbitrary<Said> = fc
  .record({
    name: pick('安全事故', '重大投诉'),
    unit: pick('起', '次', '件'),
    sign: signs('', '=', '≤'),
    actual: pick(0, 0, 1, 3),
  })
  .map(({ name, unit, sign, actual }) => ({
    name,
    fact: fewer('0', `${actual}`),
    target: plain('0', unit, sign),
    actual: plain(`${actual}`, unit),
  }));

const date: fc.Arbitrary<Said> = fc
  .record({
    name: pick('完工时间', '资金拨付时间', '项目完成时限'),
    month: fc.integer({ min: 2, max: 11 }),
    kept: fc.boolean(),
    day: fc.integer({ min: 1, max: 28 }),
    words: pick('前', '底前', '底之前完成'),
  })
  .map(({ name, month, kept, day, words }) => ({
    name,
    fact: { kind: 'date', kept } as const,
    target: plain(words === '前' ? `2022年${month}月28日前` : `2022年${month}月${words}`, ''),
    actual: plain(kept ? `2022年${month - 1}月${day}日` : `2022年${month + 1}月${day}日`, ''),
  }));

const wording: fc.Arbitrary<Said> = fc
  .record({
    thing: pick(...WORDS),
    says: fc.constantFrom(
      'same' as const,
      'same' as const,
      'partly' as const,
      'missed' as const,
      'other' as const,
    ),
  })
  .map(({ thing: [name, aim], says }) => ({
    name,
    fact: { kind: 'words', says } as const,
    target: plain(aim, ''),
    actual: plain(
      { same: aim, partly: PARTLY, missed: MISSED, other: '按照上级部署开展了相关工作' }[says] as string,
      '',
    ),
  }));

const said = fc.oneof(
  { weight: 4, arbitrary: count },
  { weight: 4, arbitrary: percent },
  { weight: 1, arbitrary: limit },
  { weight: 1, arbitrary: cost },
  { weight: 1, arbitrary: zero },
  { weight: 1, arbitrary: date },
  { weight: 2, arbitrary: wording },
);

const LEVELS = [
  { name: '产出指标', parts: ['数量指标', '质量指标', '时效指标', '成本指标'] },
  { name: '效益指标', parts: ['经济效益指标', '社会效益指标', '可持续影响指标'] },
  { name: '满意度指标', parts: ['服务对象满意度指标'] },
] as const;

interface Shape {
  objectives: number;
  rows: { said: Said; block: number; part: number; objective: number; weight: number; luck: number }[];
  grain: number;
  budget: null | { points: number; original: number; revised: number; executed: number; share: number };
}

const shape: fc.Arbitrary<Shape> = fc.record({
  objectives: pick(1, 1, 1, 2, 3),
  rows: fc.array(
    fc.record({
      said,
      block: fc.integer({ min: 0, max: 2 }),
      part: fc.integer({ min: 0, max: 3 }),
      objective: fc.integer({ min: 0, max: 2 }),
      weight: fc.integer({ min: 1, max: 12 }),
      luck: fc.integer({ min: 0, max: 100 }),
    }),
    { minLength: 3, maxLength: 16 },
  ),
  grain: pick(100, 100, 50, 10, 1),
  budget: fc.option(
    fc.record({
      points: pick(1000, 1000, 2000),
      original: fc.integer({ min: 1000, max: 900_000 }),
      revised: fc.integer({ min: 1000, max: 900_000 }),
      executed: fc.integer({ min: 60, max: 102 }),
      share: fc.integer({ min: 0, max: 100 }),
    }),
    { freq: 6 },
  ),
});

/** A form whose points add up to 100 and whose scores are due. */
export const content: fc.Arbitrary<Content> = shape.map(({ objectives, rows, grain, budget }) => {
  const available = 10_000 - (budget?.points ?? 0);
  const points = shareOut(
    available,
    grain,
    rows.map((row) => row.weight),
  );
  const sorted = rows
    .map((row) => ({ ...row, objective: row.objective % objectives }))
    .map((row) => (isCost(row.said) ? { ...row, block: 0, part: 3 } : row))
    .map((row) => ({
      ...row,
      part: isCost(row.said) ? 3 : row.part % (row.block === 0 ? 3 : (LEVELS[row.block]?.parts.length ?? 1)),
    }))
    .sort((a, b) => a.objective - b.objective || a.block - b.block || a.part - b.part);
  const result: Content = { objectives: [], budget: budget && budgetFrom(budget) };
  const names = new Map<string, number>();
  let before = '';
  sorted.forEach((row, index) => {
    const level = LEVELS[row.block] ?? LEVELS[0];
    const ceiling = points[index] ?? 0;
    const nth = names.get(row.said.name) ?? 0;
    names.set(row.said.name, nth + 1);
    const due = dueOf(row.said.fact, ceiling);
    const score =
      due.kind === 'exact' ? due.value : Math.round(due.low + ((due.high - due.low) * row.luck) / 100);
    const made: Row = {
      ...row.said,
      name: `${PLACES[nth % PLACES.length]}${nth < PLACES.length ? '' : '新增'}${row.said.name}`,
      points: ceiling,
      due,
      score,
    };
    const place = `${row.objective}/${row.block}`;
    if (place.split('/')[0] !== before.split('/')[0] || before === '') result.objectives.push([]);
    const blocks = result.objectives.at(-1) ?? [];
    if (place !== before) blocks.push({ name: level.name, parts: [] });
    before = place;
    const block = blocks.at(-1);
    const part = level.parts[row.part] ?? '';
    if (block && block.parts.at(-1)?.name !== part) block.parts.push({ name: part, rows: [] });
    block?.parts.at(-1)?.rows.push(made);
  });
  return result;
});

/** Under 成本指标 a number without a comparator can be meant either way; only costs, which have one, stand there. */
const isCost = (row: Said) => row.name.includes('成本');

function shareOut(total: number, grain: number, weights: number[]): number[] {
  const all = weights.reduce((a, b) => a + b, 0);
  const units = total / grain;
  const shares = weights.map((weight) => Math.max(1, Math.floor((units * weight) / all)));
  let over = shares.reduce((a, b) => a + b, 0) - units;
  for (let index = 0; over !== 0; index = (index + 1) % shares.length) {
    const step = over < 0 ? -over : (shares[index] ?? 0) > 1 ? 1 : 0;
    shares[index] = (shares[index] ?? 0) + (over < 0 ? step : -step);
    over += over < 0 ? step : -step;
  }
  return shares.map((one) => one * grain);
}

function budgetFrom({
  points,
  original,
  revised,
  executed,
  share: part,
}: NonNullable<Shape['budget']>): Budget {
  const spent = Math.floor((revised * executed) / 100);
  const own = (amount: number) => Math.floor((amount * part) / 100);
  return {
    points,
    score: budgetDue(points, hundredths(spent), hundredths(revised)),
    original,
    revised,
    executed: spent,
    public: { revised: own(revised), executed: own(spent) },
  };
}

export const rowsOf = (form: Content): Row[] =>
  form.objectives.flatMap((blocks) => blocks.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows)));

export const totalOf = (form: Content): number =>
  rowsOf(form).reduce((total, row) => total + row.score, form.budget?.score ?? 0);
