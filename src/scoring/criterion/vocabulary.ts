/*
 * The words of a 评分标准, each list named. Grammar builds its patterns from them; nothing here says how they combine.
 */

const list = (words: string) => words.split(' ').sort((a, b) => b.length - a.length);
/** One of the words, the longest first. */
export const oneOf = (words: readonly string[]) => `(?:${words.join('|')})`;

export const AT_LEAST = list(
  '≥ 不低于 不少于 不小于 大于等于 大于或等于 高于或等于 达到或超过 达到 至少 完成 达',
);
export const AT_MOST = list(
  '≤ 不高于 不超过 不大于 不超出 不多于 小于等于 小于或等于 低于或等于 未超过 未超出 控制在',
);
export const MORE = list('> 大于 高于 超过 超出 多于 突破 超');
export const LESS = list('< 小于 低于 少于 不足 未达到 未达 不到 不满 未完成');
export const EQUAL = list('= 等于 为 是');

/** After a number. */
export const AND_MORE = list('及以上 及其以上 或以上 以上 之上');
export const AND_LESS = list('及以下 及其以下 或以下 以下 之下 及以内 以内 之内');
export const OUTSIDE = list('以外 之外');

/** How a result falls short of the standard, lies above it, or either, behind 每. */
export const SHORT_BY = list(
  '降低 下降 低于 低出 低 降 减少 少于 少完成 少 不足 未达 缺少 缺失 缺 短缺 遗漏 漏报 漏 未完成',
);
export const OVER_BY = list(
  '超过 超出 超 高于 高出 高 上升 升高 升 增加 增长 增 多于 多出 多 大于 发生 出现 发现 有 延迟 逾期 超期 推迟 迟 晚 拖延',
);
export const OFF_BY = list('偏离 偏差 浮动 上下浮动 变动');
export const APART_BY = list('相差 差');
/** What it is held against. */
export const AGAINST = list(
  '达到要求 要求 标准 标准值 目标 目标值 指标值 年初目标值 年度目标值 年度指标值 规定 规定时间 计划 计划数 基准 基准值 上年 该值',
);

/** What faults are counted by. */
export const COUNTED = list(
  '项 个 份 条 类 种 处 例 次 起 件 人 户 家 笔 篇 期 天 日 张 页 宗 场 台 套 人次 环节 方面 要素 公里 米 亩',
);
/** Those of them that come in whole numbers only. */
export const WHOLE = list(
  '项 个 份 条 类 种 处 例 次 起 件 人 户 家 笔 篇 期 张 页 宗 场 台 套 人次 环节 方面 要素',
);

/** Words for all of the points. */
export const ALL_POINTS = list(
  '满分 全分 全部分 全部分值 全部分数 全部权重分 该项分值 本项分值 该项分 本项分 该指标分值 本指标分值 指标分值 标准分 权重分 该项满分 该项权重分 该指标满分 满分值 相应分值 该项全部分值',
);
/** Words for none of them. */
export const NO_POINTS = list(
  '不得分 不计分 不给分 不予得分 不予计分 零分 0分 得0分 计0分 为0分 记0分 不记分',
);
/** The points of a row, of which a part is taken: 扣除指标分值的5%. */
export const ITS_POINTS = list(
  '该指标分值 本指标分值 指标分值 指标权重分 该项分值 本项分值 该项指标分值 权重分值 权重分 权重 分值 标准分 满分值 满分 总分 分数 该项满分',
);

/** Reached, without a number. */
export const REACHED = list(
  '完成 达到 达标 实现 符合 合规 公开 满足 达到要求 符合要求 达到标准 达到目标 达到规定 完成目标 完成任务',
);
/** In all other cases. */
export const OTHERWISE = list(
  '否则 反之 其他 其余 其它 否 未完成 未达到 未达标 不达标 不符合 没有完成 未按要求 未公开 未达到目标 未达到要求 不符合要求 其他情况 其余情况 未完成的 未实现 未达到标准 未按时完成 没有达到',
);
/** 有则得分, 无则不得分. */
export const THERE = list('有 是 具备 具有 已建立 已制定');
export const NOT_THERE = list('没有 无 否');
/** Those that a standard does not concern. */
export const NOT_CONCERNED = list('没有 无 未涉及 不涉及 未安排 未发生 不存在');
