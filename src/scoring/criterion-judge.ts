import { Decimal, ZERO } from '../model/decimal.ts';
import type { Indicator } from '../model/form.ts';
import type { Profile } from '../model/profile.ts';
import { text } from '../model/text.ts';
import { achievement, contrary, normalise, sameWords } from '../values/index.ts';
import { type Criterion, readCriterion } from './criterion.ts';
import { judgeBands } from './criterion-bands.ts';
import { otherPoints, UNREAD } from './criterion-doubt.ts';
import { judgePerUnit } from './criterion-units.ts';
import { type Achievement, allOrNothing, exactly, fraction, unknown } from './share.ts';

/**
 * What the 评分标准 of the row itself says of target and actual. Null where it says nothing of points, where it is
 * the profile's own proportion, and where no result stands in the row.
 *
 * @param points of the row, from which marks are lost
 */
export function judgeByCriterion(
  indicator: Indicator,
  points: Decimal | null,
  profile: Profile,
): Achievement | null {
  const words = indicator.criterion?.text.trim() ?? '';
  const criterion = readCriterion(words);
  if (!criterion || criterion.kind === 'proportion' || !hasResult(indicator)) return null;
  if (points === null) return unknown(text('表上没有分值', 'the form prints no points'));
  const judged = judgeKind(criterion, indicator, points, profile);
  if (judged.share.kind === 'unknown') return judged;
  const quoted = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  return { ...judged, source: `本行评分标准“${quoted}”` };
}

/** 无 is an answer where the criterion asks for 有 or 无. */
const hasResult = ({ actual }: Indicator) =>
  actual !== null && (actual.value.kind !== 'blank' || /^(?:无|没有)$/.test(actual.value.mark));

function judgeKind(
  criterion: Criterion,
  indicator: Indicator,
  points: Decimal,
  profile: Profile,
): Achievement {
  switch (criterion.kind) {
    case 'per-unit':
      return judgePerUnit(criterion, indicator, points, profile);
    case 'per-item':
      return judgePerItem(criterion, indicator, points);
    case 'bands':
      return judgeBands(criterion, indicator, points);
    case 'all-or-nothing':
      return judgeAnswer(indicator);
    default:
      return unknown(UNREAD);
  }
}

/** 缺一项扣0.5分: how many are missing must stand in the row, as 缺2项 or as 3项 of 5项. */
function judgePerItem(
  criterion: Extract<Criterion, { kind: 'per-item' }>,
  indicator: Indicator,
  points: Decimal,
): Achievement {
  if (criterion.full && !criterion.full.equals(points)) return unknown(otherPoints(criterion.full, points));
  const missing = missingItems(indicator, criterion.item);
  if (missing === null) return unknown(UNREAD);
  const left = Decimal.max(ZERO, points.minus(missing.times(criterion.lost)));
  const shown = `${points.toFixed()} − ${missing.toFixed()} × ${criterion.lost.toFixed()}`;
  const step = {
    label: text('缺少', 'missing'),
    expression: '',
    result: `${missing.toFixed()} ${criterion.item}`,
  };
  return {
    share: exactly(missing.isZero() ? fraction(points, points) : { ...fraction(left, points), shown }),
    method: 'criterion-per-item',
    steps: [step],
    attainment: null,
    met: missing.isZero(),
    onTrust: false,
  };
}

function missingItems({ target, actual }: Indicator, item: string): Decimal | null {
  const words = normalise(actual?.text ?? '');
  const named = /^(?:共)?(?:缺|缺少|缺失|少|遗漏)(\d+|一)([项个份条件类种])$/.exec(words);
  if (named) return named[2] === item ? new Decimal(named[1] === '一' ? 1 : Number(named[1])) : null;
  const [wanted, reached] = [target?.value, actual?.value];
  if (wanted?.kind === 'quantity' && reached?.kind === 'quantity') {
    const same = [wanted, reached].every(({ unit }) => unit.text.startsWith(item));
    return same ? Decimal.max(ZERO, wanted.number.minus(reached.number)) : null;
  }
  const complete = /^(?:无缺项|不缺项|无缺失|无缺漏|齐全|完整|完备)$/.test(words);
  return complete || (target && sameWords(target.text, actual?.text ?? '')) ? ZERO : null;
}

/** 有则得分，无则不得分, 达到目标得满分，否则不得分. */
function judgeAnswer({ target, actual }: Indicator): Achievement {
  const [wanted, reached] = [target?.value, actual?.value];
  const words = normalise(actual?.text ?? '');
  const shown = `${target?.text.trim() ?? ''} → ${actual?.text.trim() ?? ''}`;
  if (/^(?:有|是|√|已有|已建立|已制定|健全|达标|合格)$/.test(words))
    return allOrNothing('criterion-all-or-nothing', true, shown);
  if (/^(?:无|没有|否|×|未建立|未制定|未达标|不合格)$/.test(words))
    return allOrNothing('criterion-all-or-nothing', false, shown);
  if (wanted?.kind === 'quantity' && reached?.kind === 'quantity' && wanted.unit.text === reached.unit.text) {
    const { comparator, number } = wanted;
    const over = reached.number.comparedTo(number);
    const met =
      comparator === '≤'
        ? over <= 0
        : comparator === '<'
          ? over < 0
          : comparator === '>'
            ? over > 0
            : over >= 0;
    return allOrNothing('criterion-all-or-nothing', met, shown);
  }
  if (wanted?.kind === 'quantity') return unknown(UNREAD);
  if (wanted?.kind === 'phrase' && contrary(wanted.text, words))
    return allOrNothing('criterion-all-or-nothing', false, shown);
  const said = sameWords(target?.text ?? '', actual?.text ?? '') ? 'met' : achievement(words);
  return said === 'met' || said === 'missed'
    ? allOrNothing('criterion-all-or-nothing', said === 'met', shown)
    : unknown(UNREAD);
}
