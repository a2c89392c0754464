import type { Indicator } from '../model/form.ts';

/** Words at the end of a name for things of which fewer is better. */
const FEWER =
  /(投诉|举报|事故|差错|违规|违纪|违法|超标|死亡|伤亡|发病|发案|失败|返工|逾期|超期|信访|上访|重访|火灾|案件|污染|流失|空置|闲置)(发生)?(率|数|量|次数|起数|件数|人数|数量)?$/;

/**
 * An indicator for which less may be better although its target has no ≤: costs, and names that end in what
 * nobody wants more of. 投诉办结率 ends in something else and is not one.
 */
export function lessIsBetter(indicator: Indicator): boolean {
  return isCost(indicator) || FEWER.test(indicator.name.replace(/\s/g, ''));
}

/** 成本指标, at whichever level the form has it. */
export function isCost(indicator: Indicator): boolean {
  return indicator.path.some((name) => name.includes('成本')) || indicator.name.includes('成本');
}
