import { normalise } from '../text/normalise.ts';

const MANNER =
  '(?:已|已经|均|全|全部|全面|圆满|顺利|按时|按期|如期|按计划|按要求|按质按量|保质保量|超额|提前|及时|较好|很好|有效|高质量|地|能|能够|可以|都|工作|任务|指标|目标|项目)*';
const DONE = '(?:完成|完工|达成|达到|达标|实现|落实)';
const OBJECT =
  '(?:了|全部|各项|年初|年度|全年|本年|预期|预定|既定|设定|计划|规定|绩效|考核|工作|任务|项目|目标|指标|效果|成果|要求|标准|数量|内容|值|的|情况|良好)*';
const PRAISE = '(?:[,;。、且并]+(?:具有)?(?:效果|成效|情况|质量)?(?:良好|较好|明显|显著|好|很好))?';

const MET = new RegExp(`^(?:是|${MANNER}${DONE}${OBJECT}${PRAISE}|${MANNER}合格并?达标)$`);

const PARTLY = new RegExp(
  `^(?:已|均|目前)?(?:基本上?|部分|大部分|大体|大致|初步)(?:上|已|地)?${DONE}${OBJECT}(?:[,;且并]*具有一定(?:的)?效果)?$|` +
    `^(?:尚|还|仍|并)?(?:未|没有|没)(?:能)?(?:全部|完全|全面)${DONE}${OBJECT}$`,
);

const MISSED = new RegExp(
  `^(?:否|不达标|${MANNER}(?:尚|还|仍|均|并|暂)?(?:未能|未|没有|没|无法|不能)(?:得到|能)?` +
    `(?:${DONE}|开展|启动|实施|执行|进行)${OBJECT}(?:[,;且并]*效果(?:较差|不佳|差|不好|不明显))?)$`,
);

const LONGEST = 60;

/**
 * Which of 三档 (达成, 部分达成, 未达成) a phrase names; null for words that name none. 未发生 and 无重大安全事故 are results, not
 * failures, and 未按时完成 says that something was done, so none of them is `missed`.
 */
export function achievement(phrase: string): 'met' | 'partly' | 'missed' | null {
  const words = normalise(phrase).replace(/[。.;,!]+$/, '');
  if (words.length > LONGEST) return null;
  if (MET.test(words)) return 'met';
  if (PARTLY.test(words)) return 'partly';
  return MISSED.test(words) ? 'missed' : null;
}
