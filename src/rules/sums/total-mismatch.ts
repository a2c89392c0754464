import { type Decimal, printScore, sum } from '../../model/decimal.ts';
import { isEvaluation, type StatedTotal } from '../../model/form.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { statedScore } from '../../scoring/item.ts';
import { isSumOf } from '../../scoring/sums/added.ts';
import { type Text, text } from '../../text/language.ts';
import { type Draft, defineRule } from '../rule.ts';
import { awaitsScore, itemsOf, printCap, whose } from '../sentence-parts.ts';
import { sumDrafts } from './sum-check.ts';

export default defineRule({
  id: 'total-mismatch',
  severity: 'error',
  page: {
    what: text('总分与各项得分之和不符。', 'The total is not the sum of the scores.'),
    why: text(
      '总分是报出去的数，评级和结果应用都按它；差 0.01 也说明表没有对平。',
      'The total is what is reported; a cent of difference shows that the form was not closed.',
    ),
    causes: text(
      '改了得分没有重新加总，漏加预算执行得分，或按四舍五入后的数另行手算。',
      'Scores were changed and not added again, or the budget score was left out.',
    ),
  },
  *check(card) {
    yield* sumDrafts(card, 'total-mismatch');
    // An evaluation is added up from its tables, with what their digits can stand for.
    if (isEvaluation(card.form)) return;
    for (const total of card.form.totals) {
      const draft = draftFor(card, total);
      if (draft) yield draft;
    }
  },
});

function draftFor(card: Scorecard, total: StatedTotal): Draft | null {
  // A total in percent format is told as such where its number is right.
  const stated = statedScore(total.score);
  if (!total.score || !stated) return null;
  const { summed, cap } = card.totals;
  // Where a low execution rate limits the total, the limit is what it has to be.
  const most = cap?.total;
  const due = most && summed?.greaterThan(most) ? most : summed;
  if (!summed || !due || agrees(card, stated, summed) || isOfIndicatorsOnly(card, total, stated)) return null;
  if (stated.equals(due) || followsScores(card, stated, summed)) return null;
  const { at } = total.score;
  const [found, expected] = [total.score.text.trim(), printScore(due)];
  const who = whose(at, total.label.text.trim());
  const limited = cap && !due.equals(summed) ? cap : null;
  const asLimited = limited
    ? text(`，封顶后应为 ${expected}`, `, and the limit leaves ${expected}`)
    : text('', '');
  const difference = due.minus(stated);
  const budget = card.budget?.item.stated;
  const noBudget =
    budget && stated.equals(summed.minus(budget))
      ? text('正好少了预算执行得分', 'short by the score of the budget')
      : null;
  const uncounted = textCells(card, total, summed.minus(stated));
  return {
    at,
    subject: [total.label.text.trim()],
    message: text(
      `${who.zh}填 ${found}，各项得分加起来是 ${printScore(summed)}${asLimited.zh}（差 ${printScore(difference.abs())}）。`,
      `${who.en} says ${found}; the scores add up to ${printScore(summed)}${asLimited.en}.`,
    ),
    why: limited && printCap(limited),
    diagnosis: uncounted ? passedOver(uncounted) : noBudget,
    remedy: uncounted ? asNumbers(uncounted) : remedyFor(card, at.cell, due),
    found,
    expected,
    difference,
  };
}

/**
 * The total is what the form comes to when its wrong scores are put right, and they are told: it is they that are
 * wrong. A score that is due within a range leaves the total a range too.
 */
function followsScores(card: Scorecard, stated: Decimal, summed: Decimal): boolean {
  const wrong = itemsOf(card).filter(({ verdict, stated: score }) => verdict === 'differs' && score !== null);
  if (wrong.length === 0) return false;
  const bounds = wrong.map(({ derivation: { due }, stated: score, counted }) => {
    const [low, high] = due.kind === 'interval' ? [due.low, due.high] : [counted, counted];
    return score && low && high ? { low: low.minus(score), high: high.minus(score) } : null;
  });
  if (bounds.some((one) => one === null)) return false;
  const low = sum([summed, ...bounds.flatMap((one) => one?.low ?? [])]);
  const high = sum([summed, ...bounds.flatMap((one) => one?.high ?? [])]);
  return stated.greaterThanOrEqualTo(low) && stated.lessThanOrEqualTo(high);
}

/** Scores that were typed as text and make up the whole difference: SUM passes them over. */
function textCells(card: Scorecard, total: StatedTotal, missing: Decimal): string[] | null {
  if (!/SUM/i.test(total.score?.formula ?? '')) return null;
  const typed = itemsOf(card).filter(
    ({ score, stated }) => score && stated && !score.stored && !score.formula,
  );
  const whole = typed.length > 0 && sum(typed.flatMap(({ stated }) => stated ?? [])).equals(missing);
  return whole ? typed.flatMap(({ score }) => score?.at.cell ?? []) : null;
}

function passedOver(cells: readonly string[]): Text {
  return text(
    `${cells.join('、')} 的得分是文本，不是数字，公式求和时没有计入`,
    `the score in ${cells.join(', ')} is text, which the formula passes over`,
  );
}

function asNumbers(cells: readonly string[]): Text {
  return text(
    `把 ${cells.join('、')} 改成数字（选中后“转换为数字”），公式不用改。`,
    `Turn ${cells.join(', ')} into numbers; the formula may stay.`,
  );
}

/** Putting the rows right moves the sum, so the number to write is the one that comes out then. */
function remedyFor(card: Scorecard, cell: string, due: Decimal): Text {
  const now = printScore(due);
  const { recomputed } = card.totals;
  const open = itemsOf(card).some(
    ({ verdict, derivation }) =>
      verdict !== 'agrees' && derivation.due.kind === 'interval' && verdict !== 'unknown',
  );
  if (open) {
    return text(
      `先改正各行得分，再按改正后的合计填 ${cell}；各行不改时应为 ${now}。`,
      `Put the rows right first, then put their sum into ${cell}; as they stand it is ${now}.`,
    );
  }
  if (!recomputed || recomputed.equals(due)) {
    return text(`核对各行得分后把 ${cell} 改为 ${now}。`, `Check the rows, then put ${now} into ${cell}.`);
  }
  const after = printScore(recomputed);
  return text(
    `先改正各行得分，再把 ${cell} 改为 ${after}；各行不改时应为 ${now}。`,
    `Put the rows right first, then put ${after} into ${cell}; as they stand it is ${now}.`,
  );
}

/** 合计 under the indicators beside a 总分 of its own: the budget is not in it, and its points say so. */
function isOfIndicatorsOnly(card: Scorecard, total: StatedTotal, stated: Decimal): boolean {
  const { budget, totals, form } = card;
  if (
    !/^(合计|小计)/.test(total.label.text.replace(/\s/g, '')) ||
    !budget?.item.stated ||
    !totals.summed ||
    !budget.item.points
  )
    return false;
  const points = total.points?.value.kind === 'number' ? total.points.value.number : null;
  const pointsFit = points !== null && totals.points?.minus(budget.item.points).equals(points) === true;
  const others = form.totals.some((other) => other !== total && other.score?.value.kind === 'number');
  return (pointsFit || others) && stated.equals(totals.summed.minus(budget.item.stated));
}

/** A blank score is told by a rule of its own; here anything between nothing and its points may stand in for it. */
function agrees(card: Scorecard, stated: Decimal, summed: Decimal): boolean {
  const items = itemsOf(card);
  if (stated.equals(summed) || isSumOf(items, stated)) return true;
  const blanks = items.filter(awaitsScore);
  const most = sum([summed, ...blanks.flatMap((item) => item.points ?? [])]);
  return blanks.length > 0 && stated.greaterThanOrEqualTo(summed) && stated.lessThanOrEqualTo(most);
}
