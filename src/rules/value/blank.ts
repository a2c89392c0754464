import type { Role } from '../../model/role.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { isNotApplicable } from '../../scoring/not-applicable.ts';
import { understand } from '../../scoring/pair/understand.ts';
import { isExtra } from '../../scoring/points/extra.ts';
import { type Text, text } from '../../text/language.ts';
import type { Draft } from '../rule.ts';
import { hasOpenColumn, subjectOf, whose } from '../sentence-parts.ts';
import { notApplicableWords } from './not-applicable.ts';

/** A column that is missing altogether, or a blank cell in a row that was not given a score. */
export function* blankDrafts(card: Scorecard, role: 'target' | 'actual', label: Text): Iterable<Draft> {
  yield* missingColumn(card, role, label);
  if (!card.form.columns.has(role)) return;
  for (const item of card.indicators) {
    const { indicator, stated } = item;
    const value = indicator?.[role]?.value;
    // A blank with a score is an error and told as such.
    if (!indicator || value?.kind !== 'blank' || (stated && !stated.isZero()) || isExtra(item)) continue;
    if (value.mark !== '' && understand(indicator)[role] !== null) continue;
    if (role === 'target' && value.mark !== '' && indicator.actual?.value.kind !== 'blank') continue;
    const notApplicable = isNotApplicable(item);
    if (notApplicable && role === 'actual') continue;
    const at = indicator[role]?.at ?? indicator.at;
    const who = whose(at, item.name);
    const words = {
      message: text(`${who.zh}没有填${label.zh}。`, `${who.en}: no ${label.en}.`),
      remedy: text(`补填${label.zh}。`, `Fill in the ${label.en}.`),
    };
    yield {
      at,
      subject: subjectOf(item),
      ...(notApplicable ? notApplicableWords(item) : words),
      found: indicator[role]?.text.trim() ?? '',
    };
  }
}

function* missingColumn(card: Scorecard, role: Role, label: Text): Iterable<Draft> {
  // The column that could be it is named by a finding of its own.
  if (hasOpenColumn(card, [role])) return;
  for (const problem of card.form.problems) {
    if (problem.kind !== 'column-missing' || problem.role !== role) continue;
    yield {
      at: problem.at,
      subject: ['表头'],
      severity: 'error',
      message: text(
        `${problem.at.sheet} 第 ${problem.at.row} 行的表头没有“${label.zh}”栏（现有：${problem.found}），全表没有办法重算。`,
        `Row ${problem.at.row} of ${problem.at.sheet}: the header has no ${label.en} column (it has ${problem.found}); nothing can be recomputed.`,
      ),
      remedy: text(
        `补上“${label.zh}”栏，或把表头写成通行的名称。`,
        `Add the column, or name it in a usual way.`,
      ),
      found: problem.found,
      expected: label.zh,
    };
  }
}
