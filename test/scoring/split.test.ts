import { describe, expect, it } from 'vitest';
import { loadProfile, nationalProfile } from '../../src/profile/load.ts';
import { compareSplit } from '../../src/scoring/points/split.ts';
import { findingsOf, profileWith, scored } from './scored.ts';

const RULES = ['note-contradiction', 'points-not-prescribed', 'profile-overridden', 'group-missing'];

/** A form of three groups with the points given, a budget of 10, and a note. */
const form = (points: readonly [number, number, number], note: string, budget = 10) => `
  项目资金 | | 全年预算数 | 全年执行数 | 分值 | 得分
  ^ | 年度资金总额 | 100 | 100 | ${budget} | ${budget}
  一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
  产出指标 | 场次 | 4次 | 4次 | ${points[0]} | ${points[0]}
  效益指标 | 人次 | 9人次 | 9人次 | ${points[1]} | ${points[1]}
  满意度指标 | 满意度 | 90% | 95% | ${points[2]} | ${points[2]}
  总分 | | | | 100 | 100
  备注 | ${note}`;

const FIXED = '一级指标分值统一设置为：产出指标50分、效益指标30分、满意度指标10分、预算资金执行率10分。';
const MOVABLE = `${FIXED}如有特殊情况可作适当调整。`;
const MOVABLE_BUT_ONE =
  '一级指标分值：产出指标50分、效益指标30分、满意度指标10分、预算执行率10分，除预算执行率外，其他可作适当调整。';

describe('the points of the form beside those of its own note', () => {
  it.each([
    { note: FIXED, points: [50, 30, 10], findings: [] },
    {
      note: FIXED,
      points: [70, 10, 10],
      findings: ['A4 note-contradiction warning', 'A5 note-contradiction warning'],
    },
    { note: MOVABLE, points: [70, 10, 10], findings: [] },
    { note: MOVABLE_BUT_ONE, points: [45, 30, 5], budget: 20, findings: ['F2 note-contradiction warning'] },
    { note: MOVABLE_BUT_ONE, points: [60, 20, 10], findings: [] },
    { note: '得分保留两位小数。', points: [70, 10, 10], findings: [] },
  ] as const)('$points under “$note”: $findings', ({ note, points, findings, ...rest }) => {
    const card = scored(form(points, note, 'budget' in rest ? rest.budget : 10));
    expect(findingsOf(card, RULES)).toEqual(findings);
  });

  it('a group that the note prescribes and the form has not', () => {
    const words = form([50, 40, 0], FIXED).replace(/\n\s*满意度指标[^\n]*/, '');
    expect(findingsOf(scored(words), RULES)).toEqual([
      'A5 note-contradiction warning',
      'B7 note-contradiction warning',
    ]);
  });

  it('满意度 that stands under 效益 counts by itself', () => {
    const words = `
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 场次 | 4次 | 4次 | 50 | 50
      效益指标 | 社会效益指标 | 人次 | 9人次 | 9人次 | 30 | 30
      效益指标 | 服务对象满意度指标 | 满意度 | 90% | 95% | 10 | 10`;
    const found = compareSplit(scored(words)).map(
      ({ name, found: points }) => `${name} ${points?.toFixed()}`,
    );
    expect(found).toEqual(['产出 50', '效益 30', '满意度 10']);
  });
});

describe('a note that says something else than the profile', () => {
  it('is followed and told, with its cell', () => {
    const words = form([50, 30, 10], '定性指标按100%-80%（含）、80%-50%（含）、50%-0%评分。');
    const card = scored(words);
    expect(findingsOf(card, RULES)).toEqual(['B8 profile-overridden info']);
    expect(card.overrides).toMatchObject([{ setting: 'qualitative.bands', cell: '表!B8' }]);
    expect(card.profile.qualitative.bands[1]).toEqual({ top: '0.8', bottom: '0.5' });
  });

  it('is no news where it says the same, or where the profile leaves it open', () => {
    const same = form([50, 30, 10], '定性指标按100%-80%（含）、80%-60%（含）、60%-0%评分。');
    expect(findingsOf(scored(same), RULES)).toEqual([]);
    const open = form([50, 30, 10], FIXED);
    expect(findingsOf(scored(open, profileWith({ points: { split: {} } })), RULES)).toEqual([]);
  });

  it('gives way to a header, which stands where it is used', () => {
    const words = form([50, 30, 10], FIXED, 20).replace('| 50 | 50', '| 40 | 40');
    const card = scored(words);
    expect(card.budget?.item.points?.toFixed()).toBe('20');
    expect(findingsOf(card, RULES)).toEqual([
      'A4 note-contradiction warning',
      'F2 note-contradiction warning',
    ]);
  });
});

describe('points that the profile itself prescribes', () => {
  const split = { 产出: '50', 效益: '30', 满意度: '10' };
  const rigid = profileWith({ points: { split, adjustable: false } });
  const fixed = profileWith({ points: { split, fixed: ['预算执行'] } });
  it.each([
    { profile: rigid, points: [50, 30, 10], findings: [] },
    {
      profile: rigid,
      points: [60, 20, 10],
      findings: ['A4 points-not-prescribed warning', 'A5 points-not-prescribed warning'],
    },
    { profile: fixed, points: [60, 20, 10], findings: [] },
    { profile: fixed, points: [45, 25, 10], budget: 20, findings: ['F2 points-not-prescribed warning'] },
    { profile: profileWith({}), points: [45, 25, 10], budget: 20, findings: [] },
  ] as const)('$points', ({ profile, points, findings, ...rest }) => {
    const card = scored(form(points, '', 'budget' in rest ? rest.budget : 10), profile);
    expect(findingsOf(card, RULES)).toEqual(findings);
  });

  it('give way to a note of the form', () => {
    expect(findingsOf(scored(form([60, 20, 10], MOVABLE), rigid), RULES)).toEqual([]);
  });
});

describe('groups that 郑州 requires', async () => {
  const zhengzhou = await loadProfile('zhengzhou');
  const sheet = (...groups: string[]) => `
    一级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分
    ${groups.map((name) => `${name} | 例 | 1次 | 1次 | 10 | 10`).join('\n')}`;
  it.each([
    { groups: ['投入管理指标', '可持续性指标', '产出指标', '效益指标'], findings: [] },
    { groups: ['投入管理指标', '产出指标', '效益指标'], findings: [] },
    { groups: ['投入管理指标', '产出指标', '效果指标'], findings: [] },
    { groups: ['投入管理指标', '产出指标'], findings: ['F2 group-missing warning'] },
  ])('$groups: $findings', ({ groups, findings }) => {
    expect(findingsOf(scored(sheet(...groups), zhengzhou), RULES)).toEqual(findings);
  });

  it('are not asked for of a form without groups, nor by a profile that requires none', () => {
    expect(findingsOf(scored(sheet(''), zhengzhou), RULES)).toEqual([]);
    expect(findingsOf(scored(sheet('产出指标'), nationalProfile()), RULES)).toEqual([]);
  });
});
