import { printScore } from '../../model/decimal.ts';
import type { BlockCheck, Scorecard, ScoredItem } from '../../model/scorecard.ts';
import { exceedsCeiling } from '../../scoring/criterion/limits.ts';
import { type Text, text } from '../../text/language.ts';
import { type Draft, defineRule } from '../rule.ts';
import { cascadeOf, itemsOf, printDue, printSteps, subjectOf, whose } from '../sentence-parts.ts';
import { sumDrafts } from '../sums/sum-check.ts';

export default defineRule({
  id: 'score-mismatch',
  severity: 'error',
  page: {
    what: text(
      '填报的得分与按口径重算的应得分不一致。',
      'A stated score is not the one that the rules give.',
    ),
    why: text(
      '总分由每一行得分加成，一行错总分就错，财政复核时会被退回。',
      'The total is the sum of the rows; one wrong row makes it wrong.',
    ),
    causes: text(
      '直接用分值乘实际完成百分数而没有除以目标值；未达目标给了满分，或达到目标却扣了分；四舍五入到整数；目标与实际用反；照抄了上下行。',
      'Points × actual % without dividing by the target; full marks for an unmet target, or marks lost on a met one; rounding to whole numbers; target and actual swapped; the neighbouring row copied.',
    ),
  },
  *check(card) {
    yield* sumDrafts(card, 'score-mismatch');
    for (const item of itemsOf(card)) {
      if (item.verdict !== 'differs') continue;
      // A score above its points is told by a rule of its own, with the same consequence.
      if (!exceedsCeiling(item) && item.score?.value.kind !== 'percent') yield mismatch(card, item);
    }
    for (const block of card.blocks) {
      if (!block.agrees && block.expects !== 'most') yield blockMismatch(block);
    }
  },
});

function mismatch(card: Scorecard, item: ScoredItem): Draft {
  const { derivation, ruling, stated, at } = item;
  const due = ruling ? printScore(ruling.score) : printDue(derivation.due);
  const to = item.counted;
  const who = whose(at, item.name);
  const printed = item.score?.text.trim() ?? '';
  const difference = to && stated ? to.minus(stated) : null;
  const cascade = to ? cascadeOf(card, item, to) : [];
  const exact = ruling !== null || derivation.due.kind === 'exact';
  return {
    at,
    subject: subjectOf(item),
    message: text(
      `${who.zh}得分填 ${printed}，应${exact ? '为' : '在'} ${due}。`,
      `${who.en}: the score is ${printed}, due is ${due}.`,
    ),
    why: printSteps(derivation),
    diagnosis: item.diagnosis?.text ?? null,
    remedy: unread(
      card,
      exact
        ? text(
            `把 ${at.cell} 改为 ${due}；如确有核定意见，请附书面说明，由复核人员登记。`,
            `Put ${due} into ${at.cell}; if it was decided otherwise, attach a written statement for the reviewer to record.`,
          )
        : text(
            `把 ${at.cell} 改到 ${due} 之间，或核对目标值与实际完成值的写法。`,
            `Put a score of ${due} into ${at.cell}, or check how target and actual are written.`,
          ),
    ),
    found: printed,
    expected: due,
    difference,
    cascade,
    related: derivation.cells,
  };
}

/** The form may have a rule of its own that was not understood. */
function unread({ unread: [first] }: Scorecard, remedy: Text): Text {
  if (!first) return remedy;
  return text(
    `${remedy.zh}${first.at.cell} 的备注对得分另有规定，没有用上，请先按它核对。`,
    `${remedy.en} The note in ${first.at.cell} says more about scores than was applied: check by it first.`,
  );
}

function blockMismatch(block: BlockCheck): Draft {
  const { points, summed, expects, at, name } = block;
  const [due, sum] = [printScore(points), printScore(summed)];
  const full = expects === 'full';
  return {
    at,
    subject: [name],
    message: full
      ? text(
          `${whose(at, name).zh}各指标都已达到目标，得分合计应为 ${due}，填报合计 ${sum}。`,
          `${whose(at, name).en}: every target is reached, so the scores must add up to ${due}; they add up to ${sum}.`,
        )
      : text(
          `${whose(at, name).zh}有指标没有达到目标，得分合计应低于 ${due}，填报合计 ${sum}。`,
          `${whose(at, name).en}: a target is not reached, so the scores must add up to less than ${due}; they add up to ${sum}.`,
        ),
    why: text(
      '表上没有逐项分值，只能用括号里的分值核对合计。',
      'The form prints points in a bracket only, so the sum is all that can be checked.',
    ),
    remedy: text('逐项核对本组得分。', 'Check the scores of this group one by one.'),
    found: sum,
    expected: full ? due : `<${due}`,
    difference: points.minus(summed),
  };
}
