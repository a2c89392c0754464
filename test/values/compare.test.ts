import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/model/decimal.ts';
import { comparable, toBase, unitOf } from '../../src/values/index.ts';
import { unitNotation } from './notation.ts';

describe('how two units go together', () => {
  it.each([
    ['', '', 'same'],
    ['%', '%', 'same'],
    ['个', '个社区', 'same'],
    ['个社区', '个', 'same'],
    ['个社区', '个城市社区', 'same'],
    ['个社区', '社区', 'same'],
    ['人', '名', 'same'],
    ['名社区工作者', '人', 'same'],
    ['场', '场次', 'same'],
    ['天', '日', 'same'],
    ['km', '公里', 'same'],
    ['台(套)', '台套', 'same'],
    ['元/人*月', '元/月/人', 'same'],
    ['次/年', '次', 'same'],
    ['元/生·年', '元/生', 'same'],
    ['万元', '万元', 'same'],
    ['', '人', 'missing'],
    ['个', '', 'missing'],
    ['', '%', 'missing'],
    ['', '万元', 'missing'],
    ['万', '万元', 'missing'],
    ['万', '元', 'scaled'],
    ['万元', '元', 'scaled'],
    ['亿元', '万元', 'scaled'],
    ['万人次', '人次', 'scaled'],
    ['公里', '米', 'scaled'],
    ['吨', '公斤', 'scaled'],
    ['小时', '分钟', 'scaled'],
    ['年', '个月', 'scaled'],
    ['公顷', '亩', 'scaled'],
    ['‰', '%', 'scaled'],
    ['万元/亩', '元/亩', 'scaled'],
    ['人', '人次', 'different'],
    ['个社区', '个村', 'different'],
    ['次', '个', 'different'],
    ['次/月', '次', 'different'],
    ['元/人', '元', 'different'],
    ['元', '%', 'different'],
    ['%', '百分点', 'different'],
    ['天', '工作日', 'different'],
    ['亩', '平方米', 'different'],
    ['疗程', '次', 'different'],
    ['疗程', '阶段', 'different'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(comparable(unitOf(a), unitOf(b))).toBe(expected);
    expect(comparable(unitOf(b), unitOf(a))).toBe(expected);
  });
});

describe('a number in its base unit', () => {
  it.each([
    ['90', '万元', '900000'],
    ['5.8', '万', '58000'],
    ['1.2', '亿元', '120000000'],
    ['0.565', 'km', '565'],
    ['50', '厘米', '0.5'],
    ['2', '小时', '7200'],
    ['3', '年', '36'],
    ['98', '%', '98'],
    ['5', '‰', '0.5'],
    ['8', '个社区', '8'],
  ])('%s %s is %s', (number, unit, expected) => {
    expect(toBase({ number: new Decimal(number), unit: unitOf(unit) }).toFixed()).toBe(expected);
  });
});

describe('units', () => {
  it.each([
    ['', ''],
    ['%', '%'],
    ['％', '%'],
    ['百分比', '%'],
    ['元/人*月', '元/人·月'],
    ['元/人、天', '元/人·天'],
    ['元/生/年', '元/生·年=1×元/年·生'],
    ['元每人每月', '元/人·月'],
    ['万人次', '万人次=10000×人次'],
    ['千米', '千米=1000×米'],
    ['千元', '千元=1000×元'],
    ['疗程', '疗程'],
    ['次培训/月', '次培训/月'],
  ])('%s is %s', (text, expected) => {
    expect(unitNotation(unitOf(text))).toBe(expected);
  });
});
