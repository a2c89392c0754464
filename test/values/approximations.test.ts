import { describe, expect, it } from 'vitest';
import { parseValue } from '../../src/values/index.ts';
import { notation } from './notation.ts';

describe('about so many', () => {
  it.each([
    ['约500人', 'around 500 人'],
    ['大约500人', 'around 500 人'],
    ['约1.6万人', 'around 1.6 万人=10000×人'],
    ['500人左右', 'around 500 人'],
    ['90%左右', 'around 90 %'],
    ['培训约500人', 'around 500 人 {培训}'],
    ['近90%', 'near 90 %'],
    ['近30人', 'near 30 人'],
    ['接近500户', 'near 500 户'],
    ['3万余人', 'over 3 万人=10000×人'],
    ['10万余元', 'over 10 万元=10000×元'],
    ['100余次', 'over 100 次'],
    ['100多次', 'over 100 次'],
    ['2个多月', 'over 2 个月=1×月'],
  ])('%s', (text, value) => {
    expect(notation(parseValue(text))).toBe(value);
  });

  it.each(['节约5万元', '签约3家', '近3年', '附近5个村', '公约2份', '多次', '余额5万元', '约3次、4次'])(
    '%s is none',
    (text) => {
      expect(parseValue(text).kind).not.toBe('approximation');
    },
  );
});

describe('digits that are names count nothing', () => {
  it.each([
    '未收到12315投诉',
    '12345热线零投诉',
    '110报警无效警情下降',
    '按财预〔2020〕10号执行',
    '财预〔2020〕10号',
    '符合《预算法》第32条规定',
    '2022年度重点工作',
    '按2022年标准发放',
    '5G网络',
    '3A级景区',
  ])('%s is a phrase', (text) => {
    expect(parseValue(text).kind).toBe('phrase');
  });

  it.each(['12345热线受理30件', '推迟到2023年', '110次检查和3次培训', '2021年3次、2022年4次'])(
    '%s is none',
    (text) => {
      expect(parseValue(text).kind).not.toBe('phrase');
    },
  );
});
