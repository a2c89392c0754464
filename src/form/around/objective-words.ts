/**
 * 「年度目标 1：（40 分）」, 「年度绩效目标2(40分)」. An objective carries a number, which the plain side label
 * 年度绩效目标 does not, and 年度 or points, which a sentence of the goals 「目标1：……」 does not.
 */
const OBJECTIVE =
  /^(?:项目)?(年度)?(?:绩效|总体|工作)?目标[:：]?([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?![0-9年月])[:：]?/;
const POINTS = /[([]\d+(\.\d+)?分[)\]]/;
/** Longer ones are sentences. */
const LONGEST = 80;

/** Whether squeezed words are the title of an objective. */
export function isObjective(words: string): boolean {
  const match = OBJECTIVE.exec(words);
  return match !== null && words.length < LONGEST && (match[1] !== undefined || POINTS.test(words));
}

/** The number of the objective, and its words without number and points. */
export function partsOfObjective(words: string): { number: string; rest: string } {
  const [whole = '', , number = ''] = OBJECTIVE.exec(words) ?? [];
  return { number, rest: words.slice(whole.length).replace(POINTS, '') };
}
