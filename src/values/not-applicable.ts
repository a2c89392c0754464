const WORDS = /^(?:无|没有|暂无|无此项(?:指标)?|不涉及|未涉及|不适用|n\/?a|none|nil)[。.;]?$/i;

/** Whether what stands in place of a target says that there is none to reach. A stroke may also mean “left out”. */
export const saysNotApplicable = (words: string): boolean => WORDS.test(words.trim());
