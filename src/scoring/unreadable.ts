import { type Text, text } from '../text/language.ts';

export { misreadDigits } from '../values/index.ts';

const DATE = /^(?:19|20)\d\d\.\d{1,2}$|^(?:19|20)\d{6}$|^\d{1,4}([-/.])\d{1,2}\1\d{1,4}$/;
const ABOUT =
  /[约近]\d|\d[\p{Script=Han}]{0,3}余|[余多几][个人次家户件项万元名场台套篇份%]|左右|上下|大概|[+±↑]$|±/u;
const RANK = /第\d+|第$|前\d|排名|名次|位[列居]|[ⅠⅡⅢⅣⅤⅰⅱⅲⅳⅴ]/;

/** Why a text that holds digits is no number to score by: what can be said of it for sure. */
export function whyUnreadable(words: string): Text {
  const shown = words.length > 24 ? `${words.slice(0, 24)}…` : words;
  if (DATE.test(words)) {
    return text(
      `“${shown}”像是日期，但这样写不能确定是哪一天`,
      `“${shown}” looks like a date, but not for sure which one`,
    );
  }
  if ((words.match(/\d+(?:[.,]\d+)*/g) ?? []).length > 1) {
    return text(
      `“${shown}”中有多个数字，不能当作一个数计分`,
      `“${shown}” holds several numbers and cannot be scored as one`,
    );
  }
  if (RANK.test(words)) {
    return text(
      `“${shown}”是名次或等级，不能按比例计分`,
      `“${shown}” is a rank or a class, of which there is no proportion`,
    );
  }
  if (ABOUT.test(words)) {
    return text(
      `“${shown}”是约数，不是实际量出来的数，不能按比例计分`,
      `“${shown}” is an approximation, not a number to score by`,
    );
  }
  return text(
    `“${shown}”里的数和文字连在一起，不能确定是哪个数`,
    `“${shown}” mixes a number with words that may change it`,
  );
}
