import { clamp, type Decimal, sum, ZERO } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Derivation, ScoredItem } from '../../model/scorecard.ts';
import { text } from '../../text/language.ts';
import { remember } from '../../text/remember.ts';

/**
 * A row under 加分项 or 扣分项. It has no target, its points are none of the hundred, and what it adds or takes is what
 * happened: nothing is lost where a bonus was not earned.
 */
export function isNamedExtra({ path, name }: Indicator): boolean {
  return path.some(saysExtra) || saysExtra(name);
}

const saysExtra = remember((words) =>
  /^(?:[一二三四五六七八九十\d]+[、.．]|[(（][一二三四五六七八九十\d]+[)）])?\s*(?:附加|奖励|额外)?(?:加分|减分|扣分|加减分|加扣分|附加分|奖励分)(?:项目?|指标|事项|因素)?\s*(?:$|[:：(（])/.test(
    words,
  ),
);

/** What the rows of bonuses may add; rows of deductions have no points as a rule. */
export function extraPoints(items: readonly ScoredItem[]): Decimal {
  return sum(items.flatMap((item) => (isExtra(item) ? (item.ceiling ?? []) : [])));
}

export const EXTRA: Derivation = {
  due: {
    kind: 'unknown',
    because: text(
      '加分、扣分按实际情况计，不按完成率计算',
      'a bonus or a deduction follows from what happened, and from no target',
    ),
  },
  exact: null,
  method: 'none',
  source: null,
  steps: [],
  cells: [],
  attainment: null,
  met: null,
};

/** Whether an item was scored as a bonus or a deduction. */
export const isExtra = ({ derivation }: Pick<ScoredItem, 'derivation'>): boolean => derivation === EXTRA;

/** A bonus counts up to its points; one that was left blank was not earned. */
export function countedExtra({ stated, ceiling }: Pick<ScoredItem, 'stated' | 'ceiling'>): Decimal | null {
  return stated && ceiling && stated.isPositive() ? clamp(stated, ZERO, ceiling) : stated;
}
