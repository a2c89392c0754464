import type { Decimal } from '../model/decimal.ts';
import type { Located, Place } from '../model/place.ts';
import type { Profile } from '../model/profile.ts';
import type { Scorecard, ScoredItem } from '../model/scorecard.ts';
import type { Figure, Quantity, Value } from '../model/value.ts';
import { executionRate, scoredRow } from '../scoring/budget/budget.ts';
import { type Text, text } from '../text/language.ts';
import { comparable } from '../values/index.ts';

/** A formula for a cell, without `=`, or why there is none. */
export type LiveFormula = { formula: string } | { because: Text };

/**
 * The score of an item as a formula over the cells of its row: points × actual ÷ target, capped and rounded as the
 * profile says. Only for what is such a proportion, and only where all three cells hold numbers.
 */
export function scoreFormula(card: Scorecard, item: ScoredItem): LiveFormula {
  const { indicator, derivation, ruling, verdict } = item;
  if (ruling) return { because: text('得分是核定的', 'the score was decided by a reviewer') };
  if (derivation.due.kind !== 'exact') return { because: NO_FORMULA };
  if (verdict === 'rounding')
    return {
      because: text(
        '得分按四舍五入前的金额成立，公式算出来不一样',
        'the score stands on rounded amounts; a formula would give another',
      ),
    };
  const share = indicator ? indicatorShare(item, card.profile) : budgetShare(card);
  return 'because' in share ? share : { formula: rounded(share.formula, card.profile) };
}

const NO_FORMULA = text('得分不是按比例算出来的', 'the score is no proportion');
const NO_NUMBERS = text(
  '目标、实际或分值不是数字格（写成了文字，或带着单位）',
  'target, actual or points are no number cells',
);

function rounded(formula: string, { rounding }: Profile): string {
  const name = { 'half-up': 'ROUND', down: 'ROUNDDOWN', up: 'ROUNDUP' }[rounding.mode];
  return `${name}(${formula},${rounding.decimals})`;
}

function indicatorShare({ indicator, derivation }: ScoredItem, profile: Profile): LiveFormula {
  if (indicator?.scoreRows !== 1 || indicator.pointsRows !== 1) return { because: NO_FORMULA };
  const { floor, unmet } = profile.quantitative;
  if (profile.overCompletion.deduct !== 'nothing' || floor !== null || unmet !== 'proportion')
    return { because: NO_FORMULA };
  const { target, actual } = indicator;
  const points = numberCell(indicator.points);
  const [t, a] = [quantityCell(target), quantityCell(actual)];
  if (!points || !t || !a || !target || !actual || !sameUnit(target.value, actual.value))
    return { because: NO_NUMBERS };
  switch (derivation.method) {
    case 'proportion':
      return { formula: `MIN(${points},${points}*${a}/${t})` };
    case 'target-over-actual':
      return { formula: `IF(${a}<=${t},${points},${points}*${t}/${a})` };
    case 'one-minus-excess':
      return { formula: `MAX(0,MIN(${points},${points}*(1-(${a}-${t})/${t})))` };
    default:
      return { because: NO_FORMULA };
  }
}

function budgetShare(card: Scorecard): LiveFormula {
  const { budget, profile } = card;
  const row = budget && scoredRow(budget.budget);
  const rate = budget && row && executionRate(row, budget.budget, profile);
  const plain = profile.budget.steps.length === 0 && profile.budget.lostPerPoint === null;
  if (!rate || !plain || budget.item.derivation.method !== 'execution-rate') return { because: NO_FORMULA };
  const [executed, base] = [numberCell(rate.executed), numberCell(rate.base)];
  if (!executed || !base || !budget.item.points) return { because: NO_NUMBERS };
  const points = numberCell(row.figures.get('points') ?? null) ?? budget.item.points.toFixed();
  return { formula: `MIN(${points},${points}*${executed}/${base})` };
}

/** The sum of the cells of scores. */
export function sumFormula(items: readonly ScoredItem[]): LiveFormula {
  const scored = items.filter((item) => item.stated !== null);
  const cells = scored.flatMap((item) => (item.score?.stored ? [item.score] : []));
  if (scored.length === 0 || cells.length < scored.length || cells.some(isPercent)) {
    return {
      because: text('有的得分是文本，SUM 加不到', 'some of the scores are texts, which SUM passes over'),
    };
  }
  const runs = runsOf(cells.map(({ at }) => at));
  if (runs.length > MOST_ARGUMENTS) return { because: text('得分太分散', 'the scores are too scattered') };
  return { formula: `SUM(${runs.join(',')})` };
}

const MOST_ARGUMENTS = 200;

const isPercent = ({ value }: Located<Figure>) => value.kind === 'percent';

/** Cells one below the other as areas: H12:H58. Between them nothing else is left out or taken in. */
function runsOf(places: readonly Place[]): string[] {
  const runs: { from: Place; to: Place; next: number }[] = [];
  for (const at of places) {
    const last = runs.at(-1);
    const below = at.row + heightOf(at);
    if (last && last.to.column === at.column && last.next === at.row) {
      last.to = at;
      last.next = below;
    } else runs.push({ from: at, to: at, next: below });
  }
  return runs.map(({ from, to }) => (from === to ? from.cell : `${from.cell}:${to.cell}`));
}

/** Rows of the merged area of a cell. */
function heightOf({ cell, range }: Place): number {
  const last = /(\d+)$/.exec(range ?? cell)?.[1];
  const first = /(\d+)$/.exec(cell)?.[1];
  return Number(last) - Number(first) + 1;
}

/** The name of a cell that stores the number which it is read as. */
function numberCell(cell: Located<Figure> | null): string | null {
  if (cell?.value.kind !== 'number' || !cell.stored?.equals(cell.value.number)) return null;
  return cell.at.cell;
}

function quantityCell(cell: Located<Value> | null): string | null {
  if (cell?.value.kind !== 'quantity' || !cell.stored) return null;
  const read = cell.value.number;
  const isPercentCell = /[%％]\s*$/.test(cell.text);
  return stores(cell.stored, read, isPercentCell) ? cell.at.cell : null;
}

const stores = (stored: Decimal, read: Decimal, percent: boolean) =>
  stored.equals(percent ? read.div(100) : read);

/** Both in one unit, so that the ratio of the stored numbers is that of what they stand for. */
function sameUnit(target: Value, actual: Value): boolean {
  if (target.kind !== 'quantity' || actual.kind !== 'quantity') return false;
  const rates = [target, actual].map(({ unit }: Quantity) => unit.text === '%');
  if (rates[0] !== rates[1]) return false;
  return ['same', 'missing'].includes(comparable(target.unit, actual.unit));
}
