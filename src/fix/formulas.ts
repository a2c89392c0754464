import { type Decimal, sum } from '../model/decimal.ts';
import { isEvaluation } from '../model/form.ts';
import { type Located, placeName } from '../model/place.ts';
import type { Scorecard, ScoredItem } from '../model/scorecard.ts';
import type { Figure } from '../model/value.ts';
import { itemsOf } from '../rules/sentence-parts.ts';
import { text } from '../text/language.ts';
import { type LiveFormula, scoreFormula, sumFormula } from './live-formula.ts';

/** A cell that is to become a formula. */
export interface Candidate {
  cell: Located<Figure>;
  live: LiveFormula;
  /** What it has to give. */
  gives: Decimal | null;
}

/** The score cells of a form. */
export function scoreCandidates(card: Scorecard): Candidate[] {
  if (isEvaluation(card.form)) return [];
  return itemsOf(card).flatMap((item): Candidate[] => {
    const { due } = item.derivation;
    if (item.score === null || item.stated === null || item.indicator?.scoreRows === 0) return [];
    return [
      {
        cell: item.score,
        live: scoreFormula(card, item),
        gives: due.kind === 'exact' ? due.value : null,
      },
    ];
  });
}

/** The cells of subtotals and totals of a form. */
export function sumCandidates(card: Scorecard): Candidate[] {
  if (isEvaluation(card.form)) return [];
  const subtotals = card.groups.flatMap(({ group, items }) => {
    const cell = group?.subtotal?.score;
    return cell?.value.kind === 'number' ? [sumCandidate(cell, [items])] : [];
  });
  const all = itemsOf(card);
  const totals = card.form.totals.flatMap(({ score }) =>
    // 合计 under the indicators may leave the budget to the 总分 below.
    score?.value.kind === 'number' ? [sumCandidate(score, [all, card.indicators])] : [],
  );
  const seen = new Set<string>();
  return [...subtotals, ...totals].filter(({ cell }) => {
    const key = placeName(cell.at);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** The sum over the first of the sets that adds up to what the cell says, else over the first. */
function sumCandidate(cell: Located<Figure>, sets: readonly (readonly ScoredItem[])[]): Candidate {
  const added = (items: readonly ScoredItem[]) => sum(items.flatMap((item) => item.stated ?? []));
  const stated = cell.value.kind === 'number' ? cell.value.number : null;
  const items = sets.find((set) => stated !== null && added(set).equals(stated)) ?? sets[0] ?? [];
  if (items.some((item) => item.score && item.score.at.sheet !== cell.at.sheet)) {
    return {
      cell,
      live: { because: text('得分在另一张工作表', 'the scores stand on another sheet') },
      gives: null,
    };
  }
  return { cell, live: sumFormula(items), gives: added(items) };
}
