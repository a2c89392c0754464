import type { ScoredItem } from '../model/scorecard.ts';
import { saysNotApplicable } from '../values/index.ts';

/** A row that says 不适用 for its target and has no result: nothing in it was forgotten. */
export function isNotApplicable({ indicator }: ScoredItem): boolean {
  const target = indicator?.target?.value;
  if (target?.kind !== 'blank' || !saysNotApplicable(target.mark)) return false;
  return !indicator?.actual || indicator.actual.value.kind === 'blank';
}
