import { type Decimal, printPercent } from '../../model/decimal.ts';
import type { Profile } from '../../model/profile.ts';
import type { Amounts, Quantity } from '../../model/value.ts';
import { text } from '../../text/language.ts';
import { type Achievement, FULL, fraction, NOTHING, unknown } from '../achievement.ts';

const SPENT = /决算|实际支出|实际支付|实际使用|执行|支出|支付|花费/;
const REVISED = /调整|变更|追加/;
const APPROVED = /批复|预算|安排|计划|下达|核定/;

/** The amounts of a cost sentence by what they are; the sentence is 「预算批复…，调整后的预算…，决算数…」 or a part of it. */
export function costAmounts(amounts: Amounts): { limit: Decimal | null; spent: Decimal | null } {
  let revised: Decimal | null = null;
  let approved: Decimal | null = null;
  let spent: Decimal | null = null;
  for (const { label, number, unit } of amounts.items) {
    const amount = number.times(unit.factor);
    if (REVISED.test(label)) revised = amount;
    else if (SPENT.test(label) && !/^(批复|安排)/.test(label)) spent = amount;
    else if (APPROVED.test(label)) approved = amount;
  }
  return { limit: revised ?? approved, spent };
}

/** The limit that a target states, in the base unit: null for one that is no money, such as 100%. */
export function ceilingOf(target: Quantity, amounts: Amounts): Decimal | null {
  const { base, text: unit } = target.unit;
  const factor = unit === '' ? amounts.items[0]?.unit.factor : target.unit.factor;
  return base === '元' || unit === '' ? target.number.times(factor ?? 1) : null;
}

/**
 * A cost against its limit: the revised amount where the sentence gives one, else the approved one.
 *
 * @param ceiling a limit that the target itself states, in the base unit; it goes before the sentence's own
 */
export function judgeCost(amounts: Amounts, ceiling: Decimal | null, profile: Profile): Achievement {
  const { limit: inSentence, spent } = costAmounts(amounts);
  const limit = ceiling ?? inSentence;
  if (!limit || !spent) {
    return unknown(
      text(
        '句中的几个金额分不清哪个是预算、哪个是决算',
        'budget and outturn cannot be told apart in the sentence',
      ),
    );
  }
  const within = spent.lessThanOrEqualTo(limit);
  const over =
    profile.quantitative.descending === 'target-over-actual' ? fraction(limit, spent) : excess(limit, spent);
  return {
    share: { kind: 'exact', readings: [within ? FULL : over] },
    method: 'cost',
    steps: [
      {
        label: text('决算 ÷ 预算', 'spent ÷ budget'),
        expression: `${printed(spent, amounts)} ÷ ${printed(limit, amounts)}`,
        result: limit.isZero() ? '—' : printPercent(spent.div(limit)),
      },
    ],
    attainment: null,
    met: within,
    onTrust: false,
  };
}

/** An amount in the unit of the sentence, as the form prints it. */
function printed(amount: Decimal, amounts: Amounts): string {
  const unit = amounts.items[0]?.unit;
  return unit ? `${amount.div(unit.factor).toFixed()}${unit.text}` : amount.toFixed();
}

function excess(limit: Decimal, spent: Decimal) {
  const left = limit.times(2).minus(spent);
  return left.isNegative() || limit.isZero() ? NOTHING : fraction(left, limit);
}
