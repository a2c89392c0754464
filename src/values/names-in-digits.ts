/*
 * Digits that count nothing: telephone numbers, the numbers of documents and articles, years, classes of scenic areas.
 */

/** Hotlines of the government; the short ones only beside a word that says so. */
const HOTLINE = /(?<!\d)(?:123\d{2}|12[25]\d{2,3}|96\d{3}|400-?\d{3}-?\d{4})(?!\d)/g;
const CALLED = '(?:热线|电话|平台|报警|接警|举报|投诉|急救|火警|警情|指挥中心|服务台|专线)';
const SHORT = new RegExp(
  `(?<!\\d)(?:110|119|120|122|114)(?=${CALLED})|(?<=${CALLED})(?:110|119|120|122|114)(?!\\d)`,
  'g',
);
/** 财预〔2020〕10号, 第5号令, 第十二条第2款. */
const DOCUMENT =
  /[〔([](?:19|20)\d\d[〕)\]]第?\d+号|第\d+(?:号令?|条|款|项|章|届|次会议)|\d+号(?:文|令|公告|通知)/g;
/** 2022年度重点工作; not 推迟到2023年, which is a date. */
const YEAR = /(?<![\d至到于在-])(?:19|20)\d\d年度?(?![初中底末内前\d])/g;
const TITLE = /《[^》]*》/g;
const NAMED = /(?<!\d)\dA级?(?:景区|旅游)|[Hh]\dN\d|5G|4G|2\.0|3\.0|B2B|O2O|COVID-19/g;

/** The text without the digits that are names. */
export function withoutNames(text: string): string {
  return [TITLE, DOCUMENT, HOTLINE, SHORT, YEAR, NAMED].reduce(
    (rest, pattern) => rest.replace(pattern, ''),
    text,
  );
}
