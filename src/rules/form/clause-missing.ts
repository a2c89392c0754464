import type { Scorecard } from '../../model/scorecard.ts';
import { text } from '../../text/language.ts';
import { type Draft, defineRule } from '../rule.ts';
import { whose } from '../sentence-parts.ts';
import { metWords } from './clause-words.ts';

export default defineRule({
  id: 'clause-missing',
  severity: 'info',
  page: {
    what: text(
      '报告按条款评级：哪一条不符合，使它评不到上一级；或者有条款没有判定。',
      'A report is graded by clauses: which one keeps it from the next letter, or has not been judged.',
    ),
    why: text('写出来，让第三方机构知道差在哪里。', 'The author of the report should know what is missing.'),
    causes: text('评审时判定为不符合，或漏判。', 'Judged as unmet, or forgotten.'),
  },
  *check(card) {
    const { clauses } = card;
    if (!clauses) return;
    for (const { name, mark } of clauses.lacking) {
      yield {
        at: mark.at,
        subject: [name],
        message: text(
          `${whose(mark.at, name).zh}不符合，因此评不到 ${clauses.next} 级（符合 ${clauses.met.length} 条，应评 ${clauses.due} 级）。`,
          `${whose(mark.at, name).en} is not met, which keeps the report from ${clauses.next} (${clauses.met.length} clauses are met, which is ${clauses.due}).`,
        ),
        why: metWords(card),
        remedy: text('不用改；改进报告时先补这一条。', 'Nothing to correct; improve this first.'),
        found: mark.text.trim(),
      };
    }
    const open = openDraft(card);
    if (open) yield open;
  },
});

/** Clauses without a mark, where the letter depends on them. */
function openDraft({ clauses, form }: Scorecard): Draft | null {
  const [first] = clauses?.open ?? [];
  const table = form.clauses;
  if (!clauses || !first || !table || clauses.due !== null) return null;
  const row = table.rows.find(({ name }) => name.includes(first));
  const names = clauses.open.join('、');
  return {
    at: row?.mark.at ?? table.label.at,
    subject: [first],
    message: text(`“${names}”没有判定，评不出级别。`, `“${names}” is not judged, so no letter follows.`),
    remedy: text('补上是否符合。', 'Mark whether it is met.'),
  };
}
