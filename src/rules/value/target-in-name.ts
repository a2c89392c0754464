import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { subjectOf, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'target-in-name',
  severity: 'info',
  page: {
    what: text(
      '目标值写在指标名称里，目标值栏只写了“完成”之类的文字。',
      'The target stands in the name, and the target column only says 完成.',
    ),
    why: text(
      '名称里的数没有办法自动核对，完成多少也看不出来。',
      'A number in a name is not compared with anything.',
    ),
    causes: text('把一句话整个填进了指标名称。', 'A whole sentence was put into the name.'),
  },
  *check(card) {
    for (const item of card.indicators) {
      const target = item.indicator?.target?.value;
      const match =
        /(?:[≥≤><]\s*)?(?<!\d)\d+(\.\d+)?\s*[%％]|[≥≤]\s*\d+|(?<!\d)\d+(件|次|个|场|人次|人|户|项|万元)/.exec(
          item.name,
        );
      if (!match || !target || (target.kind !== 'phrase' && target.kind !== 'blank')) continue;
      const at = item.indicator?.nameAt.at ?? item.at;
      yield {
        at,
        subject: subjectOf(item),
        message: text(
          `${whose(at, item.name).zh}名称里写着目标“${match[0]}”，目标值栏没有数。`,
          `${whose(at, item.name).en}: the name holds the target “${match[0]}”.`,
        ),
        remedy: text(`把“${match[0]}”移到目标值栏。`, `Move “${match[0]}” to the target column.`),
        found: match[0],
        related: item.indicator?.target ? [item.indicator.target.at] : [],
      };
    }
  },
});
