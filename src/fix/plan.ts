import { Decimal, HUNDRED, printScore, roundTo } from '../model/decimal.ts';
import { isEvaluation } from '../model/form.ts';
import { type Place, placeName } from '../model/place.ts';
import { isAssumption, type Scorecard, type ScoredItem } from '../model/scorecard.ts';
import type { Judged } from '../report.ts';
import { itemsOf, printSteps } from '../rules/sentence-parts.ts';
import { checkRates } from '../scoring/budget/budget.ts';
import { printedDecimals } from '../scoring/sums/printed.ts';
import { type Text, text } from '../text/language.ts';
import { budgetDoubt } from './budget-doubt.ts';
import type { Wanted } from './new-value.ts';

/** A correction that arithmetic proves. */
export interface Planned {
  rule: string;
  at: Place;
  name: string;
  found: string;
  wanted: Wanted;
  why: Text;
}

/** The rules whose findings arithmetic may settle. */
const SCORES = ['score-mismatch', 'score-exceeds-points', 'score-missing', 'score-not-a-number'];
const SUMS = ['total-mismatch', 'subtotal-mismatch', 'total-exceeds-cap'];
const RATES = ['rate-mismatch'];

/** What a finding comes to: a correction, or the reason why there is none; null for one that is no matter of arithmetic. */
export function planFor(card: Scorecard, { rule, draft }: Judged): Planned | { because: Text } | null {
  const kind = [SCORES, SUMS, RATES].find((rules) => rules.includes(rule));
  if (kind === undefined) return null;
  const doubt = rule === 'total-mismatch' ? budgetDoubt(card) : null;
  if (doubt) return { because: doubt };
  const wanted =
    kind === SCORES ? dueScore(card, draft.at) : kind === RATES ? dueRate(card, draft) : expected(draft);
  if ('because' in wanted) return wanted;
  return {
    rule,
    at: draft.at,
    name: draft.subject.at(-1) ?? '',
    found: draft.found?.trim() ?? '',
    wanted,
    why: kind === SCORES ? whyDue(card, draft) : (draft.why ?? addsUp(wanted)),
  };
}

function whyDue(card: Scorecard, draft: Judged['draft']): Text {
  const item = itemAt(card, draft.at);
  if (item?.ruling) return ruled(item.ruling.reason);
  return (item && printSteps(item.derivation)) ?? draft.message;
}

const addsUp = ({ number }: Wanted) =>
  text(`各行得分加起来是 ${printScore(number)}`, `the scores add up to ${printScore(number)}`);

const ruled = (reason: string) => text(`核定：${reason}`, `decided by a reviewer: ${reason}`);

/** The item whose score stands there. */
function itemAt(card: Scorecard, at: Place): ScoredItem | null {
  return itemsOf(card).find((item) => item.score && placeName(item.score.at) === placeName(at)) ?? null;
}

function dueScore(card: Scorecard, at: Place): Wanted | { because: Text } {
  const item = itemAt(card, at);
  if (isEvaluation(card.form)) return { because: EVALUATED };
  if (!item) return { because: NO_OWN_SCORE };
  const asText = itemsOf(card).every(({ score, stated }) => !stated || !score?.stored);
  if (item.ruling) return { number: item.ruling.score, percent: false, asText };
  const { due, steps } = item.derivation;
  if (due.kind === 'interval') {
    const [low, high] = [printScore(roundTo(due.low, 2)), printScore(roundTo(due.high, 2))];
    return {
      because: text(
        `应得分只知道在 ${low}–${high} 之间，取多少要由人判断`,
        `the due score is only known to lie in ${low}–${high}; a person has to decide`,
      ),
    };
  }
  if (due.kind === 'unknown') return due;
  // A derivation that had to assume how the target is meant says so in a step of its own.
  const assumed = steps.find(isAssumption);
  if (assumed) {
    const { zh, en } = assumed.label;
    return {
      because: text(
        `应得分取决于怎样理解目标（${zh}），要由人判断`,
        `the due score depends on how the target is meant (${en}); a person has to decide`,
      ),
    };
  }
  return { number: due.value, percent: false, asText };
}

const EVALUATED = text(
  '评价的得分是人评出来的，分值、得分和得分率哪一个不对也要由人判断',
  'scores of an evaluation are given by people, and any of points, score and rate may be the wrong one',
);
const NO_OWN_SCORE = text(
  '几个数互相矛盾，哪一个不对要由人判断',
  'several numbers contradict each other; a person has to say which one is wrong',
);

function expected({ expected: printed }: Judged['draft']): Wanted | { because: Text } {
  if (printed && /^-?\d+(\.\d+)?$/.test(printed))
    return { number: new Decimal(printed), percent: false, asText: true };
  if (printed && /^-?\d+(\.\d+)?%$/.test(printed))
    return { number: new Decimal(printed.slice(0, -1)), percent: true, asText: true };
  return {
    because: text(
      `只知道应为 ${printed ?? '别的数'}，不是一个确定的数`,
      `it is only known to be ${printed ?? 'another number'}, no single one`,
    ),
  };
}

/** A rate of the budget to as many decimals as its cell prints; of a summary table as its rule prints it. */
function dueRate(card: Scorecard, draft: Judged['draft']): Wanted | { because: Text } {
  const { budget, tasks } = card.form;
  for (const { cell, rate } of checkRates([budget, tasks], card.profile)) {
    if (placeName(cell.at) !== placeName(draft.at)) continue;
    const decimals = Math.max(2, printedDecimals(cell.text));
    return { number: roundTo(rate.exact.times(HUNDRED), decimals), percent: true, asText: true };
  }
  return expected(draft);
}
