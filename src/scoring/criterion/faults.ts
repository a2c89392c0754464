import { Decimal, ZERO } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import { text } from '../../text/language.ts';
import { normalise, sameWords } from '../../values/index.ts';
import { type Achievement, exactly, fraction, unknown } from '../achievement.ts';
import { UNREAD } from './doubt.ts';
import { lessThan } from './less-than.ts';
import type { Criterion } from './model.ts';
import { COUNTED, oneOf } from './vocabulary.ts';
import { pointsOf } from './worth.ts';

/** 缺一项扣0.5分: how many faults there are must stand in the row, as 缺2项, as 3项 of 5项, or as 2起 of 0起. */
export function applyFaults(
  criterion: Extract<Criterion, { kind: 'losses' }>,
  indicator: Indicator,
  points: Decimal,
): Achievement {
  const [loss, other] = criterion.losses;
  const each = loss && pointsOf(loss.lost, points);
  const count = loss && each ? faultsIn(indicator, loss.unit) : null;
  if (!loss || !each || count === null) return unknown(UNREAD);
  // With several kinds of faults the number alone does not say of which kind they are.
  if (other && !count.isZero()) return unknown(UNREAD);
  const step = {
    label: text('缺少', 'missing'),
    expression: '',
    result: `${count.toFixed()} ${loss.unit}`,
  };
  return {
    share: exactly(count.isZero() ? fraction(points, points) : lessThan(points, count, each, criterion)),
    method: 'criterion-per-item',
    steps: [step],
    attainment: null,
    met: count.isZero(),
    onTrust: false,
  };
}

const NONE_MISSING =
  /^(?:无缺项|不缺项|无缺失|无缺漏|齐全|完整|完备|全部(?:完成|达到|达标|符合|公开)|均(?:已)?(?:完成|达到|达标|符合|公开)|无(?:违规|违纪|问题|差错|投诉)|未发现问题)$/;

function faultsIn({ target, actual }: Indicator, item: string): Decimal | null {
  const words = normalise(actual?.text ?? '');
  const named = faultsNamed(words, item);
  if (named) return named;
  const [wanted, reached] = [target?.value, actual?.value];
  if (wanted?.kind === 'quantity' && reached?.kind === 'quantity') {
    const same = [wanted, reached].every(({ unit }) => unit.text.startsWith(item));
    if (!same) return null;
    return wanted.number.isZero() ? reached.number : Decimal.max(ZERO, wanted.number.minus(reached.number));
  }
  return NONE_MISSING.test(words) || (target && sameWords(target.text, actual?.text ?? '')) ? ZERO : null;
}

const COUNT = `(?<count>\\d+|[一二两三四五六七八九十])(?:个(?!项目))?(?<item>个(?=项目)|${oneOf(COUNTED)})`;
/** 缺2项, 发现1起; not 未发现1起. */
const SAID = new RegExp(`(?<![未没无不])(?:缺|缺少|缺失|少|遗漏|漏|发现|存在|出现|发生)了?${COUNT}`, 'g');
/** 2项未公开, 有3项不完整; 5项均不缺 and 3项制度 tell no fault. */
const SAID_AFTER = new RegExp(
  `${COUNT}(?<after>[^\\d,;。]{0,12}?(?:未|没有|缺|漏|不|违|问题|差错)[^,;。]{0,6})`,
  'g',
);
const NO_FAULT = /均|都|全部|不缺|无缺|未发现|不存在|没有问题|未缺|未漏|不少/;

/** 缺1项, 2项未公开: how many faults a text tells; null where it tells none, or more than one number of them. */
export function faultsNamed(words: string, item: string): Decimal | null {
  const told = [SAID, SAID_AFTER].flatMap((pattern) => [...words.matchAll(pattern)]);
  const counts = told
    .filter(({ groups }) => groups?.item === item && !NO_FAULT.test(groups.after ?? ''))
    .map(({ groups }) => groups?.count ?? '');
  const [only] = new Set(counts);
  if (only === undefined || new Set(counts).size > 1) return null;
  return /\d/.test(only)
    ? new Decimal(only)
    : new Decimal('一二三四五六七八九十'.indexOf(only.replace('两', '二')) + 1);
}
