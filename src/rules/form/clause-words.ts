import type { Scorecard } from '../../model/scorecard.ts';
import { text } from '../../text/language.ts';

/** 「符合 6 条：…；应评 B 级」. */
export function metWords({ clauses }: Scorecard) {
  const { met = [], due } = clauses ?? { due: null };
  const [zh, en] = due === null ? ['', ''] : [`；应评 ${due} 级`, `; the letter due is ${due}`];
  return text(
    `符合 ${met.length} 条：${met.join('、')}${zh}`,
    `${met.length} clauses are met: ${met.join(', ')}${en}`,
  );
}
