/*
 * Which words may stand around a number without changing what it says. Everything else leaves the text unparsed:
 * a wrong number is worse than none.
 */

const LONGEST = 24;
const LETTERS = /^[\p{Script=Han}A-Za-z“”"‘’《》、]*$/u;

/** Words that hold a character of DOUBT and are harmless. */
const HARMLESS =
  /[较比]上年|[较比]去年|第三方|不断|不动产|不良|无人机|无害化|无障碍|无缝|无线|未成年|少年|少儿|少数民族|减少|短缺|空缺|差旅|差异|差别化|业余|剩余劳动力|节约|公约|条约|签约|履约|违约|约谈|约束|预约|附近|近期|近年|除险|消除|清除|解除|拆除|扫除|去除|除尘|免除|各类|各项|各种|各级|各界|年均|人均|按计划|前期|差错|误差|偏差|差评|缺陷|延伸|延续/g;

/**
 * Negations (未完成3个), approximations (约100人, 100余人), parts of a whole (其中5个, 各2次, 上半年3次), plans in place of
 * results (计划5次), ranks (全区排名第3) and a second, written-out number (两个社区3次).
 */
const DOUBT =
  /[未没无不否缺欠漏差少余剩约近几每各除待拟前含逾延另尚]|左右|上下|[以之][上下内外里]|百分|超期|推迟|滞后|提前|早于|晚于|大概|其中|分别|半年|季度|上年|去年|往年|历年|原有|仍有|还有|取消|终止|暂停|预计|预期|原计划|排名|名列|位列|位居|第$|(?:[一二两三四五六七八九十百千万])(?:[个次家场件项批套名人户篇份期天年月周级类等方])/;

/** Words of a plan, which a label such as 计划完成率 may hold and a result may not. */
const PLANNED = /目标|计划|应当|应完成|应达/;
const LABEL =
  /(率|度|数|量|比例|比重|占比|得分|评分|分值|系数|金额|次数|人数|个数|面积|长度|总额|成本|支出|收入|均值)$/;
const NEUTRAL =
  /^(已|均|全部|全年|年度|本年|当年|实际|累计|共|共计|合计|总计|总共|一共|完成|达到|达|实现|为|是|数量|完成值|实际值)*$/;

/** Whether words around a number leave it as it is. */
export function plainWords(words: string): boolean {
  return words.length <= LONGEST && LETTERS.test(words) && !DOUBT.test(words.replace(HARMLESS, ''));
}

/** The same for the words in front of a number, which may also name it: 通过率, 办理案件. */
export function plainLead(words: string): boolean {
  return (
    plainWords(words) &&
    !/^、|[A-Za-z、零〇一二三四五六七八九十百千万亿]$/.test(words) &&
    (LABEL.test(words) || !PLANNED.test(words))
  );
}

/** A bare number may follow these words; after others (热线12345) it may be a name. */
export function namesANumber(words: string): boolean {
  return NEUTRAL.test(words) || LABEL.test(words);
}

/** A negative number may follow these words; after others the sign may be a dash (满意度-95%). */
export const isChange = (words: string) =>
  /^(同比|环比|较上年|比上年)?(增长|增幅|增速|变化|变动|增减|提升|下降)?$/.test(words);

const OUTCOME =
  /^(已|均|全部|按时|如期|按期)*(完成|达成|达标|合格|到位|办结|结案|覆盖|验收|通过验收|建成|竣工|发放|响应|到达|处置|送达|满意)?$/;

/** What may follow a complete unit: 5件办结, 3天完成. */
export const isOutcome = (words: string) => OUTCOME.test(words);

const NOUN = /^[\p{Script=Han}A-Za-z“”"《》]{1,16}$/u;

/** Whether the words after a measure say what is counted: 社区 in 8个社区. */
export function isNoun(words: string): boolean {
  return (
    NOUN.test(words) &&
    plainWords(words) &&
    !isOutcome(words) &&
    !/^[多来半性]|^内$|[一二三四五六七八九十]/.test(words)
  );
}

const MISHAP =
  /^(重特大|重大|较大|特大|一般|安全|生产|责任|质量|消防|网络|舆情|食品|药品|交通|恶性|群体性|群体|有效|有责|群众|进京|越级|集体|负面)*(事故|投诉|发生|事件|违规|违纪|违法|差错|失误|上访|信访|访|舆情|伤亡|死亡|案件|污染|感染|疫情|逾期|纠纷|举报|隐患|火灾|缺陷)$/;

/** 0事故, 零投诉: the only words that may follow a zero without a unit. */
export const isMishap = (words: string) => MISHAP.test(words);
