import { Decimal, ONE, printPercent, printScore, twoDecimals } from '../../model/decimal.ts';
import type { Form } from '../../model/form.ts';
import type { Profile } from '../../model/profile.ts';
import type { ScoredItem } from '../../model/scorecard.ts';
import { text } from '../../text/language.ts';
import { reasonsIn } from '../explained.ts';
import { exceedsTarget } from './over-completion.ts';

/**
 * A row far above its target that was given less than full marks, with a reason that speaks of the
 * target. The regulation asks for that where the target was set too low, and names no formula: anything from full
 * marks down to what the deviation takes off is due. A profile that has a formula of its own keeps it. Changes the derivation.
 */
export function allowReduced(items: readonly ScoredItem[], form: Form, profile: Profile): void {
  if (profile.overCompletion.deduct !== 'nothing') return;
  const reasonsFor = reasonsIn(form);
  for (const item of items) {
    const { indicator, derivation, points, stated } = item;
    const { attainment, due, method, steps } = derivation;
    if (!indicator?.actual || !attainment || !points || !stated || method !== 'proportion') continue;
    if (due.kind !== 'exact' || !stated.lessThan(due.value) || indicator.scoreRows !== 1) continue;
    if (!exceedsTarget(attainment, indicator.actual.value, profile)) continue;
    if (!reasonsFor(indicator).some((words) => OF_THE_TARGET.test(words))) continue;
    const lost = Decimal.min(attainment.minus(ONE), MODERATE);
    const [low, high] = [points.times(ONE.minus(lost)), points];
    item.derivation = {
      ...derivation,
      due: { kind: 'interval', low, high, because: BECAUSE },
      exact: null,
      method: 'over-reduced',
      source: SOURCE,
      steps: [
        ...steps.slice(0, -1),
        {
          label: text('应得分区间', 'due between'),
          expression: `${printScore(points)} × ${printPercent(ONE.minus(lost))}–${printPercent(ONE)}`,
          result: `${twoDecimals(low)}–${twoDecimals(high)}`,
        },
      ],
    };
  }
}

/** Less than full marks for an exceeded target can only be owed to the target; 受疫情影响 explains something else. */
const OF_THE_TARGET =
  /偏低|过低|较低|太低|低估|偏小|保守|偏离|超额|超出|超过|超目标|调减|(?:目标|指标).{0,6}(?:设置|设定|制定|不合理|不准|不科学|调整)/;

/** 适度: nobody says how much; more than half of the points is no longer that. */
const MODERATE = '0.5';

const BECAUSE = text(
  '远超目标而写明了原因的，可以按偏离度适度调减分值，没有规定减多少',
  'far above its target and explained: the score may be reduced by the deviation; how much is not laid down',
);
const SOURCE =
  '《项目支出绩效评价管理办法》（财预〔2020〕10号）：年初指标值设定明显偏低的，按照偏离度适度调减分值';
