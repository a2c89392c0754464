import { describe, expect, it } from 'vitest';
import { type Hints, parseValue } from '../../src/values/index.ts';
import { notation } from './notation.ts';

const unit = (text: string): Hints => ({ unit: text });

describe('the columns beside a value', () => {
  it.each<[text: string, hints: Hints, expected: string, why: string]>([
    ['≧95', unit('%'), '≥ 95 %', 'the column gives the unit'],
    ['50', unit('％'), '50 %', 'in full width too'],
    ['50', unit('%(百分比)'), '50 %', 'in words too'],
    ['50', unit('百分比（%）'), '50 %', 'with brackets the other way round'],
    ['98.5', { percent: true }, '98.5 %', 'the cell is shown as a percentage'],
    ['98.5%', { percent: true }, '98.5 %', 'the sign is in the text already'],
    ['85', { percent: true, unit: '次' }, '85 %', 'the cell goes before the column'],
    ['1', unit('%'), '1 %', 'a bare number is taken as it is printed'],
    ['72890', unit('元'), '72890 元', 'money'],
    ['5', unit('万元'), '5 万元=10000×元', 'money in 万元'],
    ['5.8万', unit('元'), '5.8 万元=10000×元', 'the text gives the multiple'],
    ['5.8万', unit('万元'), '5.8 万元=10000×元', 'the multiple stands in both'],
    ['3万', unit('人次'), '3 万人次=10000×人次', 'a multiple of a count'],
    ['530元', unit('元/人*月'), '530 元/人·月', 'the column says per what'],
    ['8', unit('个社区'), '8 个社区', 'a unit with a noun'],
    ['8个社区', unit('个'), '8 个社区', 'the text says more than the column'],
    ['41个', unit('个城市社区'), '41 个', 'the text goes before the column'],
    ['10', unit('台（套）'), '10 台套', 'two measures for one count'],
    ['10', unit('人/次'), '10 人次', 'two measures with a stroke'],
    ['3', unit('(个)'), '3 个', 'a column in brackets'],
    ['3', unit('单位：个'), '3 个', 'a column with a label'],
    ['5疗程', unit('疗程'), '5 疗程', 'a unit that only the column knows'],
    ['三', unit('次'), 'phrase 三', 'a numeral alone stays a word'],
    ['3-5', unit('次'), '3~5 次', 'a range without a unit of its own'],
    ['12-31', unit('/'), 'unparsed 12-31', 'a stroke is no unit'],
    ['=100%', unit('≥95%'), '= 100 %', 'a value in the unit column is no unit'],
    ['100', unit('≥95%'), '100', 'nor for a bare number'],
    ['科学', unit('定性指标'), 'phrase 科学', 'words stay words'],
    ['3', unit('定性指标'), '3', '定性 is no unit'],
    ['优', unit('好坏'), 'phrase 优', 'grades stay words'],
    ['2022', unit('年'), '2022-?-?', 'a year'],
    ['3', unit('年'), '3 年=12×月', 'years'],
    ['12', unit('月'), '12 个月=1×月', 'months'],
    ['98', { unit: '%', comparator: '≥' }, '≥ 98 %', 'comparator and unit'],
    ['=98', { unit: '%', comparator: '≥' }, '= 98 %', 'the text goes before the comparator column'],
    ['98以上', { unit: '%', comparator: '=' }, '≥ 98 %', 'also when it stands behind'],
    ['2022年12月', { comparator: '≤' }, '2022-12-? 前', 'a limit'],
    ['2022年12月', { comparator: '=' }, '2022-12-?', 'no limit'],
    ['效果良好', { comparator: '≥' }, 'phrase 效果良好', 'a phrase has no comparator'],
    ['', { comparator: '≥', unit: '%' }, 'blank ', 'an empty cell stays empty'],
    ['0', { comparator: '=', unit: '起' }, '= 0 起', 'zero events'],
  ])('%s with %o is read as %s: %s', (text, hints, expected) => {
    expect(notation(parseValue(text, hints))).toBe(expected);
  });
});
