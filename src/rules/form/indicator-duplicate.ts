import type { ScoredItem } from '../../model/scorecard.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { subjectOf, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'indicator-duplicate',
  severity: 'warning',
  page: {
    what: text('同一个指标在表里出现两次。', 'The same indicator stands twice in a form.'),
    why: text('同一件工作计了两次分。', 'One piece of work is scored twice.'),
    causes: text('复制目标时没有改指标。', 'An objective was copied and its indicators were not changed.'),
  },
  *check(card) {
    const first = new Map<string, ScoredItem>();
    for (const item of card.indicators) {
      const name = item.name.replace(/\s/g, '');
      const other = first.get(name);
      if (!other) {
        first.set(name, item);
        continue;
      }
      if (!sameWork(item, other) || oneCell(item, other)) continue;
      const at = item.indicator?.nameAt.at ?? item.at;
      const otherAt = other.indicator?.nameAt.at ?? other.at;
      yield {
        at,
        subject: subjectOf(item),
        message: text(
          `${whose(at, item.name).zh}与 ${otherAt.cell} 是同一个指标。`,
          `${whose(at, item.name).en} is the same indicator as ${otherAt.cell}.`,
        ),
        remedy: text('删去一处，或把名称写清楚区别。', 'Delete one, or name what makes them different.'),
        found: item.name,
        related: [otherAt],
      };
    }
  },
});

/** One name merged over several standards, each with points of its own. */
const oneCell = (a: ScoredItem, b: ScoredItem) => {
  const [first, second] = [a.indicator?.nameAt.at, b.indicator?.nameAt.at];
  return first !== undefined && first.sheet === second?.sheet && first.cell === second.cell;
};

/**
 * Two objectives may each have their 成本指标, and may each hope for 居民幸福感不断提升: names that say nothing by
 * themselves and results in general words are no duplicates across objectives.
 */
function sameWork(a: ScoredItem, b: ScoredItem): boolean {
  if (/^(成本|满意度|质量|时效|数量|社会效益|经济效益|生态效益)指标$/.test(a.name)) return false;
  if (a.path.join('/') === b.path.join('/')) return true;
  const actual = a.indicator?.actual?.value;
  return actual !== undefined && actual.kind !== 'phrase' && actual.kind !== 'blank';
}
