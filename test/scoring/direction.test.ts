import { describe, expect, it } from 'vitest';
import { findingsOf, scored } from './scored.ts';

interface Case {
  name: string;
  /** 二级指标. */
  under?: string;
  target: string;
  actual: string;
  /** Of 15 points; 15 where nothing is said. */
  score?: number;
}

const found = ({ name, under = '质量指标', target, actual, score = 15 }: Case) =>
  findingsOf(
    scored(`
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
      产出指标 | ${under} | ${name} | ${target} | ${actual} | 15 | ${score} | 详见说明`),
    ['score-mismatch', 'direction-unstated', 'attainment-implausible'],
  ).map((finding) => finding.split(' ').slice(1).join(' '));

describe('a bare target of which less is better, kept, earns full marks', () => {
  it.each<Case>([
    { name: '办结时限', target: '5个工作日', actual: '3个工作日' },
    { name: '办理时间', target: '5天', actual: '3天' },
    { name: '办结时限（天）', target: '5', actual: '3' },
    { name: '应急响应时间', target: '30分钟', actual: '20分钟' },
    { name: '服务响应时间', target: '30分钟', actual: '20分钟' },
    { name: '建设工期', target: '12个月', actual: '10个月' },
    { name: '资金拨付时间', target: '10个工作日', actual: '5个工作日' },
    { name: '处理时限', target: '2小时', actual: '1小时' },
    { name: '完成时间', target: '一年', actual: '11个月' },
    { name: '完成时间', target: '1年', actual: '300天', under: '时效指标' },
    { name: '项目建设', target: '12个月', actual: '10个月', under: '时效指标' },
    { name: '发放及时性', target: '10天', actual: '5天' },
    { name: '群众投诉率', target: '5%', actual: '3%' },
    { name: '差错率', target: '3%', actual: '1%' },
    { name: '设备故障率', target: '2%', actual: '1%' },
    { name: '误差率', target: '2%', actual: '1%' },
    { name: '管网漏损率', target: '12%', actual: '10%' },
    { name: '缺陷率', target: '2%', actual: '1%' },
    { name: '航班延误率', target: '10%', actual: '8%' },
    { name: '义务教育辍学率', target: '0.5%', actual: '0.2%' },
    { name: '贫困发生率', target: '2%', actual: '1%' },
    { name: '产品不合格率', target: '2%', actual: '1%' },
    { name: 'PM2.5浓度', target: '35', actual: '30' },
    { name: 'PM2.5年均浓度（微克/立方米）', target: '35', actual: '30' },
    { name: '单位GDP能耗', target: '0.5吨', actual: '0.4吨' },
    { name: '水质', target: '3类', actual: '2类' },
    { name: '全市排名', target: '5名', actual: '3名' },
    { name: '项目总成本', target: '100万元', actual: '90万元', under: '成本指标' },
  ])('$name $target → $actual', (row) => {
    expect(found(row)).toEqual([]);
  });
});

describe('exceeded, it does not where the name can mean nothing else', () => {
  it.each<Case>([
    { name: '群众投诉率', target: '5%', actual: '8%' },
    { name: '安全事故发生次数', target: '1次', actual: '2次', under: '数量指标' },
    { name: '差错率', target: '1%', actual: '3%' },
    { name: '设备故障率', target: '2%', actual: '4%' },
    { name: '办理时限', target: '5个工作日', actual: '8个工作日' },
    { name: '建设工期', target: '12个月', actual: '14个月' },
  ])('$name $target → $actual', (row) => {
    expect(found(row)).toEqual(['score-mismatch error']);
  });

  it.each<Case>([
    { name: '群众投诉率', target: '5%', actual: '8%', score: 9.38 },
    { name: '办理时限', target: '5个工作日', actual: '8个工作日', score: 9.38 },
  ])('and target ÷ actual is due: $name $target → $actual', (row) => {
    expect(found(row)).toEqual([]);
  });
});

describe('exceeded with full marks, it is asked about where less is only most likely', () => {
  it.each<Case>([
    { name: '项目总成本', target: '100万元', actual: '110万元', under: '成本指标' },
    { name: '补助标准', target: '500元/人', actual: '600元/人', under: '成本指标' },
    { name: '群众投诉次数', target: '5次', actual: '8次' },
    { name: '完成时间', target: '12个月', actual: '14个月' },
    { name: 'PM2.5浓度', target: '35', actual: '40' },
    { name: '水质', target: '3类', actual: '4类' },
    { name: '全市排名', target: '5名', actual: '8名' },
  ])('$name $target → $actual', (row) => {
    expect(found(row)).toEqual(['direction-unstated warning']);
  });

  it.each<Case>([
    { name: '项目总成本', target: '100万元', actual: '110万元', under: '成本指标', score: 13.64 },
    { name: '项目总成本', target: '100万元', actual: '100万元', under: '成本指标' },
    { name: '项目总成本', target: '≥100万元', actual: '110万元', under: '成本指标' },
    { name: '成本节约额', target: '10万元', actual: '11万元', under: '成本指标' },
    { name: '成本控制率', target: '100%', actual: '101%', under: '成本指标' },
  ])('and not else: $name $target → $actual, $score', (row) => {
    expect(found(row)).toEqual([]);
  });
});

describe('work on such things, and changes in them, may be meant either way', () => {
  it.each<Case>([
    { name: '查处违规数量', target: '10起', actual: '12起' },
    { name: '查处违规数量', target: '10起', actual: '8起' },
    { name: '投诉数量', target: '100件', actual: '110件', under: '数量指标' },
    { name: '审理案件数', target: '100件', actual: '110件' },
    { name: '事故', target: '下降5%', actual: '下降6%' },
    { name: '群众投诉', target: '95%', actual: '96%' },
    { name: '溶解氧浓度', target: '5', actual: '6' },
    { name: '视频时长', target: '30分钟', actual: '33分钟' },
    { name: '视频时长', target: '30分钟', actual: '28分钟' },
    { name: '保障时限', target: '12个月', actual: '13个月' },
  ])('$name $target → $actual', (row) => {
    expect(found(row)).toEqual([]);
  });
});

describe('more is wanted of the time that a service lasts, and of what its name says so', () => {
  it.each<Case>([
    { name: '培训时间', target: '40小时', actual: '30小时' },
    { name: '志愿服务时长', target: '40小时', actual: '30小时' },
    { name: '公园开放时间', target: '365天', actual: '300天' },
    { name: '学习时长', target: '40小时', actual: '30小时' },
    { name: '设备使用年限', target: '10年', actual: '8年' },
    { name: '投诉办结率', target: '100%', actual: '90%' },
    { name: '响应及时率', target: '100%', actual: '90%' },
    { name: '资金支付及时性', target: '100%', actual: '90%', under: '时效指标' },
    { name: '水质达标率', target: '100%', actual: '90%' },
    { name: '宣传品种类', target: '3类', actual: '2类' },
    { name: '免费开放', target: '365天', actual: '300天' },
  ])('$name $target → $actual earns less', (row) => {
    expect(found(row)).toEqual(['score-mismatch error']);
  });
});

describe('a rate that is neither better for being higher nor for being lower is taken on trust without a sign', () => {
  it.each<Case & { given: string[] }>([
    { name: '在职人员控制率', target: '100%', actual: '92%', given: [] },
    { name: '在职人员控制率', target: '100%', actual: '113.33%', score: 10, given: [] },
    { name: '“三公经费”变动率', target: '0%', actual: '-12%', given: [] },
    { name: '“三公经费”变动率', target: '0%', actual: '5%', given: [] },
    { name: '预算调整率', target: '10%', actual: '4%', given: [] },
    { name: '结转结余率', target: '5%', actual: '2%', score: 12, given: [] },
    { name: '预算偏差率', target: '5%', actual: '7%', given: [] },
    { name: '预算控制率', target: '100%', actual: '100%', score: 12, given: ['score-mismatch error'] },
    { name: '在职人员控制率', target: '≤100%', actual: '125%', given: ['score-mismatch error'] },
  ])('$name $target → $actual', ({ given, ...row }) => {
    expect(found(row)).toEqual(given);
  });
});
