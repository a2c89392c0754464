import { normalise } from '../text/normalise.ts';
import { remember } from '../text/remember.ts';

/** A score with its grade beside it. */
export interface GradedScore {
  digits: string;
  grade: string | null;
}

const GRADE = '(?:自评|评价)?(?:等级|等次|档次)?[:为]?(?<grade>优秀?|良好?|中等?|较?差|(?:基本|不)?合格)';
const SCORE = '(?<digits>\\d{1,3}(?:\\.\\d+)?)分?';
const FIRST = new RegExp(`^${SCORE}(?:[,、;]?[(]?${GRADE}[)]?)?$`);
const LAST = new RegExp(`^${GRADE}[,、;]?[(]?${SCORE}[)]?$`);
/** 97.45/100. */
const PER_HUNDRED = new RegExp(`^${SCORE}/(?:满分|总分)?100分?$`);
/** （98.45分）, and 得98.45分 behind a label. */
const WRAPPED = new RegExp(`^(?:[(【]?(?:得分?)?)${SCORE}[)】]?$`);
const OF_HUNDRED = new RegExp(`^${SCORE}[(](?:满分|总分|百分制)(?:为|:)?(?:100分?)?[)]$`);

/** 「97.5（优）」, 「97.5分 优」, 「优（97.5分）」, 「97.5（满分100分）」 or just 「97.5分」; null for anything else. */
export const gradedScore = remember((text): GradedScore | null => {
  const words = normalise(text);
  const { digits, grade } =
    [FIRST, LAST, OF_HUNDRED, PER_HUNDRED, WRAPPED].map((form) => form.exec(words)).find(Boolean)?.groups ??
    {};
  return digits === undefined ? null : { digits, grade: grade ?? null };
});
