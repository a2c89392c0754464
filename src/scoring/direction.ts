import type { Indicator } from '../model/form.ts';

/** Words at the end of a name for things of which fewer is better. */
const FEWER =
  /(投诉|举报|事故|差错|违规|违纪|违法|超标|死亡|伤亡|发病|发案|失败|返工|逾期|超期|信访|上访|重访|火灾|案件|污染|流失|空置|闲置)(发生)?(率|数|量|次数|起数|件数|人数|数量)?$/;

/** Rates of which more is wanted, also among the costs; 成本完成率 and 预算完成率 may be meant either way. */
const MORE =
  /(合格|到位|完成|达标|满意|知晓|知悉|覆盖|及时|准确|正确|完工|开工|竣工|办结|优良|优秀|成活|出勤|入学|巩固|就业|节约|保障|落实)(率|度|比例)$/;

/**
 * An indicator for which less may be better although its target has no ≤: costs, and names that end in what
 * nobody wants more of. 投诉办结率 ends in something else and is not one.
 */
export function lessIsBetter(indicator: Indicator): boolean {
  const name = indicator.name.replace(/\s/g, '');
  return FEWER.test(name) || (isCost(indicator) && !wantsMore(name));
}

const wantsMore = (name: string) => MORE.test(name) && !/成本|费用|支出|投资|预算|造价/.test(name);

/** 成本指标, at whichever level the form has it. */
export function isCost(indicator: Indicator): boolean {
  return indicator.path.some((name) => name.includes('成本')) || indicator.name.includes('成本');
}
