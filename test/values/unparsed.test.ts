import { describe, expect, it } from 'vitest';
import { normalise, parseValue } from '../../src/values/index.ts';

describe('ranks', () => {
  it.each([
    '全区排名第3',
    '综合排名全市43名',
    '第1名',
    '前10名',
    '前10%',
    '排名前5',
    '第5名',
    '全省第5',
    '全区排名第3名',
    '42名,全市排名',
    '全区综合排名第3',
  ])('%s is not one number', (text) => {
    expect(parseValue(text)).toEqual({ kind: 'unparsed', text: normalise(text) });
  });
});

describe('negations and failures', () => {
  it.each([
    '30%未完成',
    '未完成3个',
    '3个未完成',
    '2个不合格',
    '2022年12月31日前未完成',
    '不合格率0%',
    '12月底前未完成',
    '未在12月底前完成',
    '不达标2个',
    '无故障运行365天',
    '未发生1起',
    '没有超过100人',
    '5个(未完成)',
    '100%(未达标)',
  ])('%s is not one number', (text) => {
    expect(parseValue(text)).toEqual({ kind: 'unparsed', text: normalise(text) });
  });
});

describe('parts, plans, remainders and services round the clock', () => {
  it.each([
    '3次（含视频会1次）',
    '24小时值守',
    '7*24小时',
    '1次性',
    '7×24小时',
    '6个社区（其中2个新建）',
    '6个社区（其中新建）',
    '逾期3天',
    '提前3天',
    '提前3天完成',
    '每亩补贴150元',
    '目标100%',
    '目标5次',
    '24小时监控',
    '24h服务',
    '每个社区3次',
    '各社区3次',
    '各3次',
    '上半年3次',
    '其中5个',
    '剩余5个',
    '缺5人',
    '差2个',
    '应完成5个',
    '拟建5个',
    '含5个',
    '一季度5次',
    '上年5个',
    '还有3个',
    '尚有3个',
    '第一批5个',
  ])('%s is not one number', (text) => {
    expect(parseValue(text)).toEqual({ kind: 'unparsed', text: normalise(text) });
  });
});

describe('approximations', () => {
  it.each(['±5%', '5%±1', '90%+', '90%↑', '约定3次'])('%s is not one number', (text) => {
    expect(parseValue(text)).toEqual({ kind: 'unparsed', text: normalise(text) });
  });
});

describe('names that hold a number', () => {
  it.each([
    '18-59岁',
    '"12135"热线',
    '19大精神',
    'A4',
    '110出警',
    '1+3+N',
    'T+1',
    'PM2.5',
    '3A级',
    '1个5G基站',
    '2022届毕业生',
    '60-69岁',
    '5.1节',
    '3.15活动',
    '3类水体',
    '2期工程',
    '4K高清',
    '国道107',
    'G107国道改造',
    'DB42/T1601-2020',
    '20大精神',
    '党的20大',
    '65岁以上老人',
    '指标1:',
    '“12135”投诉回复满意率',
    'Ⅲ类',
  ])('%s is not one number', (text) => {
    expect(parseValue(text)).toEqual({ kind: 'unparsed', text: normalise(text) });
  });
});

describe('dates that cannot be or are late, telephone numbers, and what may be either', () => {
  it.each([
    '2021-2022',
    '12-31',
    '0371-68112345',
    '2022年3次',
    '2022年12月31日止',
    '2022.12',
    '20221231',
    '2022年12月31日 24:00前',
    '延期至2023年3月',
    '推迟到2023年',
    '3月1日-5日',
    '2022年3月启动，12月完成',
    '1次/2年',
    '2022年12月-2022年1月',
    '2022年13月',
    '2022年2月32日',
    '2022年0月',
    '12月底前延期完成',
    '3-5日',
    '9-12点',
    '13912345678',
    '(027)87412320',
    '027-87412320',
    '2022年计划3次',
  ])('%s is not one number', (text) => {
    expect(parseValue(text)).toEqual({ kind: 'unparsed', text: normalise(text) });
  });
});

describe('several numbers', () => {
  it.each([
    '854万854万(高标准农田建设400万元,其他)',
    '1,2',
    '3、4',
    '8个社区、23个村',
    '100%（12/13）',
    '5个100%',
    '1:10',
    '1/3',
    '30-50',
    '1 234',
    '①3次②5次',
    '98%;95%',
    '预算100万元,预算结余4.5万元',
    '98%、95%',
    '大于3小于5',
    '3≤x≤5',
    '预算100万元，执行95.5万元，执行率95.5%',
    '小学650元/生，初中850元/生',
    '2组3人',
    '由80%提升到90%',
    '从5个增加到8个',
    '80%→90%',
    '计划5次，实际5次',
    '1-3',
    '5-3次',
    '3-3次',
    '2-3期',
    '≥3-5次',
    '1个100%,2个90%',
    '3次/2次',
    '2*3次',
    '2×5人',
    '3次+2次',
    '1.100%达标;2.完成3次',
    '工程验收3个,合格2个',
    '66.6%(2/3)',
    '100%(5/0)',
    '1.8个社区',
    '预算批复 3,386.23 万元，调整后的预算为 3,306.84 万元，决算数为 3,306.84 万元，预算执行率为 100%。',
  ])('%s is not one number', (text) => {
    expect(parseValue(text)).toEqual({ kind: 'unparsed', text: normalise(text) });
  });
});

describe('writings that are no plain number', () => {
  it.each(['满意度-95%', '2个/项', '01', '（1）', '≤90%以上', '½'])('%s is not one number', (text) => {
    expect(parseValue(text)).toEqual({ kind: 'unparsed', text: normalise(text) });
  });
});

describe('a number before a remark that may change it', () => {
  it.each([
    '5个，未完成',
    '100%，未达标',
    '3人，全市排名',
    '8个社区，若干村',
    '8个社区，三个村',
    '90%，同比下降',
    '90%，较上年提高',
    '100人，其中党员',
    '5次，计划',
    '5次，延期完成',
    '3,城东',
    '3，完成',
  ])('%s is not one number', (text) => {
    expect(parseValue(text)).toEqual({ kind: 'unparsed', text: normalise(text) });
  });
});
