import type { SumCheck } from '../../model/evaluation.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { text } from '../../text/language.ts';
import type { Draft } from '../rule.ts';
import { whose } from '../sentence-parts.ts';

/** The drafts of a rule for what the summary tables of a form contradict. */
export function* sumDrafts(card: Scorecard, rule: SumCheck['rule']): Iterable<Draft> {
  for (const check of card.checks) {
    if (check.rule !== rule || check.verdict !== 'differs') continue;
    const { at, what, found, expected, because, printed } = check;
    const who = nameOf(check, card);
    yield {
      ...common(check),
      message: text(
        `${who.zh}${what.zh}${printed ? '填' : '是'} ${found}，应为 ${expected}。`,
        `${who.en}: ${what.en} is ${found}, due is ${expected}.`,
      ),
      why: because,
      remedy:
        check.remedy ??
        (printed
          ? text(
              `核对后把 ${at.cell} 改为 ${expected}，或改正与它对不上的数。`,
              `Check it and put ${expected} into ${at.cell}, or correct what it contradicts.`,
            )
          : text('逐个核对相关的格，改正对不上的数。', 'Check the cells concerned one by one.')),
      ...(check.severity ? { severity: check.severity } : {}),
    };
  }
}

/** What differs in the last digit only, because parts were rounded before they were printed. */
export function* roundingDrafts(card: Scorecard): Iterable<Draft> {
  for (const check of card.checks) {
    if (check.verdict !== 'rounding') continue;
    const { what, found, expected, because, printed } = check;
    const who = nameOf(check, card);
    yield {
      ...common(check),
      message: text(
        `${who.zh}${what.zh}${printed ? '填' : '是'} ${found}，按表上的数是 ${expected}，差在先四舍五入后公布。`,
        `${who.en}: ${what.en} is ${found}, ${expected} by what is printed; the parts were rounded before.`,
      ),
      why: because,
      remedy: text('不用改。', 'Nothing to do.'),
    };
  }
}

/** A table on another sheet than the form is named with its sheet. */
function nameOf({ at, subject }: SumCheck, { form }: Scorecard) {
  const cell = at.sheet === form.sheet ? at.cell : `${at.sheet}!${at.cell}`;
  return whose({ ...at, cell }, subject.at(-1) ?? '');
}

const common = ({ at, subject, found, expected, difference, related }: SumCheck) => ({
  at,
  subject,
  found,
  expected,
  difference,
  related,
});
