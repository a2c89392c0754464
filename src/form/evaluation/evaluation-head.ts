import { Decimal } from '../../model/decimal.ts';
import type { StatedTotal } from '../../model/form.ts';
import type { Located } from '../../model/place.ts';
import type { Figure } from '../../model/value.ts';
import type { Line, Page, Slot } from '../page/page.ts';
import { isGradeScale } from '../total/grade-words.ts';

/** What stands around the tables of an evaluation: its name, the declared total and grade, and its own rules. */
export interface SummaryHead {
  title: Located<string> | null;
  fields: Map<string, Located<string>>;
  totals: StatedTotal[];
  grade: Located<string> | null;
  notes: Located<string>[];
}

/** Reads the lines of an evaluation that belong to none of its tables. */
export function readSummaryHead(lines: readonly Line[], page: Page): SummaryHead {
  const head: SummaryHead = { title: null, fields: new Map(), totals: [], grade: null, notes: [] };
  let grade: Located<string> | null = null;
  for (const line of lines) {
    const [first] = line.slots;
    if (!head.title && first && line.slots.length === 1 && TITLE.test(first.key))
      head.title = page.text(first);
    for (const slot of line.slots) {
      const label = slot.key.replace(/[:]$/, '');
      const value = answerTo(slot, line, page);
      if (value && LABEL.test(label)) head.fields.set(label, page.text(value));
      if (TOTAL.test(label)) {
        const figure = value && page.figure(value);
        if (figure && isNumber(figure)) head.totals.push(totalOf(page.text(slot), figure));
      }
      if (GRADE_LABEL.test(label) && value && GRADE.test(unquoted(value.key)))
        grade = page.located(value, unquoted(value.key));
      const said = sentenceIn(slot, page);
      if (said?.score) head.totals.push(totalOf(said.label, said.score));
      grade ??= said?.grade ?? null;
      if (isNote(slot)) head.notes.push(page.text(slot));
    }
  }
  head.grade = grade;
  const [total] = head.totals;
  if (total) total.grade = grade;
  return head;
}

/** A line with nothing but the name of an evaluation or of a table: “教育培训经费”绩效评价报告. */
export const TITLE =
  /(?:评价|评审|绩效|考核|自评|得分|评级)[^。；;]{0,14}(?:表|报告|结果|结论|体系|情况|分析)$/;

const TOTAL =
  /^(?:综合|最终|项目)?(?:评价|评审|绩效评价|考核|综合)(?:得分|总分|总得分|分数|评分|分值)$|^(?:总分|总得分|综合得分|综合评分|最终得分|评定得分)$/;
const GRADE_LABEL = /^(?:综合|绩效)?(?:评价|评定|考核|评审|绩效)?(?:等级|级别|结论|结果|评级)$/;
/** 优, 良好, 基本合格; A for a report that is graded by clauses. */
export const GRADE = /^(?:优秀?|良好?|中等?|较?差|合格|基本合格|不合格|一般|[A-Da-d]级?)$/;
const LABEL = /^.{0,8}(?:名称|对象|年度|单位|部门|机构|类型|项目|科室|得分|等级|级别|结论|结果|总分)$/;

/** The cell to the right of a label; under it where the next cell of the line is a label too. */
function answerTo(label: Slot, line: Line, page: Page): Slot | null {
  const right = page.slotAt(label.area.top, label.area.right + 1);
  if (right && right.area.left > label.area.right && !isLabel(right)) return right;
  if (line.slots.filter(isLabel).length < 2) return null;
  const below = page.slotAt(label.area.bottom + 1, label.area.left);
  return below && !isLabel(below) ? below : null;
}

const unquoted = (words: string) => words.replace(/[“”"「」『』]/g, '');

const isLabel = ({ key }: Slot) => TOTAL.test(key) || GRADE_LABEL.test(key) || LABEL.test(key);

const isNumber = ({ value }: Located<Figure>) => value.kind === 'number' || value.kind === 'uncalculated';

function totalOf(label: Located<string>, score: Located<Figure>): StatedTotal {
  return { label, where: 'head', points: null, score, grade: null };
}

const SCORE_SAID = /(?:得分|评分|总分)(?:为|是|:)?(\d{1,3}(?:\.\d+)?)(?:分|$)/;
const GRADE_SAID =
  /(?:等级|结论|结果|级别)(?:评定)?(?:为|是|:)?[“"「『]?(优秀|优|良好|良|中等|中|较差|差|基本合格|不合格|合格)(?:[”"」』，。；;、]|$)/;

/** 「…评价得分 88.78 分，评价结论为“良”」 in one cell, or 「评价等级：优」. */
function sentenceIn(slot: Slot, page: Page) {
  const words = slot.word.squeezed;
  if (words.length > 300) return null;
  const grade = GRADE_SAID.exec(words)?.[1];
  const score =
    grade || /(?:综合|评价|最终)(?:得分|评分|总分)/.test(words) ? SCORE_SAID.exec(words)?.[1] : null;
  if (!score && !(grade && words.length < 16)) return null;
  return {
    label: { ...page.text(slot), text: '评价得分' },
    score: score ? page.located<Figure>(slot, { kind: 'number', number: new Decimal(score) }) : null,
    grade: grade ? page.located(slot, grade) : null,
  };
}

/** A text about rules: a remark, or a scale of grades. */
function isNote(slot: Slot): boolean {
  const { key, text } = slot;
  if (/^(?:备注|注|说明)\d?[:：]/.test(text.trim()) || isGradeScale(slot)) return true;
  return key.length > 20 && /\d+分?(?:以下|以上)|[-—~至]/.test(key) && /优|良|合格/.test(key);
}
