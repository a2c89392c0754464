/** Marks and words that stand for nothing. */
const MARK =
  /^(?:[=<>≥≤]+%?|%|[/\\|*~—―─━–_…·.。、,?-]+|无|空|空白|没有|暂无|无此项|不涉及|未涉及|不适用|n\/?a|null|none|nil)[。.;]?$/i;

/** What a template left to be filled in: XX, ≥**人, __次. */
const PLACEHOLDER = /^[=<>≥≤]?(?:[xX×]{2,}|\*+|_{2,})(?:\p{Script=Han}{1,4}|%)?(?:以上|以下|以内)?$/u;

/** Whether a normalised text is empty, a fill word or a placeholder. 0 is a number and 无事故 a result; neither is blank. */
export function isBlank(text: string): boolean {
  return text.length <= 40 && (text === '' || MARK.test(text) || PLACEHOLDER.test(text));
}
