/*
 * The writings of a 评分标准, one part at a time, after normalising: half width, no spaces, → between a condition and its
 * points. A writing that is not here is not guessed at.
 */

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const POINTS = `→?(?:则|应|可|即)?(?:得|计|记|给|为)?(?<points>满分|${NUMBER}分|全部分值?|不得分|不计分|(?:得|计)?0分|该项分值?|本项分值?)`;
const INCLUDED = String.raw`(?:\((?<mark>含|不含)[^)]*\)|(?<mark2>含))?`;
const named = (name: string) => INCLUDED.replace('<mark>', `<${name}1>`).replace('<mark2>', `<${name}2>`);
/** The name of what is measured, in front of its bound. */
const NAME = String.raw`[^\d;→≥≤<>=±每扣]*?`;
const ONE_OF = `(?:(?<size>${NUMBER})|一|每)?`;

/** Words that give, take or share out points; 得分率 and 分析 do not. */
export const TELLS_POINTS =
  /\d分(?!钟|之|公司|局)|扣|满分|不得分|加分|[得计记](?:全)?分(?![率值数情])|该指标分值|B\/A|A\/B/;

export const PER_UNIT = new RegExp(
  String.raw`^(?<lead>[^\d;→扣]*?)每(?<way>降低|下降|低于|低|降|减少|少于|少|不足|超过|超出|超|高于|高|上升|升高|增加|增长|多于|多|发生|出现|有|偏离|偏差|相差|差)(?:(?<both>\((?:降低|低|低于|下降|减少)\)|或(?:降低|低于|下降|减少)))?(?:目标值?|指标值?|标准|年初目标值?)?${ONE_OF}(?<unit>个?百分点|%|[个次项人件起天日处场户家台套份公里米亩篇期条]{1,2})[^\d;→扣]{0,8}→?(?:扣|减|扣减|扣除)(?<lost>${NUMBER})分$`,
  'u',
);
export const PER_ITEM = new RegExp(
  `^(?:其中)?(?:每)?(?:缺|缺少|缺失|少|遗漏|漏)(?:1|一)(?<item>[项个份条件类种])(?:内容|资料|制度|要素)?(?:的|则)?→?扣(?<lost>${NUMBER})分$`,
);
export const RANGE = new RegExp(
  `^${NAME}(?:在|为|介于)?(?<low>${NUMBER})(?<lp>%)?${named('l')}(?:[-~–—]+|至|到)(?<high>${NUMBER})(?<hp>%)?${named('h')}(?:之间|以内|以下)?(?:的|时)?${POINTS}$`,
);
export const BOUND = new RegExp(
  `^${NAME}(?<op>≥|≤|>|<|=|不低于|不少于|不高于|不超过|大于等于|小于等于|大于|小于|高于|低于|超过|超出|达到|等于|不足)?(?<value>${NUMBER})(?<percent>%)?${named('v')}(?<tail>及以上|以上|及以下|以下|以内|以外)?${named('t')}(?:的|时)?${POINTS}$`,
);
export const MET =
  /^(?:全部|按时|按期|按要求|及时|均|已)*(?:完成|达到|达标|实现|符合|合规|公开)(?:年初|年度|预期|绩效|设定|规定)*(?:目标|目标值|指标|指标值|任务|要求|标准)?(?:值)?(?:的|时|后)?→?(?:则|应)?(?:得|计|记|给)?(?<points>满分|\d+(?:\.\d+)?分|全部分值?)$/;
export const WORDS_WITH_POINTS =
  /^[^\d;→每扣缺无未不否]{2,20}→?(?:得|计|记)?(?<points>满分|\d+(?:\.\d+)?分)$/;
export const HAVE =
  /^(?:有|是|具备|具有|已建立|已制定)的?→?(?:则|即)?(?:得|计|记)(?:满)?分$|^(?:没有|无)的?→?(?:则)?(?:不得分|得0分|0分)$/;
export const NONE =
  /^(?:否则|反之|其他|其余|其它|否|未完成|未达到|未达标|不达标|未达到目标值?|未完成的|不符合|没有完成|未按要求|未公开)(?:目标|任务|指标值?|要求)?(?:的|则|均|一律)*→?(?:不得分|不计分|得0分|计0分|0分|不给分)$/;
export const BASE = new RegExp(`^以(?<value>${NUMBER})(?<percent>%)?为(?:标准|基准|基数|目标)$`);
export const PARTIAL = /^不(?:足|满)(?:1|一)?个?(?:百分点|%|单位|[次项个人件])的?(?<how>按|不扣|不计)/;
export const NOTHING =
  /^(?:直至|直到)?(?:本项|该项|该指标|本指标)?(?:分值|分数)?扣完(?:该项|本项|该指标|本指标)?(?:分值|分数|分)?(?:为止|即止)$|^(?:最低|最少)(?:得|计|为)?0分$|^不(?:计|得|出现)负分$|^最高不?超过(?:该|本)?(?:指标|项)?(?:分值|权重)(?:上限)?$/;
export const PROPORTION =
  /(?:按|依|根据).*(?:比例|比率|完成率|执行率|折算)|(?:B\/A|A\/B|完成率|比率|÷|\/)[^,;]*[×*xX](?:该|本)?(?:指标|项)?(?:分值|权重)|[×*xX](?:该|本)(?:指标|项)(?:分值|权重)/;
