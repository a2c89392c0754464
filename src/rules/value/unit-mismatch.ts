import { printPercent } from '../../model/decimal.ts';
import type { Located } from '../../model/place.ts';
import type { Scorecard, ScoredItem } from '../../model/scorecard.ts';
import type { Value } from '../../model/value.ts';
import { checkRates, statedRate } from '../../scoring/budget/budget.ts';
import { align } from '../../scoring/pair/align.ts';
import { areForeign, kindsOf } from '../../scoring/pair/kinds.ts';
import { understand } from '../../scoring/pair/understand.ts';
import { type Text, text } from '../../text/language.ts';
import { type Draft, defineRule } from '../rule.ts';
import { subjectOf, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'unit-mismatch',
  severity: 'warning',
  page: {
    what: text(
      '目标与实际的单位不同，一个是数一个是日期，或者比率没有写百分号。',
      'Target and result have different units, one is a number and one a date, or a rate lacks its percent sign.',
    ),
    why: text(
      '单位不同的两个数不能相除，这一行没有办法重算。',
      'Numbers of different units cannot be compared.',
    ),
    causes: text(
      '一处写个数、一处写百分比；1 或 99.97 当作 100% 或 99.97%；元与万元混用；与上下行填串了。',
      'A count here and a percentage there; 1 for 100 %; yuan and 10 000 yuan; cells of two rows swapped.',
    ),
  },
  *check(card) {
    for (const item of card.indicators) {
      const draft = itemDraft(item);
      if (draft) yield draft;
    }
    yield* rateDrafts(card);
  },
});

function itemDraft(item: ScoredItem): Draft | null {
  const { indicator } = item;
  const [target, actual] = [indicator?.target, indicator?.actual];
  if (!indicator || !target || !actual) return null;
  const pair = understand(indicator);
  if (pair.target && pair.actual && areForeign(pair.target, pair.actual)) {
    return foreignDraft(item, target, actual, kindsOf(pair.target, pair.actual));
  }
  if (pair.target?.kind !== 'quantity' || pair.actual?.kind !== 'quantity') return null;
  const aligned = align(pair.target, pair.actual);
  if (aligned && !aligned.remark) return null;
  const who = whose(actual.at, item.name);
  const [wanted, found] = [target.text.trim(), actual.text.trim()];
  return {
    at: actual.at,
    subject: subjectOf(item),
    message: aligned?.remark
      ? text(
          `${who.zh}${aligned.remark.zh}（目标 ${wanted}，实际 ${found}）。`,
          `${who.en}: ${aligned.remark.en} (target ${wanted}, result ${found}).`,
        )
      : text(
          `${who.zh}目标 ${wanted} 与实际 ${found} 单位不同，无法重算。`,
          `${who.en}: target ${wanted} and result ${found} have different units.`,
        ),
    remedy: text(
      '把目标值和实际完成值写成同一单位，比率带上百分号。',
      'Write both in one unit, rates with their percent sign.',
    ),
    found,
    expected: wanted,
    related: [target.at],
  };
}

function foreignDraft(item: ScoredItem, target: Located<Value>, actual: Located<Value>, kinds: Text): Draft {
  const who = whose(actual.at, item.name);
  const [wanted, found] = [target.text.trim(), actual.text.trim()];
  return {
    at: actual.at,
    subject: subjectOf(item),
    message: text(
      `${who.zh}${kinds.zh}（目标 ${wanted}，实际 ${found}），无法重算，像是与上下行填串了。`,
      `${who.en}: ${kinds.en} (target ${wanted}, result ${found}); the cells of two rows seem to be swapped.`,
    ),
    remedy: text(
      '核对这一行和上下行的目标值、实际完成值，把填错行的改回来。',
      'Check target and result of this row and of those beside it, and move what is in the wrong row.',
    ),
    found,
    expected: wanted,
    related: [target.at],
  };
}

/** An execution rate typed as the bare ratio: 1 for 100 %. */
function* rateDrafts(card: Scorecard): Iterable<Draft> {
  const rate = card.budget?.rate;
  const row = card.budget?.budget.rows.find((candidate) => candidate.scored);
  const cell = row?.figures.get('rate');
  const stated = rate && statedRate(cell?.value, rate);
  if (!cell || !stated?.typedAsRatio || stated.share.isZero()) return;
  // A rate that is wrong as well is told with the right one.
  const rates = checkRates([card.form.budget], card.profile);
  if ([...rates].some((check) => check.cell === cell && check.compares === 'differs')) return;
  const percent = printPercent(stated.share);
  yield {
    at: cell.at,
    subject: ['预算执行', '执行率'],
    message: text(
      `${whose(cell.at, '预算执行率').zh}写成 ${cell.text.trim()}，应写 ${percent}。`,
      `${whose(cell.at, 'execution rate').en} reads ${cell.text.trim()} for ${percent}.`,
    ),
    remedy: text('把单元格设为百分比格式。', 'Use a percent format.'),
    found: cell.text.trim(),
    expected: percent,
  };
}
