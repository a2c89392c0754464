import type { Claim } from './claim.ts';

const DIGITS: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3 };

/**
 * How scores are rounded: 「得分保留两位小数」, 「自评得分四舍五入取整」. A sentence about rates, amounts or the points of
 * rows says nothing of scores.
 */
export function roundingIn(words: string): Claim | null {
  for (const sentence of words.split(/[。;]|\d\.(?!\d)/)) {
    if (!/得分|评分|自评分|打分|计分/.test(sentence) || /执行率|金额|万元|个数|权重为/.test(sentence))
      continue;
    const match =
      /保留(?:到)?(?:小数点?后)?([一二两三\d])位(?:小数)?/.exec(sentence) ??
      /(?:四舍五入)?(?:取整数?|保留(?:到)?整数|保留至整数|精确到个位)/.exec(sentence);
    if (!match) continue;
    const decimals = match[1] === undefined ? 0 : (DIGITS[match[1]] ?? Number(match[1]));
    if (decimals > 4) continue;
    return {
      setting: 'rounding',
      value: print(decimals),
      words: match[0],
      of: ({ rounding }) => print(rounding.decimals),
      apply: (profile) => ({ ...profile, rounding: { ...profile.rounding, decimals } }),
    };
  }
  return null;
}

const print = (decimals: number) => (decimals === 0 ? '整数' : `${decimals} 位小数`);

/** 「15分÷三级指标个数，四舍五入保留整数」: how a bracket is shared out over its rows. */
export function rowsIn(words: string): Claim | null {
  const match =
    /(?:(?<!\d)\d+(?:\.\d+)?分?|分值|权重)[÷/](?:该二级指标下)?(?:三级)?指标(?:的)?个数[^。;]*|三级指标分值按个数平均[^。;]*/.exec(
      words,
    );
  if (!match) return null;
  const whole = /整数|取整/.test(match[0]);
  const one = /一位|1位/.test(match[0]);
  const decimals = whole ? 0 : one ? 1 : 2;
  const print = (places: number) => `按个数平均，${places === 0 ? '取整数' : `${places} 位小数`}`;
  return {
    setting: 'points.rows',
    value: print(decimals),
    words: match[0],
    of: ({ points }) => (points.rows.share === 'none' ? null : print(points.rows.decimals)),
    apply: (profile) => ({
      ...profile,
      points: { ...profile.points, rows: { ...profile.points.rows, share: 'equal', decimals } },
    }),
  };
}
