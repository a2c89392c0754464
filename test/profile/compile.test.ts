import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/model/problem.ts';
import { compileProfile } from '../../src/profile/compile.ts';
import { nationalProfile } from '../../src/profile/load.ts';

const HEAD = 'id: my-county\ntitle: 某县\nextends: national\n';

function compile(body: string, head = HEAD) {
  const find = (id: string) => (id === 'national' ? nationalProfile() : undefined);
  return compileProfile(head + body, 'profile.yaml', find, ['score-mismatch', 'rate-mismatch']);
}

/** What the fault says, in Chinese. */
function fault(body: string, head = HEAD): string {
  try {
    compile(body, head);
  } catch (error) {
    if (error instanceof Problem) return error.text.zh;
    throw error;
  }
  return '';
}

describe('a typo is an error with file, line and the nearest key', () => {
  it.each([
    ['budgett: { points: 20 }', 'profile.yaml:4 有不认识的设置 budgett。是不是 budget？'],
    ['budget:\n  point: 20', 'profile.yaml:5 有不认识的设置 point。是不是 points？'],
    ['budget:\n  points: 20\n  bases: revised', 'profile.yaml:6 有不认识的设置 bases。是不是 base？'],
    ['points:\n  rows: { shares: equal }', 'profile.yaml:5 有不认识的设置 shares。是不是 share？'],
    ['grades:\n  - { names: [优], lows: 90 }', 'profile.yaml:5 有不认识的设置 lows。是不是 low？'],
    ['headers:\n  targets: [考核目标]', 'profile.yaml:5 有不认识的设置 targets。是不是 target？'],
    [
      'recognise:\n  xyz: [甲]',
      'profile.yaml:5 有不认识的设置 xyz。这里可以写：places、all、any、least、without。',
    ],
    [
      'rules:\n  score-mismach: off',
      'profile.yaml:5 提到的规则 score-mismach 不存在。是不是 score-mismatch？',
    ],
    ['budget:\n  source: mof', 'profile.yaml:5 的 budget.source 是“mof”，但 sources 里没有这一条'],
  ])('%s', (body, words) => {
    expect(fault(body)).toContain(words);
  });
});

describe('a wrong value is told in Chinese, with what may stand there', () => {
  it.each([
    [
      'budget:\n  base: revized',
      'profile.yaml:5 的 budget.base 不对：只能写 revised、original，写的是 "revized"，是不是 revised？',
    ],
    [
      'budget:\n  points: 二十',
      'profile.yaml:5 的 budget.points 不对：应为不带单位的数字，例如 0.8，写的是 "二十"。',
    ],
    ['budget:\n  points: [20]', 'profile.yaml:5 的 budget.points 不对：应为文字或数字，写的是 [20]。'],
    ['budget:\n  explainBelow: 90', 'profile.yaml:5 的 budget.explainBelow 不对：应为 0 到 1 之间的比例'],
    ['budget: 20', 'profile.yaml:4 的 budget 不对：应为带下级设置的一段，写的是 20。'],
    ['rounding:\n  decimals: 2.5', 'profile.yaml:5 的 rounding.decimals 不对：应为整数，写的是 2.5。'],
    ['rounding:\n  decimals: 9', 'profile.yaml:5 的 rounding.decimals 不对：至多 6，写的是 9。'],
    [
      'points:\n  adjustable: 是',
      'profile.yaml:5 的 points.adjustable 不对：应为 true 或 false，写的是 "是"。',
    ],
    [
      'recognise:\n  places: 郑州',
      'profile.yaml:5 的 recognise.places 不对：应为列表（每行以 - 开头，或写在方括号里），写的是 "郑州"。',
    ],
    ['recognise:\n  places: [""]', 'profile.yaml:5 的 recognise.places.0 不对：不能是空的。'],
    [
      'qualitative:\n  bands:\n    - { top: 1, bottom: 0.8 }',
      'profile.yaml:5 的 qualitative.bands 不对：应为 3 项，写了 1 项。',
    ],
    [
      'rules:\n  score-mismatch: fatal',
      'profile.yaml:5 的 rules.score-mismatch 不对：只能写 off、info、warning、error，写的是 "fatal"。',
    ],
    [
      'overCompletion:\n  threshold: 0.2',
      'profile.yaml:5 的 overCompletion.threshold 不对：应为 1 或更大的倍数',
    ],
  ])('%s', (body, words) => {
    expect(fault(body)).toContain(words);
  });

  it.each([
    ['title: 某县\n', 'profile.yaml:1 的 id 不对：没有写。'],
    ['id: 某县\ntitle: 某县\n', 'profile.yaml:1 的 id 不对：只能用小写字母、数字和连字符，写的是 "某县"。'],
    ['- 甲\n', 'profile.yaml:1 的 内容 不对：应为带下级设置的一段，写的是 ["甲"]。'],
  ])('%s', (head, words) => {
    expect(fault('', head)).toContain(words);
  });
});

describe('a list that is out of order names its entry', () => {
  const bands = (second: string) =>
    `qualitative:\n  bands:\n    - { top: 1, bottom: 0.8 }\n    - ${second}\n    - { top: 0.5, bottom: 0 }`;
  it.each([
    [bands('{ top: 0.9, bottom: 0.5 }'), 'profile.yaml:7 的 qualitative.bands.1 不对：与上一档重叠'],
    [bands('{ top: 0.5, bottom: 0.8 }'), 'profile.yaml:7 的 qualitative.bands.1 不对：下限大于上限'],
    [
      'grades:\n  - { names: [良], low: 80, high: 90 }\n  - { names: [优], low: 90 }',
      'profile.yaml:6 的 grades.1 不对：与上一档重叠',
    ],
    [
      'grades:\n  - { names: [优], low: 90 }\n  - { names: [良], low: 80 }',
      'profile.yaml:6 的 grades.1 不对：与上一档重叠',
    ],
    [
      'budget:\n  steps:\n    - { from: 0.8, share: 1 }\n    - { from: 0.9, share: 0.5 }',
      'profile.yaml:7 的 budget.steps.1 不对：应从高到低写',
    ],
    [
      'budget:\n  caps:\n    - { below: 0.6, total: 60 }\n    - { below: 0.8, total: 80 }',
      'profile.yaml:7 的 budget.caps.1 不对：应从高到低写',
    ],
    [
      'budget:\n  steps:\n    - { from: 0.8, share: 1 }\n  lostPerPoint: 0.3',
      'profile.yaml:7 的 budget.lostPerPoint 不对：steps 与 lostPerPoint 只能写一个',
    ],
    ['points:\n  fixed: [投入]', 'profile.yaml:5 的 points.fixed 不对：“投入”不在 points.split 里'],
  ])('%s', (body, words) => {
    expect(fault(body)).toContain(words);
  });
});

describe('a list that is in order, up to where its entries meet', () => {
  it.each([
    'qualitative:\n  bands:\n    - { top: 1, bottom: 0.8 }\n    - { top: 0.8, bottom: 0.8 }\n    - { top: 0.5, bottom: 0 }',
    'grades:\n  - { names: [优], low: 90 }\n  - { names: [良], low: 80, high: 90 }\n  - { names: [中], low: 60, high: 79 }',
    'budget:\n  steps:\n    - { from: 0.9, share: 1 }\n    - { from: 0.8, share: 0.5 }',
    'budget:\n  caps:\n    - { below: 0.8, total: 80 }\n    - { below: 0.6, total: 60 }',
  ])('%s', (body) => {
    expect(fault(body)).toBe('');
  });

  it.each([
    'budget:\n  steps:\n    - { from: 0.9, share: 1 }\n    - { from: 0.9, share: 0.5 }',
    'budget:\n  caps:\n    - { below: 0.8, total: 80 }\n    - { below: 0.8, total: 60 }',
    'grades:\n  - { names: [优], low: 90 }\n  - { names: [良], low: 85, high: 80 }',
  ])('but not twice the same, nor upside down: %s', (body) => {
    expect(fault(body)).not.toBe('');
  });
});

describe('what is no YAML is told in Chinese', () => {
  it.each([
    ['budget:\n\tpoints: 20', 'profile.yaml:5 不是合法的 YAML：缩进用了制表符，应当用空格'],
    ['budget: { points: 20', 'profile.yaml:4 不是合法的 YAML：'],
    ['budget: {}\nbudget: {}', 'profile.yaml:5 不是合法的 YAML：同一个键写了两次'],
    ['title: "某县', '不是合法的 YAML：'],
    ['rules: &a { x: *a }', 'profile.yaml'],
    [
      `sources:\n  a: &a [1,1,1,1,1,1,1,1,1,1]\n  b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n  c: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]`,
      'profile.yaml 里的引用（& 和 *）有误或太多',
    ],
  ])('%j', (body, words) => {
    expect(fault(body)).toContain(words);
  });
});

it('every fault has an English sentence without a Chinese character, but for what was written', () => {
  const english = (body: string) => {
    try {
      compile(body);
    } catch (error) {
      if (error instanceof Problem) return error.text.en;
    }
    return '';
  };
  const faults = [
    'budgett: {}',
    'budget: { base: x }',
    'budget: { points: x }',
    'budget: 2',
    'rounding: { decimals: 9 }',
    'a: b: c',
  ];
  for (const body of faults) expect(english(body)).toMatch(/^profile\.yaml:4[^\u4e00-\u9fff]+$/);
});

describe('a profile', () => {
  it('takes from its parent what it does not say itself, but not the words that recognise it', () => {
    const parent = nationalProfile();
    const profile = compile('budget: { points: 20 }\nrecognise: { places: [某县] }');
    expect(profile.budget).toEqual({ ...parent.budget, points: '20' });
    expect(profile.qualitative).toEqual(parent.qualitative);
    expect(profile.recognise).toEqual({ places: ['某县'], all: [], any: [], least: 2, without: [] });
    expect(profile.parent).toBe('national');
  });

  it('says which parent is missing', () => {
    expect(fault('', 'id: a\ntitle: 甲\nextends: nationl\n')).toContain(
      'profile.yaml:3 要继承的口径 nationl 不存在',
    );
  });
});
