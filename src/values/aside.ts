/** 。，； that ends a value; a comma between digits belongs to the number. */
const ENDED = /^(.*?[^\d,;。]|.*?\d(?=[;。]))[,;。](?!\d)(.+)$/u;

const NUMERAL =
  /\p{N}|[一二两三四五六七八九十百千万几数多半][个次家场件项批套名人户篇份期天年月周级类等方成]|若干/u;
/**
 * Remarks that may take something from the number or make it another: failures, plans, parts, ranks, approximations, changes,
 * delays.
 */
const CHANGES_IT =
  /[未没无]|不(?:合格|达标|符合|满意|含|包|超|低|高|少|多|计|算)|取消|终止|暂停|作废|延[期迟误后]|推迟|滞后|逾|超期|计划|目标|预[计期]|拟|应|其[中余]|另|约|左右|余|大概|排名|名列|位[列居]|全[市省区县国]第|[同环]比|上年|去年|往年|提[升高]|[增减升降]|剩|尚|还|仅|折合|合计|含|包括|分别|[每各]|人均|以[上下内]|超过|低于|高于/;
const LONGEST = 40;

/**
 * What stands before a remark, where the remark leaves it as it is: `81%` of 81%，部分学员中途退出. Null for a text without one.
 *
 * @param text normalised, without punctuation at the end
 */
export function beforeAside(text: string): string | null {
  const [, value, aside = ''] = ENDED.exec(text) ?? [];
  if (value === undefined || aside.length > LONGEST) return null;
  return NUMERAL.test(aside) || CHANGES_IT.test(aside) ? null : value;
}
