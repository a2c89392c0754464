import { ONE } from '../../model/decimal.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { executionRate } from '../../scoring/budget/budget.ts';
import { align } from '../../scoring/pair/align.ts';
import { mixesScales } from '../../scoring/scale.ts';
import { text } from '../../text/language.ts';
import { type Draft, defineRule } from '../rule.ts';
import { subjectOf, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'amount-scale',
  severity: 'warning',
  page: {
    what: text(
      '预算数与执行数相差约一万倍，像是元与万元混写。',
      'Budget and executed amount differ by about 10 000 times.',
    ),
    why: text(
      '执行率会算成万分之几或几万倍，得分随之全错。',
      'The execution rate and its score come out absurd.',
    ),
    causes: text('一栏按元填，一栏按万元填。', 'One column in yuan, the other in 10 000 yuan.'),
  },
  *check(card) {
    yield* indicatorDrafts(card);
    const budget = card.budget?.budget;
    for (const row of budget?.rows ?? []) {
      const rate = budget && executionRate(row, budget, card.profile);
      if (!rate || !mixesScales(rate.exact, ONE)) continue;
      const name = row.name.text.trim();
      const [executed, base] = [rate.executed.text.trim(), rate.base.text.trim()];
      yield {
        at: rate.executed.at,
        subject: ['预算执行', name],
        message: text(
          `${whose(rate.executed.at, name).zh}执行数 ${executed} 与预算数 ${base} 相差约一万倍，像是元与万元混写。`,
          `${whose(rate.executed.at, name).en}: executed ${executed} and budget ${base} differ by about 10 000 times.`,
        ),
        remedy: text('把两栏统一成表头写的单位。', 'Bring both columns to the unit of the header.'),
        found: executed,
        related: [rate.base.at],
      };
    }
  },
});

/** The same slip between a target and its result: 5.3万元 against 53000万元. */
function* indicatorDrafts(card: Scorecard): Iterable<Draft> {
  for (const item of card.indicators) {
    const [target, actual] = [item.indicator?.target, item.indicator?.actual];
    if (target?.value.kind !== 'quantity' || actual?.value.kind !== 'quantity') continue;
    if (target.value.unit.text === '%' || !/元/.test(target.value.unit.text + actual.value.unit.text))
      continue;
    const pair = align(target.value, actual.value);
    if (!pair || !mixesScales(pair.target, pair.actual)) continue;
    yield {
      at: actual.at,
      subject: subjectOf(item),
      message: text(
        `${whose(actual.at, item.name).zh}目标 ${target.text.trim()} 与实际 ${actual.text.trim()} 相差约一万倍，像是元与万元混写。`,
        `${whose(actual.at, item.name).en}: target ${target.text.trim()} and result ${actual.text.trim()} differ by about 10 000 times.`,
      ),
      remedy: text('把两处写成同一单位。', 'Write both in one unit.'),
      found: actual.text.trim(),
      related: [target.at],
    };
  }
}
