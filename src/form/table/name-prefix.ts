/** 「指标1：」, 「指标 12」 before a name, and what stands between the number and the name. */
const PREFIX = /^指标[ \t]*(?<digits>\d+)(?<between>[\s:：.．、]*)(?<name>[\s\S]*)$/u;
/** What counts: after digits it needs one of them for itself. */
const COUNTED =
  /^(?:[个项次家户人名场件份篇批套台辆部条座栋所处起例类种期级%年月日号天万亿元亩吨米度]|公里|平方|小时|分钟|百分)/;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * A name without the numbering of a template. The numbering has one or two digits; a year or a count that follows it without a
 * mark belongs to the name: 指标12021年11月前完成 is 2021年11月前完成, 指标1010个社区 is 10个社区.
 *
 * @param text as printed, with its line breaks
 */
export function withoutNumbering(text: string): string {
  const { digits = '', between = '', name = '' } = PREFIX.exec(text.trim())?.groups ?? {};
  if (digits === '' || (name.trim() === '' && digits.length <= 2)) return text;
  // 指标13.5亩 is the first, of 3.5亩.
  const decimal = /^[.．]$/.test(between) && digits.length === 2 && /^\d/.test(name);
  if (between !== '' && digits.length <= 2 && !decimal) return name;
  const [one, two] = [digits.slice(1), digits.slice(2)];
  const rest = between + name;
  if (digits.length === 1) return COUNTED.test(name) ? digits + rest : rest;
  if (digits.length === 2) return COUNTED.test(name) || decimal ? one + rest : rest;
  if (/^年/.test(name)) return (YEAR.test(one) || !YEAR.test(two) ? one : two) + rest;
  return (one.startsWith('0') ? two : one) + rest;
}
