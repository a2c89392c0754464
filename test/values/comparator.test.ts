import { describe, expect, it } from 'vitest';
import { parseComparator, parseValue } from '../../src/values/index.ts';
import { notation } from './notation.ts';

describe('comparators of a 指标性质 cell', () => {
  it.each([
    ['≥', '≥'],
    ['≧', '≥'],
    ['⩾', '≥'],
    ['>=', '≥'],
    ['> =', '≥'],
    ['＞＝', '≥'],
    ['=>', '≥'],
    ['不少于', '≥'],
    ['不低于', '≥'],
    ['大于等于', '≥'],
    ['大于或等于', '≥'],
    ['以上', '≥'],
    ['及以上', '≥'],
    ['（含）以上', '≥'],
    ['至少', '≥'],
    ['≥(大于等于)', '≥'],
    ['大于等于（≥）', '≥'],
    ['正向', '≥'],
    ['正向指标', '≥'],
    ['≤', '≤'],
    ['≦', '≤'],
    ['<=', '≤'],
    ['=<', '≤'],
    ['不超过', '≤'],
    ['不高于', '≤'],
    ['不大于', '≤'],
    ['小于等于', '≤'],
    ['以内', '≤'],
    ['以下', '≤'],
    ['反向', '≤'],
    ['反向指标', '≤'],
    ['=', '='],
    ['═', '='],
    ['﹦', '='],
    ['＝', '='],
    ['==', '='],
    ['等于', '='],
    ['>', '>'],
    ['＞', '>'],
    ['大于', '>'],
    ['超过', '>'],
    ['<', '<'],
    ['小于', '<'],
    ['低于', '<'],
  ])('%s is %s', (text, expected) => {
    expect(parseComparator(text)).toBe(expected);
  });

  it.each(['定性', '定量', '', '/', '—', '约等于', '≥≤', '≥大于', '好坏', '>=95%', '不低于90%'])(
    '%s is none',
    (text) => {
      expect(parseComparator(text)).toBeNull();
    },
  );
});

describe('two comparators before a number', () => {
  it.each([
    ['≥不低于95%', '≥ 95 %'],
    ['不超过≤95%', '≤ 95 %'],
  ])('%s that agree are one', (text, expected) => {
    expect(notation(parseValue(text))).toBe(expected);
  });

  it.each(['≥不超过95%', '不超过≥95%', '>不低于95%'])('%s that disagree are not read', (text) => {
    expect(parseValue(text).kind).toBe('unparsed');
  });
});
