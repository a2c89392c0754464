import { type Decimal, HUNDRED, roundTo } from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Diagnosis } from '../model/scorecard.ts';
import { type Text, text } from '../text/language.ts';
import { numberOf } from './derive.ts';
import { align } from './pair/align.ts';
import { understand } from './pair/understand.ts';

/** What a wrong score is compared with. */
export interface Mismatch {
  indicator: Indicator;
  points: Decimal;
  stated: Decimal;
  due: Decimal;
  /** The due share before rounding. */
  exact: Decimal;
  /** The rows before and after. */
  neighbours: Indicator[];
  decimals: number;
}

/**
 * The known wrong formula that gives the stated score, if one does. They are tried from the most to the least
 * telling; where several give the same number the first is named.
 */
export function diagnose(mismatch: Mismatch): Diagnosis | null {
  for (const formula of FORMULAS) {
    const found = formula(mismatch);
    if (found) return found;
  }
  return null;
}

type Formula = (mismatch: Mismatch) => Diagnosis | null;

const FORMULAS: Formula[] = [
  roundedTooCoarsely,
  truncated,
  timesActualPercent,
  fullMarksDespite,
  notCapped,
  swapped,
  wrongScale,
  neighboursPoints,
];

const named = (id: string, words: Text): Diagnosis => ({ id, text: words });

/** 9.68 written 10 or 9.7: F06 and P04 round to whole numbers, F02 to one decimal. */
function roundedTooCoarsely({ stated, exact, decimals }: Mismatch): Diagnosis | null {
  for (let places = 0; places < decimals; places++) {
    if (!roundTo(exact, places).equals(stated)) continue;
    const how =
      places === 0 ? text('整数', 'a whole number') : text(`${places} 位小数`, `${places} decimal(s)`);
    return named('rounded-too-coarsely', text(`得分被四舍五入到了${how.zh}`, `rounded to ${how.en}`));
  }
  return null;
}

function truncated({ stated, exact, due, decimals }: Mismatch): Diagnosis | null {
  if (stated.equals(due) || !roundTo(exact, decimals, 'down').equals(stated)) return null;
  return named('truncated', text('末位直接舍去，没有四舍五入', 'truncated instead of rounded'));
}

/** 2 × 94.5 % = 1.89 for a target of 95 %. */
function timesActualPercent({ indicator, points, stated, decimals }: Mismatch): Diagnosis | null {
  const actual = indicator.actual?.value;
  if (actual?.kind !== 'quantity' || actual.unit.text !== '%') return null;
  if (!roundTo(points.times(actual.number).div(HUNDRED), decimals).equals(stated)) return null;
  const formula = `${points.toFixed()} × ${actual.number.toFixed()}% = ${stated.toFixed()}`;
  return named(
    'times-actual-percent',
    text(
      `用分值直接乘了实际完成的百分数（${formula}），没有除以目标值`,
      `points × actual % (${formula}), not divided by the target`,
    ),
  );
}

function fullMarksDespite({ points, stated, due }: Mismatch): Diagnosis | null {
  if (!stated.equals(points) || !due.lessThan(points)) return null;
  return named(
    'full-marks-for-unmet',
    text('目标没有达到却给了满分', 'full marks for a target that was not reached'),
  );
}

function ratios(indicator: Indicator): { target: Decimal; actual: Decimal } | null {
  const { target, actual } = understand(indicator);
  if (target?.kind !== 'quantity' || actual?.kind !== 'quantity') return null;
  const aligned = align(target, actual);
  return aligned && !aligned.target.isZero() && !aligned.actual.isZero() ? aligned : null;
}

function notCapped({ indicator, points, stated, decimals }: Mismatch): Diagnosis | null {
  const pair = ratios(indicator);
  if (!pair || !stated.greaterThan(points)) return null;
  if (!roundTo(points.times(pair.actual).div(pair.target), decimals).equals(stated)) return null;
  return named(
    'not-capped',
    text('超额完成的部分也计了分，得分不能超过分值', 'over-completion was scored beyond the points'),
  );
}

function swapped({ indicator, points, stated, decimals }: Mismatch): Diagnosis | null {
  const pair = ratios(indicator);
  if (!pair || pair.actual.equals(pair.target)) return null;
  if (!roundTo(points.times(pair.target).div(pair.actual), decimals).equals(stated)) return null;
  return named('swapped', text('目标值与实际完成值用反了', 'target and actual were swapped'));
}

/** 元 for 万元. */
function wrongScale({ indicator, points, stated, decimals }: Mismatch): Diagnosis | null {
  const pair = ratios(indicator);
  if (!pair) return null;
  for (const scale of [10_000, 0.0001]) {
    const share = pair.actual.times(scale).div(pair.target);
    if (share.greaterThan(1) || !roundTo(points.times(share), decimals).equals(stated) || stated.isZero())
      continue;
    return named('wrong-scale', text('像是把元与万元弄混了', 'yuan and 10 000 yuan seem to be mixed up'));
  }
  return null;
}

function neighboursPoints({ points, stated, due, neighbours }: Mismatch): Diagnosis | null {
  if (!due.equals(points)) return null;
  const neighbour = neighbours.find((row) => numberOf(row.points?.value)?.equals(stated));
  if (!neighbour || stated.equals(points)) return null;
  return named(
    'neighbours-points',
    text(
      `与相邻一行“${neighbour.name}”的分值相同，像是填错了行`,
      `the points of the neighbouring row “${neighbour.name}”`,
    ),
  );
}
