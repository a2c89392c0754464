import { describe, expect, it } from 'vitest';
import { bracketPoints, parseAmount, parseFigure } from '../../src/values/index.ts';
import { unitNotation } from './notation.ts';

describe('what stands in a score or amount cell', () => {
  it.each([
    ['3', 'number 3'],
    ['3.00', 'number 3'],
    ['0.60', 'number 0.6'],
    ['1.5 ', 'number 1.5'],
    ['５．５', 'number 5.5'],
    ['3,306.84', 'number 3306.84'],
    ['3，306.84', 'number 3306.84'],
    ['215,457.6', 'number 215457.6'],
    ['250000.00', 'number 250000'],
    ['3.00分', 'number 3'],
    ['10 分', 'number 10'],
    ['-2', 'number -2'],
    ['−2', 'number -2'],
    ['+2', 'number 2'],
    ['-0', 'number 0'],
    ['0', 'number 0'],
    ['5.', 'number 5'],
    ['.5', 'number 0.5'],
    ['05', 'number 5'],
    ['1.2E+11', 'number 120000000000'],
    ['¥5', 'number 5'],
    ['20%', 'percent 20'],
    ['86.19%', 'percent 86.19'],
    ['１００．００％', 'percent 100'],
    ['', 'blank '],
    ['  ', 'blank '],
    ['—', 'blank —'],
    ['-', 'blank -'],
    ['/', 'blank /'],
    ['／', 'blank /'],
    ['*', 'blank *'],
    ['无', 'blank 无'],
    ['90万元', 'words 90万元'],
    ['1,2', 'words 1,2'],
    ['3/5', 'words 3/5'],
    ['10分/10分', 'words 10分/10分'],
    ['满分', 'words 满分'],
    ['得3分', 'words 得3分'],
    ['3 2', 'words 3 2'],
    ['#DIV/0!', 'error #DIV/0!'],
    ['#N/A', 'error #N/A'],
    ['#VALUE!', 'error #VALUE!'],
  ])('%s is %s', (text, expected) => {
    const figure = parseFigure(text);
    const shown = {
      number: () => ('number' in figure ? figure.number.toFixed() : ''),
      percent: () => ('number' in figure ? figure.number.toFixed() : ''),
      blank: () => ('mark' in figure ? figure.mark : ''),
      words: () => ('text' in figure ? figure.text : ''),
      error: () => ('code' in figure ? figure.code : ''),
      uncalculated: () => '',
    }[figure.kind]();
    expect(`${figure.kind} ${shown}`).toBe(expected);
  });
});

describe('amounts with their own unit', () => {
  it.each([
    ['90万元', '90 万元=10000×元'],
    ['3,306.84', '3306.84 '],
    ['3,306.84 万元', '3306.84 万元=10000×元'],
    ['5.8万', '5.8 万=10000×'],
    ['250000.00元', '250000 元'],
    ['1.2亿元', '1.2 亿元=100000000×元'],
    ['￥250000', '250000 元'],
    ['￥250000元', '250000 元'],
    ['¥5万元', '5 万元=10000×元'],
    ['¥5万', '5 万元=10000×元'],
    ['0', '0 '],
  ])('%s is %s', (text, expected) => {
    const amount = parseAmount(text);
    expect(amount && `${amount.number.toFixed()} ${unitNotation(amount.unit)}`).toBe(expected);
  });

  it.each(['', '—', '20%', '5次', '854万854万', '预算数:90万元', '90万元左右', '530元/人', '1,2'])(
    '%s is no amount',
    (text) => {
      expect(parseAmount(text)).toBeNull();
    },
  );
});

describe('points in a label', () => {
  it.each([
    ['产出指标(50分)', '50'],
    ['年度目标 1: (40 分)', '40'],
    ['年度绩效目标1(40分)', '40'],
    ['（80分）', '80'],
    ['(20%)', '20'],
    ['效益指标（权重30%）', '30'],
    ['数量指标15分', '15'],
    ['年度目标1：40分', '40'],
    ['预算执行情况 (万元) (20 分)', '20'],
    ['产出指标\n(50.5分)', '50.5'],
    ['（40 分）社区事务', '40'],
    ['产出指标【50分】', '50'],
    ['三、绩效目标完成情况(50 分)', '50'],
    ['满意度指标（满分10分）', '10'],
  ])('%s carries %s', (label, expected) => {
    expect(bracketPoints(label)?.toFixed()).toBe(expected);
  });

  it.each([
    '产出指标',
    '',
    '在职人数(≥**人)',
    '预算数(万元)',
    '执行率(B/A)',
    '年初目标值 (A)',
    '得分 (20*执行率)',
    '得分(20分*执行率)',
    '合格率(95%)',
    '满意度≥90%',
    '产出指标（50）',
    '产出指标(50分)(40分)',
    '年度目标2022',
    '15分钟到达现场',
    '完成5分',
    '3.00分',
  ])('%s carries none', (label) => {
    expect(bracketPoints(label)).toBeNull();
  });
});
