import type { Located } from '../../model/place.ts';
import type { Line, Page, Slot } from '../page/page.ts';

const NAME = '(?<name>优秀?|良好?|中等?|较好|一般|较?差|合格|基本合格|不合格)';
const ALONE = new RegExp(`^[“"'「]?${NAME}[”"'」]?(?:等级|等次|等|级|档)?(?:\\(.*\\))?$`);
/** 「□优 ☑良 □中 □差」: the one that is ticked. */
const TICKED = new RegExp(`[☑√■●✓✔]${NAME}`);

const LABEL =
  /^(?:\d{4}年度?)?(?:本|该|项目|部门|单位|整体|支出|绩效|综合|自评|自我评价|评价|评定|考核|结果|得分|所属|对应)*(?:等级|等次|评级|档次|级别|自评结果|评价结果|自评结论|评价结论)[:：]?$/;

/** Whether a cell is the label of a grade: 评价等级, 自评等次, 绩效评级. 自评结论 is one where a grade stands beside it. */
const isGradeLabel = (key: string) => key.length <= 16 && LABEL.test(key);

/** The grade that a text, squeezed, is: 优秀, “良”等级, 良（80–89分）, □优☑良. Null for anything else. */
export function gradeWord(words: string): string | null {
  if (words.length > 40) return null;
  return (ALONE.exec(words) ?? TICKED.exec(words))?.groups?.name ?? null;
}

/** The grade of a line that says nothing else: 评价等级 and the grade beside it or in the same cell. */
export function gradeInLine(line: Line, page: Page): Located<string> | null {
  if (line.slots.some(({ word }) => word.labelsTotal === 'clearly')) return null;
  for (const [index, slot] of line.slots.entries()) {
    const next = line.slots[index + 1];
    if (next && isGradeLabel(slot.key)) return graded(next, next.word.squeezed, page);
    const [label = '', ...rest] = slot.word.squeezed.split(':');
    if (rest.length > 0 && isGradeLabel(label)) return graded(slot, rest.join(':'), page);
  }
  return null;
}

function graded(slot: Slot, words: string, page: Page): Located<string> | null {
  const grade = gradeWord(words);
  return grade === null ? null : { ...page.text(slot), value: grade, text: grade };
}

/** A cell that says from how many points on which grade is given, labelled as a note or not. */
export function isGradeScale({ key, word: { squeezed } }: Slot): boolean {
  if (key.length < 12) return false;
  const names = new Set(squeezed.match(/不合格|基本合格|合格|优秀?|良好?|中等?|较?差|一般/g));
  return names.size >= 3 && /优/.test(squeezed) && (squeezed.match(/\d{2,3}/g)?.length ?? 0) >= 3;
}
