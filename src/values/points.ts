import type { Decimal } from '../model/decimal.ts';
import { normalise } from '../text/normalise.ts';
import { remember } from '../text/remember.ts';
import { readNumber } from './numeral.ts';

const BRACKET =
  /(?<before>.?)[([【〔](?:共|满分|总分|分值|权重|占)?:?(?<digits>\d+(?:\.\d+)?)(?<unit>分|%)[)\]】〕]/gu;
const AT_END =
  /(?:指标|情况|目标(?:\d+:)?|效益|效果|满意度|产出|投入|过程|决策|管理|影响):?(\d+(?:\.\d+)?)分$/;

/**
 * The points that a label carries: 产出指标(50分), 年度目标 1: (40 分), （20%）, 数量指标15分. Null where it carries none, as in
 * (万元), (B/A), (≥**人), or more than one.
 */
export const bracketPoints = remember((label): Decimal | null => {
  const text = normalise(label);
  // 合格率(95%) and 满意度(95%) carry a target.
  const found = [...text.matchAll(BRACKET)].filter(
    ({ groups }) => groups?.unit === '分' || !/[率度比例]/.test(groups?.before ?? ''),
  );
  if (found.length > 1) return null;
  const digits = found[0]?.groups?.digits ?? AT_END.exec(text)?.[1];
  return digits === undefined ? null : (readNumber(digits)?.number ?? null);
});
