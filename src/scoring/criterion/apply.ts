import type { Decimal } from '../../model/decimal.ts';
import { HUNDRED, ONE } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Profile } from '../../model/profile.ts';
import { text } from '../../text/language.ts';
import { type Achievement, exactly, FULL, fraction, unknown } from '../achievement.ts';
import { applyAnswer } from './answer.ts';
import { applyBands, measured } from './bands.ts';
import { NO_RESULT, otherPoints, UNREAD } from './doubt.ts';
import { applyLosses } from './losses.ts';
import type { Criterion } from './model.ts';
import { readCriterion } from './read.ts';
import { resultInReason } from './result.ts';
import { applyShares } from './shares.ts';

/**
 * What the 评分标准 of the row itself says of target and result. Null where it says nothing of points, where it is the
 * profile's own proportion, and where no result stands in the row.
 *
 * @param points of the row, from which marks are lost
 */
export function appraiseByCriterion(
  indicator: Indicator,
  points: Decimal | null,
  profile: Profile,
): Achievement | null {
  const words = indicator.criterion?.text.trim() ?? '';
  const criterion = readCriterion(words);
  if (!criterion || isProportion(criterion, indicator)) return null;
  const told = hasResult(indicator) ? null : resultInReason(indicator, criterion);
  if (!told && !hasResult(indicator)) return unknown(criterion.kind === 'unread' ? UNREAD : NO_RESULT);
  if (points === null) return unknown(text('表上没有分值', 'the form prints no points'));
  const judged = applyKind(criterion, told ? { ...indicator, actual: told } : indicator, points, profile);
  if (judged.share.kind === 'unknown') return judged;
  const quoted = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  const source = `本行评分标准“${quoted}”`;
  if (!told) return { ...judged, source };
  const step = {
    label: text(`结果取自 ${told.at.cell} 的说明`, `the result is told in ${told.at.cell}`),
    expression: told.text,
    result: '',
  };
  return { ...judged, source, steps: [step, ...judged.steps], readFrom: told.at };
}

/** 完成率×分值 in a row with a target is result ÷ target; the rate of something named is that of the row itself. */
function isProportion(criterion: Criterion, { target }: Indicator): boolean {
  if (criterion.kind !== 'product') return criterion.kind === 'proportion';
  return target !== null && target.value.kind !== 'blank' && ATTAINMENT.test(criterion.words);
}

const ATTAINMENT = /^(?:指标|目标|年度|实际|本项|该项|任务)*(?:完成|达成|实现|达标|得分)(?:率|比例|程度|度)$/;

/** 无 is an answer where the criterion asks for 有 or 无. */
const hasResult = ({ actual }: Indicator) =>
  actual !== null && (actual.value.kind !== 'blank' || /^(?:无|没有)$/.test(actual.value.mark));

function applyKind(
  criterion: Criterion,
  indicator: Indicator,
  points: Decimal,
  profile: Profile,
): Achievement {
  switch (criterion.kind) {
    case 'losses':
      return applyLosses(criterion, indicator, points, profile);
    case 'bands':
      return applyBands(criterion, indicator, points);
    case 'answer':
      return applyAnswer(criterion, indicator, points);
    case 'shares':
      return applyShares(criterion, indicator.actual?.text ?? '', points);
    case 'product':
      return applyProduct(criterion, indicator, points);
    default:
      return unknown(UNREAD);
  }
}

/** 重点工作完成率×该指标分值: the rate that the row tells, or result ÷ target where it tells both. */
function applyProduct(
  criterion: Extract<Criterion, { kind: 'product' }>,
  { target, actual }: Indicator,
  points: Decimal,
): Achievement {
  const said = criterion.points;
  if (said && !said.equals(points)) return unknown(otherPoints(said, points));
  const rate = actual?.value.kind === 'quantity' ? measured(actual.value, '%') : null;
  const wanted = target?.value.kind === 'quantity' ? target.value : null;
  if (rate === null || rate.isNegative()) return unknown(UNREAD);
  const goal = wanted && measured(wanted, '%');
  const open = goal && !goal.equals(HUNDRED) && goal.greaterThan(0);
  const part = (of: Decimal, note: typeof AS_RATE | null) =>
    rate.greaterThanOrEqualTo(of) ? { ...FULL, assumed: note } : fraction(rate, of, note);
  const readings = open ? [part(HUNDRED, AS_RATE), part(goal, OF_TARGET)] : [part(HUNDRED, null)];
  return {
    share: exactly(...readings),
    method: 'proportion',
    steps: [],
    attainment: rate.div(HUNDRED),
    met: rate.greaterThanOrEqualTo(goal ?? ONE.times(100)),
    onTrust: false,
  };
}

const AS_RATE = text(
  '评分标准中的比率按实际完成值计',
  'the rate of the criterion taken as the result itself',
);
const OF_TARGET = text(
  '评分标准中的比率按实际 ÷ 目标计',
  'the rate of the criterion taken as result ÷ target',
);
