import {
  Decimal,
  decimalOf,
  printPercent,
  printScore,
  roundTo,
  same,
  twoDecimals,
} from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Place } from '../model/place.ts';
import type { Profile } from '../model/profile.ts';
import type { Derivation, Step } from '../model/scorecard.ts';
import type { Figure } from '../model/value.ts';
import { text } from '../text/language.ts';
import { remember } from '../text/remember.ts';
import { type Achievement, isFull, type Reading } from './achievement.ts';
import { judge } from './appraise.ts';

/**
 * The due score of one indicator: its share of the points, rounded as the profile says.
 *
 * @param stated the score of the form. It never changes what is due where one reading is possible; where the form
 *   leaves two open (a cost target without ≤), the one that gives the stated score is taken, and said.
 * @param assigned the points of a row that prints none, where the profile shares its bracket out
 */
export function derive(
  indicator: Indicator,
  profile: Profile,
  stated: Decimal | null,
  assigned: AssignedPoints | null = null,
): { derivation: Derivation; onTrust: boolean } {
  const points = numberOf(indicator.points?.value) ?? assigned?.points ?? null;
  const achievement = judge(indicator, profile, points);
  const { due, exact, steps } =
    points === null ? withoutPoints(indicator) : applyShare(achievement, points, profile, stated);
  if (assigned && points === assigned.points) steps.unshift(assigned.step);
  const derivation: Derivation = {
    due,
    exact,
    method: achievement.method,
    source: sourceOf(achievement, profile),
    steps: [...achievement.steps, ...steps],
    cells:
      achievement.source === undefined
        ? cellsOf(indicator)
        : [
            ...cellsOf(indicator),
            ...criterionOf(indicator),
            ...(achievement.readFrom ? [achievement.readFrom] : []),
          ],
    attainment: achievement.attainment,
    met: achievement.met,
  };
  // Without points nothing is due of a row alone; its block may still be checked as a whole.
  return { derivation, onTrust: achievement.onTrust || points === null };
}

/** The number of a figure; percentages, words and blanks are none. */
export function numberOf(figure: Figure | undefined): Decimal | null {
  return figure?.kind === 'number' ? figure.number : null;
}

/** Points that a row does not print, and how they come about. */
export interface AssignedPoints {
  points: Decimal;
  step: Step;
}

interface Outcome extends Pick<Derivation, 'due' | 'exact'> {
  steps: Step[];
}

function withoutPoints(indicator: Indicator): Outcome {
  const because =
    indicator.points === null || indicator.points.value.kind === 'blank'
      ? text('表上没有分值', 'the form prints no points')
      : text(
          `分值“${indicator.points.text}”不是数字`,
          `the points “${indicator.points.text}” are not a number`,
        );
  return { due: { kind: 'unknown', because }, exact: null, steps: [] };
}

function applyShare(
  achievement: Achievement,
  points: Decimal,
  profile: Profile,
  stated: Decimal | null,
): Outcome {
  const { share } = achievement;
  if (share.kind === 'unknown') return { due: share, exact: null, steps: [] };
  if (share.kind === 'interval') {
    const low = points.times(share.low);
    const top = points.times(share.high);
    const high = share.short ? Decimal.max(low, top.minus(smallest(profile))) : top;
    const step = {
      label: text('应得分区间', 'due between'),
      expression: `${printScore(points)} × ${percent(share.low)}–${share.short ? '<' : ''}${percent(share.high)}`,
      result: `${twoDecimals(low)}–${twoDecimals(high)}`,
    };
    return { due: { kind: 'interval', low, high, because: share.because }, exact: null, steps: [step] };
  }
  const { decimals, mode } = profile.rounding;
  const outcomes = share.readings.map((reading) => {
    // A division costs more than all the rest, and most rows are due in full.
    const exact = isFull(reading) ? points : points.times(reading.numerator).div(reading.denominator);
    return { reading, exact, value: roundTo(exact, decimals, mode) };
  });
  const chosen = outcomes.find(({ value }) => stated !== null && same(value, stated)) ?? outcomes[0];
  if (!chosen) throw new Error('an exact share without a reading');
  const steps = [productStep(points, chosen.reading, chosen.exact, chosen.value)];
  const { assumed } = chosen.reading;
  if (assumed) steps.unshift({ label: assumed, expression: '', result: '' });
  return { due: { kind: 'exact', value: chosen.value }, exact: chosen.exact, steps };
}

/** The least by which a score can fall short. */
const smallest = ({ rounding }: Profile) => new Decimal(10).pow(-rounding.decimals);

function productStep(points: Decimal, reading: Reading, exact: Decimal, value: Decimal): Step {
  const factor = isFull(reading)
    ? '100%'
    : reading.numerator.isZero()
      ? '0%'
      : `${reading.numerator.toFixed()} ÷ ${reading.denominator.toFixed()}`;
  const unrounded = same(exact, value) ? '' : ` = ${roundTo(exact, 4).toFixed()}`;
  return {
    label: text('应得分', 'due'),
    expression: `${reading.shown ?? `${printScore(points)} × ${factor}`}${unrounded}`,
    result: twoDecimals(value),
  };
}

/** Profiles have few bands, and each row in one prints its ends. */
const percent = (share: Decimal) => percentOf(share.toFixed());
const percentOf = remember((share) => printPercent(decimalOf(share)));

function sourceOf(achievement: Achievement, profile: Profile): string | null {
  if (achievement.method === 'none') return null;
  if (achievement.source !== undefined) return achievement.source;
  const section = achievement.share.kind === 'interval' ? profile.qualitative : profile.quantitative;
  return profile.sources[section.source] ?? section.source;
}

function cellsOf(indicator: Indicator): Place[] {
  const { target, actual, comparator, unit, points } = indicator;
  return [target, actual, comparator, unit, points].filter((located) => located !== null).map(({ at }) => at);
}

const criterionOf = ({ criterion }: Indicator): Place[] => (criterion ? [criterion.at] : []);
