import type { Approximation, Quantity } from '../model/value.ts';

/** Before a number: about so many. 节约, 公约, 签约 and the like end in the same character and say nothing of the number. */
const AROUND_BEFORE = /^(.*?)(?:大约|约为|约有|约计|大概|(?<![节公条签履违预合邀特简])约)(?=[\d.])(.+)$/;
const NEAR_BEFORE = /^(.*?)(?:将近|接近|(?<![附邻就临靠最])近)(?=[\d.])(.+)$/;
const AROUND_AFTER = /^(.*\d.*?)\(?(?:左右|上下|前后)\)?$/;
const OVER = /^(.*\d[百千万亿]*)(?:余|多)(?=[\p{Script=Han}%A-Za-z])(.+)$/u;
const OVER_MONTHS = /^(.*\d个)多(月|小时|星期|工作日)$/;
/** 近3年 and 近5天 are spans up to now. */
const RECENT = /^\d+个?(?:年|月|天|周|日|季度|小时|星期|期)/;

/**
 * About so many: 约500人, 近80%, 100人左右, 3万余人. Null for a text without such a word, and where what is left is not one number.
 *
 * @param text normalised, numbers in digits
 * @param read how a quantity is read
 */
export function readApproximation(
  text: string,
  read: (text: string) => Quantity | null,
): Approximation | null {
  const as = (way: Approximation['way'], parts: readonly (string | undefined)[]): Approximation | null => {
    const quantity = read(parts.join(''));
    const open = quantity?.comparator === null || quantity?.comparator === '≥';
    return quantity && open ? { kind: 'approximation', way, quantity } : null;
  };
  const over = OVER.exec(text) ?? OVER_MONTHS.exec(text);
  if (over) return as('over', over.slice(1));
  const near = NEAR_BEFORE.exec(text);
  if (near) return RECENT.test(near[2] ?? '') ? null : as('near', near.slice(1));
  const around = AROUND_BEFORE.exec(text) ?? AROUND_AFTER.exec(text);
  return around && as('around', around.slice(1));
}
