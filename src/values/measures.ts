/** What kind of thing a unit measures; it decides which words may follow it. */
export type MeasureKind = 'rate' | 'money' | 'time' | 'scale' | 'count';

/** A word that follows a number and says what it counts. */
export interface Measure {
  kind: MeasureKind;
  /** What it is a multiple of, and how many of them it holds. Exact relations only. */
  base: string;
  factor: string;
  /** Nothing may follow it: 3类水体 and 2期工程 are names, not counts. */
  bare: boolean;
}

const MEASURES = new Map<string, Measure>();

function define(kind: MeasureKind, base: string, factor: string, words: string, bare = false) {
  for (const word of words.split(' ')) MEASURES.set(word, { kind, base, factor, bare });
}

define('rate', '%', '1', '% 百分比');
define('rate', '%', '0.1', '‰');
define('rate', '百分点', '1', '百分点 个百分点');

define('money', '元', '1', '元 块钱 元人民币');
for (const currency of ['美元', '欧元', '港元', '日元']) define('money', currency, '1', currency);

define('time', '秒', '1', '秒 秒钟');
define('time', '秒', '60', '分钟 min');
define('time', '秒', '3600', '小时 个小时 h');
define('time', '天', '1', '天 日 自然日 个自然日 日历天');
define('time', '天', '7', '周 星期 个星期');
define('time', '工作日', '1', '工作日 个工作日');
define('time', '月', '1', '个月');
define('time', '月', '3', '个季度');
define('time', '月', '12', '年');

define('scale', '米', '1', '米 延米 延长米 m');
define('scale', '米', '1000', '公里 千米 km');
define('scale', '米', '0.01', '厘米 cm');
define('scale', '米', '0.001', '毫米 mm');
define('scale', '平方米', '1', '平方米 平米 平方 ㎡ m² m2');
define('scale', '平方米', '1000000', '平方公里 平方千米 km² km2');
define('scale', '亩', '1', '亩 市亩');
define('scale', '亩', '15', '公顷 ha');
define('scale', '立方米', '1', '立方米 立方 m³ m3');
define('scale', '立方米', '1', '方', true);
define('scale', '升', '1', '升 L');
define('scale', '升', '0.001', '毫升 mL');
define('scale', '千克', '1', '千克 公斤 kg');
define('scale', '千克', '1000', '吨 t');
define('scale', '千克', '0.001', '克 g');
define('scale', '千克', '0.5', '斤');
define('scale', '毫克', '1', '毫克 mg');
define('scale', '微克', '1', '微克 μg ug');
define('scale', '千瓦', '1', '千瓦 kW');
define('scale', '千瓦', '1000', '兆瓦 MW');
define('scale', '千瓦时', '1', '千瓦时 kWh');
define('scale', '千瓦时', '1', '度', true);
// Whether 1 TB is 1000 or 1024 GB is not said anywhere, so each stands for itself.
for (const unit of ['TB', 'GB', 'MB', 'KB']) define('scale', unit, '1', unit);
define('scale', '摄氏度', '1', '℃ 摄氏度');
define('scale', '分贝', '1', '分贝 dB');

define('count', '人', '1', '人 名 位');
define('count', '场', '1', '场 场次');
define('count', '批', '1', '批 批次 个批次');
for (const word of (
  '人次 人天 人日 人年 车次 班次 架次 台次 件次 户次 艘次 趟次 项次 例次 台套 台班 标段 床位 课时 学时 学分 株次 ' +
  '个 次 户 家 件 份 篇 套 台 辆 部 条 项 座 栋 幢 间 所 处 起 宗 例 案 单 笔 则 本 册 幅 张 封 只 头 匹 羽 尾 株 棵 块 片 段 口 ' +
  '眼 盏 根 支 瓶 箱 袋 包 盒 桶 桌 床 顶 面 杆 把 副 双 对 组 队 班 回 趟 遍 轮 堂 集 首 车 站 村 校 园 馆 艘 枚 颗 门'
).split(' ')) {
  define('count', word, '1', word);
}
for (const word of '分 期 类 种 节 岁 倍 层'.split(' ')) define('count', word, '1', word, true);

const LONGEST = Math.max(...[...MEASURES.keys()].map((word) => word.length));
const CASELESS = new Map(
  [...MEASURES.keys()].filter((word) => /^[a-z]{2}/i.test(word)).map((word) => [word.toLowerCase(), word]),
);

/** The longest measure at the start of a text, as printed; null where there is none. */
export function leadingMeasure(text: string): { word: string; measure: Measure } | null {
  for (let length = Math.min(LONGEST, text.length); length > 0; length--) {
    const word = text.slice(0, length);
    const measure = MEASURES.get(word) ?? MEASURES.get(CASELESS.get(word.toLowerCase()) ?? '');
    if (!measure) continue;
    if (/[A-Za-z]$/.test(word) && /^[A-Za-z0-9]/.test(text.slice(length))) continue;
    return { word, measure };
  }
  return null;
}

/** What a measure counts: 人 for 名 and 位, 场 for 场次. */
export const canonicalMeasure = (word: string) => MEASURES.get(word)?.base ?? word;
