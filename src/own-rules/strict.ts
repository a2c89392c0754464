import { decimalOf } from '../model/decimal.ts';
import type { Profile } from '../model/profile.ts';
import { type Claim, percent } from './claim.ts';

const NOTHING = '的?,?(?:则|该?(?:项|指标)|该项指标|本项)*(?:一律)?(?:不得分|得0分|不计分|计0分)';
/** 「定量指标完成率低于60%的，该项不得分」; 预算完成率 is the budget's. */
const FLOOR = new RegExp(
  `(?<!预算|资金|支付|支出|投资)完成(?:率|比例)(?:低于|不足|小于|未达到?|不到|<)(\\d{1,2})%${NOTHING}`,
);
/** 「未完成的定量指标不得分」, 「未达到指标值的不得分」. */
const UNMET = new RegExp(
  `(?:未完成|没有完成|未达到?|没有达到)(?:的?年?[度初]?(?:指标|目标)值?|的?定量指标)?${NOTHING}`,
);

/**
 * What a number that was not reached loses altogether. 未完成不得分 is only believed of numbers where the note speaks
 * neither of 定性指标 nor of a proportion, or names 定量指标 in the same breath.
 */
export function strictIn(words: string): Claim[] {
  const open = !/定性|比例/.test(words);
  return words.split(/[。;]/).flatMap((clause) => {
    if (/定性/.test(clause)) return [];
    const floor = FLOOR.exec(clause);
    if (floor?.[1]) return floorClaim(decimalOf(floor[1]).div(100).toFixed(), floor[0]);
    const unmet = open || /定量/.test(clause) ? UNMET.exec(clause) : null;
    return unmet ? unmetClaim(unmet[0]) : [];
  });
}

const withRule = (profile: Profile, rule: Partial<Profile['quantitative']>): Profile => ({
  ...profile,
  quantitative: { ...profile.quantitative, ...rule },
});

const floorClaim = (floor: string, words: string): Claim[] => [
  {
    setting: 'quantitative.floor',
    value: percent(floor),
    words,
    of: ({ quantitative }) => (quantitative.floor === null ? null : percent(quantitative.floor)),
    apply: (profile) => withRule(profile, { floor }),
  },
];

/** A date that was missed is not done either. */
const unmetClaim = (words: string): Claim[] => [
  {
    setting: 'quantitative.unmet',
    value: NAMES['all-or-nothing'],
    words,
    of: ({ quantitative }) => NAMES[quantitative.unmet],
    apply: (profile) => withRule(profile, { unmet: 'all-or-nothing', late: 'all-or-nothing' }),
  },
];

const NAMES: Record<Profile['quantitative']['unmet'], string> = {
  proportion: '按完成比例得分',
  'all-or-nothing': '未完成不得分',
};
