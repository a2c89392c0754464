import { Decimal, HUNDRED, ONE, sum } from '../../model/decimal.ts';
import type { SummaryFigure, SummaryRow, SummaryTable } from '../../model/evaluation.ts';
import type { Profile } from '../../model/profile.ts';
import type { Figure } from '../../model/value.ts';
import { statedScore } from '../item.ts';
import { printedDecimals, quotient, type Spread, spreadOf } from '../sums/printed.ts';

/** The numbers of a summary row; rates in percent. */
export interface RowNumbers {
  points: Decimal | null;
  score: Decimal | null;
  deduction: Decimal | null;
  /** 得分率 as printed, and its decimals. */
  rate: Decimal | null;
  rateDecimals: number;
  /** The part of the points that the row says it was given: 完成率, or 「以 90% 完成率计分」. */
  given: Decimal | null;
  /** 扣分明细. */
  details: Details | null;
}

/** The single deductions that a text lists. */
export interface Details {
  parts: Decimal[];
  sum: Decimal;
  /** The text says that it names the main ones only. */
  mainOnly: boolean;
  /** They stand in a column of their own, which claims to hold them all. */
  ownColumn: boolean;
}

export function numbersOf(row: SummaryRow, table: SummaryTable, profile: Profile): RowNumbers {
  const number = (role: SummaryFigure) => statedScore(row.figures.get(role) ?? null);
  const rate = row.figures.get('rate');
  const remark = row.words.get('remark')?.text ?? '';
  const percent = percentOf(rate?.value);
  const completion = percentOf(row.figures.get('completion')?.value);
  return {
    points: pointsOfRow(row) ?? tierPoints(row, table, profile),
    score: number('score'),
    deduction: number('deduction'),
    rate: percent,
    rateDecimals: percent ? Math.max(printedDecimals(rate?.text ?? ''), percent.decimalPlaces()) : 0,
    given: completion ?? givenIn(remark),
    details: detailsIn(row, table),
  };
}

/** The points of a row and of those whose score is merged into its cell. */
function pointsOfRow({ figures, covers }: SummaryRow): Decimal | null {
  const own = statedScore(figures.get('points') ?? null);
  return own && sum([own, ...covers.flatMap((points) => statedScore(points) ?? [])]);
}

/** 绩效维持型 has the points that the profile gives it where the table prints none. */
function tierPoints(row: SummaryRow, table: SummaryTable, { evaluation }: Profile): Decimal | null {
  const points = table.columns.has('points') ? undefined : evaluation.tiers[row.name.replace(/指标$/, '')];
  return points === undefined ? null : new Decimal(points);
}

/** A percentage; a bare number up to 1 is the share itself. */
function percentOf(figure: Figure | undefined): Decimal | null {
  if (figure?.kind === 'percent') return figure.number;
  if (figure?.kind !== 'number') return null;
  return figure.number.lessThanOrEqualTo(ONE) ? figure.number.times(HUNDRED) : figure.number;
}

/**
 * 「按“基本达成预期目标”以 90% 完成率计分」. Where only a part of the indicators was scored so, 「定性指标按 90%…」, the
 * percentage is not that of the row.
 */
function givenIn(remark: string): Decimal | null {
  for (const clause of remark
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .split(/[,，。;；]/)) {
    const percent =
      /[按以](?:[^按以]*?[按以])?[^\d]{0,16}(\d+(?:\.\d+)?)%[^\d]{0,8}(?:计分|给分|得分|赋分|计算得分|记分)/.exec(
        clause,
      )?.[1];
    if (percent && !/定性|定量|其中|部分指标|个别|该指标|[一二三四]级指标/.test(clause))
      return new Decimal(percent);
  }
  return null;
}

function detailsIn({ words }: SummaryRow, { layout }: SummaryTable): Details | null {
  const column = words.get('details');
  const remark = words.get('remark');
  const listed = column && (deductionsIn(column.text) ?? numbersListed(column.text));
  const parts = listed ?? (remark ? deductionsIn(remark.text) : null);
  if (!parts) return null;
  const said = (listed ? column : remark)?.text ?? '';
  const mainOnly = /主要|其中|等\s*[。;；]?$/.test(said) || layout.includes('主要扣分');
  return { parts, sum: sum(parts), mainOnly, ownColumn: listed !== undefined && listed !== null };
}

/** 「绩效目标科学性扣 2 分、预算管理规范性扣 1 分」, without the sum that may stand before them. */
function deductionsIn(text: string): Decimal[] | null {
  const words = text.normalize('NFKC');
  const parts = [...words.matchAll(/扣(?:除|减|了|掉)?\s*(\d+(?:\.\d+)?)\s*分?/g)].map(
    ([, n]) => new Decimal(n ?? 0),
  );
  const [first, ...rest] = parts;
  if (!first) return null;
  return rest.length > 1 && sum(rest).equals(first) ? rest : parts;
}

/** 「0.5、2、1」, 「绩效目标科学性 2；预算管理规范性 1」: a number at the end of every part. */
function numbersListed(text: string): Decimal[] | null {
  const parts = text
    .normalize('NFKC')
    .replace(/=.*$/, '')
    .split(/[、,，;；+\n/]|\s{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const numbers = parts.map((part) => /(?<![\d.])-?(\d+(?:\.\d+)?)分?$/.exec(part)?.[1]);
  if (numbers.length === 0 || numbers.some((number) => number === undefined)) return null;
  return numbers.map((number) => new Decimal(number ?? 0));
}

/** What a printed score can stand for: itself, or all that rounds to it where the profile says so. */
export function scoreSpread(score: Decimal, { evaluation, rounding }: Profile): Spread {
  return evaluation.scores === 'rounded' ? spreadOf(score, rounding.decimals) : { low: score, high: score };
}

/** What the printed score, deduction and rate of a row can jointly stand for; null without any of them. */
export function jointSpread(row: RowNumbers, profile: Profile): Spread | null {
  const { points, score, deduction, rate, rateDecimals } = row;
  let joint = score ? scoreSpread(score, profile) : null;
  const narrow = (other: Spread) => {
    const low = joint ? Decimal.max(joint.low, other.low) : other.low;
    const high = joint ? Decimal.min(joint.high, other.high) : other.high;
    // Digits that contradict each other are told elsewhere; the score is what counts.
    if (low.lessThanOrEqualTo(high)) joint = { low, high };
  };
  if (points && deduction) {
    const lost = scoreSpread(deduction, profile);
    narrow({ low: points.minus(lost.high), high: points.minus(lost.low) });
  }
  if (points && rate) narrow(shareSpread(points, rate, rateDecimals));
  return joint;
}

/** points × rate, for all that the printed rate can stand for; never above the points. */
export function shareSpread(points: Decimal, rate: Decimal, decimals: number): Spread {
  const spread = spreadOf(rate, decimals);
  const part = (percent: Decimal) => points.times(Decimal.max(0, Decimal.min(HUNDRED, percent))).div(HUNDRED);
  return { low: part(spread.low), high: part(spread.high) };
}

/** The points that a score and its rate imply, for all that both can stand for. */
export function impliedSpread(score: Spread, rate: Decimal, decimals: number): Spread | null {
  const { low, high } = spreadOf(rate, decimals);
  // No score exceeds its points.
  const share = { low: low.div(HUNDRED), high: Decimal.min(ONE, high.div(HUNDRED)) };
  return quotient(score, share);
}

export const contains = (spread: Spread, value: Decimal) =>
  value.greaterThanOrEqualTo(spread.low) && value.lessThanOrEqualTo(spread.high);
