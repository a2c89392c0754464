import type { ScoredItem } from '../../model/scorecard.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { subjectOf, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'indicator-contradiction',
  severity: 'warning',
  page: {
    what: text('同一个指标在表里填了两个不同的结果。', 'One indicator is given two different results.'),
    why: text('两个结果不可能都对，至少一处得分站不住。', 'They cannot both be right.'),
    causes: text('两个科室各自填报，没有核对。', 'Two offices reported and nobody compared.'),
  },
  *check(card) {
    const first = new Map<string, ScoredItem>();
    for (const item of card.indicators) {
      const name = item.name.replace(/\s/g, '');
      const other = first.get(name);
      if (!other) first.set(name, item);
      else if (contradict(item, other)) {
        const at = item.indicator?.actual?.at ?? item.at;
        const otherAt = other.indicator?.actual?.at ?? other.at;
        const [found, before] = [item.indicator?.actual?.text.trim(), other.indicator?.actual?.text.trim()];
        yield {
          at,
          subject: subjectOf(item),
          message: text(
            `${whose(at, item.name).zh}实际完成填 ${found}，${otherAt.cell} 同一指标填 ${before}。`,
            `${whose(at, item.name).en} says ${found}; the same indicator at ${otherAt.cell} says ${before}.`,
          ),
          remedy: text('核对后写成同一个结果。', 'Find out which is right.'),
          found: found ?? null,
          expected: before ?? null,
          related: [otherAt],
        };
      }
    }
  },
});

/** Rates of one name and one target that differ; counts may rightly differ between objectives. */
function contradict(a: ScoredItem, b: ScoredItem): boolean {
  const [x, y] = [a.indicator?.actual?.value, b.indicator?.actual?.value];
  if (x?.kind !== 'quantity' || y?.kind !== 'quantity') return false;
  const sameTarget = a.indicator?.target?.text.trim() === b.indicator?.target?.text.trim();
  return sameTarget && x.unit.text === '%' && y.unit.text === '%' && !x.number.equals(y.number);
}
