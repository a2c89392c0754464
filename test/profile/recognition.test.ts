import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readForms } from '../../src/form/index.ts';
import { isEvaluation } from '../../src/model/form.ts';
import { recogniseProfile, wordsOf } from '../../src/profile/choose.ts';
import { nationalProfile, shippedProfiles } from '../../src/profile/load.ts';
import { beginningsOf, beginsWith } from '../../src/profile/places.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { sheetFrom } from '../form/sheet-text.ts';

const root = join(import.meta.dirname, '../..');
const own = shippedProfiles().filter(({ evaluation }) => evaluation.by === 'department');
const recognise = (sheet: ReturnType<typeof sheetFrom>) =>
  readForms({ sheets: [sheet] }, {}).map(
    (form) => recogniseProfile(wordsOf(form), own, nationalProfile()).profile.id,
  );

/** The profile of every published form among the fixtures, by the beginning of its file name. */
const HOMES: Record<string, string> = {
  baoxie: 'wuhan-donghu',
  'chengan-pension': 'national',
  daying: 'sichuan',
  'ezhou-lake': 'hubei',
  'guangshui-road': 'hubei',
  guichi: 'anhui',
  'haidian-road': 'national',
  'hengshan-grain': 'hunan-unscored',
  'huanggang-soil': 'hubei',
  'huangshi-sponge': 'hubei',
  'hubei-fishing-ban': 'hubei',
  'jinzhai-village': 'anhui',
  'kexuecheng-media': 'chongqing',
  'langfang-school': 'national',
  'lijiang-survey': 'yunnan',
  'putuo-': 'shanghai',
  'qingshen-wage': 'sichuan',
  ronghua: 'hubei',
  shangjie: 'zhengzhou',
  'suixi-relief': 'anhui',
  'suzhou-parks': 'national',
  'tianchang-flood': 'anhui',
  'xiangyang-hospital': 'hubei',
  // Neither the unit nor the layout says where it is: Anhui and Sichuan use the same form.
  'xiaoxian-planting': 'national',
  'yinchuan-school': 'national',
  'yongde-nutrition': 'yunnan',
  'yueyang-science': 'national',
  'zhengzhou-street': 'zhengzhou',
  'zhongjiang-gauges': 'sichuan',
  'zhongxian-road': 'chongqing',
};

const files = ['fixtures', 'fixtures/forms'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.xlsx') && !name.includes('.checked.'))
    .map((name) => ({ path: `${folder}/${name}`, home: homeOf(name) })),
);

function homeOf(name: string): string | undefined {
  return Object.entries(HOMES).find(([start]) => name.startsWith(start))?.[1];
}

describe('a published form belongs to the jurisdiction it is from', () => {
  it.each(files)('$path: $home', async ({ path, home }) => {
    const forms = readForms(await readWorkbook(readFileSync(join(root, path))), {}).filter(
      (form) => !isEvaluation(form),
    );
    expect(forms.length).toBeGreaterThan(0);
    for (const form of forms) {
      expect(recogniseProfile(wordsOf(form), own, nationalProfile()).profile.id).toBe(home);
    }
  });
});

const MOF = `
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
  产出指标 | 数量指标 | 场次 | 4次 | 4次 | 10 | 10 |`;
const HUBEI = `
  预算执行情况(万元)(20分) | | 预算数(A) | 执行数(B) | 执行率(B/A) | 得分(20分*执行率)
  | 年度财政资金总额 | 10 | 10 | 100% | 20
  一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分
  产出指标 | 数量指标 | 场次 | 4次 | 4次 | 10`;
const UNSCORED = `
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 未完成原因和改进措施
  产出指标 | 数量指标 | 场次 | 4次 | 4次 |`;
const unit = (label: string, name: string, table: string) => sheetFrom(`${label} | ${name}\n${table.trim()}`);

describe('the place of the unit goes before the layout, and the layout before nothing', () => {
  it.each([
    { name: '武汉市江夏区水务局', table: MOF, id: 'hubei', why: 'a city of the province' },
    { name: '武汉东湖新技术开发区管委会', table: MOF, id: 'wuhan-donghu', why: 'the longer of two places' },
    {
      name: '湖北省武汉东湖新技术开发区教育局',
      table: HUBEI,
      id: 'wuhan-donghu',
      why: 'a place behind its province',
    },
    { name: '中国共产党上海市委员会办公厅', table: MOF, id: 'shanghai', why: 'a place behind 中国共产党' },
    { name: '067-安徽省农业农村厅', table: MOF, id: 'anhui', why: 'a place behind a code' },
    { name: '2022年度昆明市环卫项目', table: MOF, id: 'yunnan', why: 'a place behind a year' },
    { name: '安徽省水利厅', table: HUBEI, id: 'anhui', why: 'a place against the layout of another' },
    {
      name: '河北省水利厅',
      table: HUBEI,
      id: 'national',
      why: 'a province without a profile, whatever the layout',
    },
    { name: '市水务局', table: HUBEI, id: 'hubei', why: 'no place, but the words of a layout' },
    { name: '市水务局', table: MOF, id: 'national', why: 'nothing at all' },
    { name: '上海路街道办事处', table: MOF, id: 'national', why: 'a street named after a city' },
    { name: '郑州市公安局', table: MOF, id: 'national', why: 'a city whose profile is for another form' },
    {
      name: '湖南省民政厅',
      table: MOF,
      id: 'national',
      why: 'a province whose profile is for forms without scores',
    },
    { name: '湖南省民政厅', table: UNSCORED, id: 'hunan-unscored', why: 'and such a form' },
    { name: '遂宁市水利局', table: UNSCORED, id: 'sichuan', why: 'the same form from elsewhere' },
    {
      name: '贵州省水利厅',
      table: UNSCORED,
      id: 'national',
      why: 'the same form from a province without a profile',
    },
  ])('$name → $id: $why', ({ name, table, id }) => {
    expect(recognise(unit('主管部门', name, table))).toEqual([id]);
  });

  it('one word of a layout is not enough', () => {
    expect(recognise(sheetFrom(MOF.replace('年度指标值', '年初目标值')))).toEqual(['national']);
  });

  it('a place elsewhere in the form is no place of the unit', () => {
    const sheet = unit('项目名称', '对口支援云南省永德县', MOF);
    expect(recognise(sheet)).toEqual(['national']);
  });

  it('a unit in a line of its own counts', () => {
    const line = '单位名称：临沧市永德县明朗中学　　填报日期：2023年2月1日';
    expect(recognise(sheetFrom(`${line}\n${MOF.trim()}`))).toEqual(['yunnan']);
  });

  it('a form that two profiles claim equally belongs to neither', () => {
    const [hubei] = own.filter(({ id }) => id === 'hubei');
    if (!hubei) throw new Error('no profile hubei');
    const twin = { ...hubei, id: 'twin', title: '另一处' };
    const [form] = readForms({ sheets: [unit('主管部门', '市水务局', HUBEI)] }, {});
    if (!form) throw new Error('no form');
    const { profile, chosenBy } = recogniseProfile(wordsOf(form), [hubei, twin], nationalProfile());
    expect(profile.id).toBe('national');
    expect(chosenBy.zh).toContain('另一处');
  });
});

describe('a name begins with a place', () => {
  it.each([
    ['郑州市上街区教育局', '郑州', true],
    ['河南省郑州市教育局', '郑州', true],
    ['[155]濉溪县民政局', '濉溪县', true],
    ['西部(重庆)科学城融媒体中心', '重庆', true],
    ['上海市普陀区体育局', '上海', true],
    ['上海路街道办事处', '上海', false],
    ['云南大道社区', '云南', false],
    ['驻郑州办事处', '郑州', false],
  ] as const)('%s, %s: %s', (name, place, expected) => {
    expect(beginsWith(beginningsOf(name), place)).toBe(expected);
  });
});

it('every profile for departments can be recognised, but the general one', () => {
  const silent = own.filter(({ recognise: { any, places } }) => any.length + places.length === 0);
  expect(silent.map(({ id }) => id)).toEqual(['national']);
});
