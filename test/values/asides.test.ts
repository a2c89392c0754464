import { describe, expect, it } from 'vitest';
import { parseValue } from '../../src/values/index.ts';
import { notation } from './notation.ts';

describe('a number and a remark that leaves it as it is', () => {
  it.each([
    ['81%，部分学员中途退出', '81 %'],
    ['105人次，超额完成', '105 人次'],
    ['105人次。超额完成', '105 人次'],
    ['3,306.84万元；资金已拨付', '3306.84 万元=10000×元'],
    ['验收合格率100%，完成', '100 % {验收合格率}'],
    ['≥95%，按年度考核', '≥ 95 %'],
    ['80%，因资金不到位', '80 %'],
  ])('%s', (text, expected) => {
    expect(notation(parseValue(text))).toBe(expected);
  });
});
