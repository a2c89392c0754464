import { decimalOf, printPercent } from '../../model/decimal.ts';
import type { Profile } from '../../model/profile.ts';
import { text } from '../../text/language.ts';
import { type Achievement, exactly, isFull, NOTHING } from '../achievement.ts';

/** Takes the proportion away where the rules of the form give nothing for a number that fell short, or that far short. */
export function strictly(achievement: Achievement, { quantitative }: Profile): Achievement {
  const { share, attainment, met } = achievement;
  const [reading] = share.kind === 'exact' && share.readings.length === 1 ? share.readings : [];
  if (!reading || isFull(reading) || met !== false) return achievement;
  const nothing = (expression: string): Achievement => ({
    ...achievement,
    share: exactly(NOTHING),
    method: 'strict',
    steps: [
      ...achievement.steps,
      {
        label: text('未完成或完成率过低，不得分', 'not reached, or too far below'),
        expression,
        result: '0%',
      },
    ],
  });
  if (quantitative.unmet === 'all-or-nothing')
    return nothing(attainment ? `${printPercent(attainment)} < 100%` : '✗');
  const floor = quantitative.floor;
  if (floor === null || !attainment?.lessThan(floor)) return achievement;
  return nothing(`${printPercent(attainment)} < ${printPercent(decimalOf(floor))}`);
}
