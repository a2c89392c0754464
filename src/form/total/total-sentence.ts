import { Decimal } from '../../model/decimal.ts';
import type { StatedTotal } from '../../model/form.ts';
import type { Located } from '../../model/place.ts';
import type { Figure } from '../../model/value.ts';
import type { Line, Page, Slot } from '../page/page.ts';

/** Whose total it is may stand in front; 「产出指标得分 48 分」 is a part and none. */
const SENTENCE =
  /^(?:\d{4}年度?)?(?:经过?|综上|综合评价|根据评分标准|本次|此次|本|该|我|项目|单位|部门|街道|局|年度|财政|整体|支出|预算|专项|资金|绩效|自评工作|[,、:所述])*(?<label>(?:自评|评价|综合|最终|总体|总){1,3}(?:得分|评分|分数|分))(?:结果)?(?:共计|合计|共|[为是]?:|为|是)?[(]?(?<digits>\d{1,3}(?:\.\d+)?)分?(?=$|[,;!()/])/;
/** 「经自评，该项目得98.45分」: no label, but words of a self-evaluation before it. */
const BARE =
  /^(?=.*(?:自评|评价|评定|综上).*得)(?:\d{4}年度?)?(?:经过?|综上|综合评价|根据评分标准|单位|部门|自我|自评|评价|评定|工作|小组|领导|认定|结果|本次|此次|本|该|我|项目|街道|局|年度|财政|整体|支出|预算|专项|资金|绩效|最终|综合|[,、:所述])*(?<label>得)(?:分(?:[为是]?:|为|是)?)?(?<digits>\d{2,3}(?:\.\d+)?)分(?=$|[,;!()/])/;
const GRADE_WORDS =
  /(?:等级|等次|结果|级别|评定)(?:为|是|:)?[“"「]?(?<grade>优秀?|良好?|中等?|较?差|合格|不合格)/;

/**
 * 「本项目自评得分 98.5 分，等级为优。」 in a cell of its own or among other sentences, alone on its line or beside a
 * label. More cells than that are a row of figures.
 */
export function totalInSentences(line: Line, page: Page, where: StatedTotal['where']): StatedTotal | null {
  if (line.slots.length > 2) return null;
  for (const slot of line.slots) {
    const total = totalInSentence(slot, page, where);
    if (total) return total;
  }
  return null;
}

function totalInSentence(slot: Slot, page: Page, where: StatedTotal['where']): StatedTotal | null {
  for (const sentence of sentencesOf(slot.word.squeezed)) {
    const { label, digits } = SENTENCE.exec(sentence)?.groups ?? BARE.exec(sentence)?.groups ?? {};
    if (!label || !digits) continue;
    const number = new Decimal(digits);
    const score = { ...page.located<Figure>(slot, { kind: 'number', number }), text: digits };
    const grade = GRADE_WORDS.exec(sentence)?.groups?.grade;
    const located: Located<string> = page.text(slot);
    return {
      label: { ...located, text: label === '得' ? '自评得分' : label },
      where,
      points: null,
      score,
      grade: grade ? { ...located, value: grade, text: grade } : null,
    };
  }
  return null;
}

/** Its sentences, then what stands in brackets: 绩效自评表（自评得分：98.45分）. */
function sentencesOf(words: string): string[] {
  const inside = [...words.matchAll(/[([【]([^()[\]【】]{4,40})[)\]】]/g)].flatMap(([, part]) => part ?? []);
  return [...words.split(/[。;]/), ...inside];
}
