import type { BudgetRole } from '../../model/form.ts';

/*
 * What stands over the columns of a budget block is put together from a few parts: when and whose (全年, 项目, 资金), what
 * is done with the money (执行, 支出), and an amount (数, 金额). The parts are known here, not every word made of them.
 */
const WHEN =
  '截[至止](?:\\d{4}年)?\\d{1,2}月(?:底|末|\\d+日)?|截[至止]|\\d{4}年度?|全年|本年度?|当年度?|年度|年中|年末|年底|年终|累计';
const WHOSE = '项目|专项|资金|经费|财政|部门|单位|本级|整体|总|预算';
const AMOUNT = '(?:数|数额|总数|总额|金额|资金|额|情况)?(?:合计)?';
/** (B/A), where it stands without brackets. */
const FORMULA = '(?:=?B\\/A)?%?';

const PATTERNS: [RegExp, BudgetRole | 'budgeted'][] = [
  [
    new RegExp(
      `^(?:${WHEN}|年初|期初|初始|原|支出|${WHOSE}|调整后的?|调整|追加后|最终|批复|核定|下达|安排|实际|计划)*预算(?:批复|安排|下达|指标|总|调整后)?${AMOUNT}$`,
    ),
    'budgeted',
  ],
  [
    new RegExp(`^(?:${WHEN}|${WHOSE}|年初|指标|实际)*(?:下达|安排|批复)(?:预算|指标|资金)?(?:数|金额|额)$`),
    'budgeted',
  ],
  [new RegExp(`^(?:${WHEN}|${WHOSE}|实际|已)*(?:执行|支付|使用|决算|列支|支用)${AMOUNT}$`), 'executed'],
  // 项目支出 stands beside 基本支出, so 支出 needs a word that says it happened, or an amount.
  [new RegExp(`^(?=.*(?:实际|已|${WHEN}))(?:${WHEN}|${WHOSE}|实际|已)*支出${AMOUNT}$`), 'executed'],
  [/^(?:资金|预算|经费)*支出(?:数|金额|额)$/, 'executed'],
  [/^预算(?:实际)?完成(?:数|金额|额)$/, 'executed'],
  [
    new RegExp(
      `^(?:${WHEN}|${WHOSE}|实际)*(?:执行|支出|支付|使用|预算完成)(?:率|进度|比例|比率|百分比)${FORMULA}$`,
    ),
    'rate',
  ],
  [/^(?:预算|资金|指标|参考|标准|执行率?|权重)*(?:分值|权重|满分|满分值|标准分|权重分|基准分)$/, 'points'],
  [
    /^(?:自评|自我评价|自我|单位|部门|项目|本项|单项|指标|实际|最终|预算|资金|执行率?)*(?:得分|实得分|评分|自评分|打分|得分值|得分数|自评分数|自评分值)(?:情况)?$/,
    'score',
  ],
  [
    /^(?:原因|说明|备注|情况说明)$|^原因(?:分析|说明)|^(?:未完成|未执行|未达|偏差|差异|扣分).*(?:原因|分析|说明|措施)/,
    'explanation',
  ],
];

/** One of these stands in every word that a pattern knows: most cells of a sheet are not looked at further. */
const ANY = /预算|执行|支|使用|决算|下达|安排|批复|分|权重|原因|说明|备注|未|偏差|差异/;

/** Longer ones are sentences. */
const LONGEST = 16;

/** What a cell is as a word over a budget block. */
export interface BudgetWord {
  role: BudgetRole;
  /** It ends in an amount, 全年执行数. Without one it may as well be a label: 预算执行, 部门预算, 预算执行情况. */
  amount: boolean;
  /** Where several columns claim a role, the highest has it: 调整后预算数 before 全年预算数 before 下达数. */
  rank: number;
}

/** The column of a budget block that a cell names, or null. `key` comes from `keyOf`. */
export function budgetWordOf(key: string): BudgetWord | null {
  if (key.length < 2 || key.length > LONGEST || !ANY.test(key)) return null;
  const word = key.replace(/^[A-C][.、]?(?=\p{sc=Han})|(?<=\p{sc=Han})[A-C]$/gu, '');
  const found = PATTERNS.find(([pattern]) => pattern.test(word))?.[1];
  if (!found) return null;
  if (found !== 'budgeted' && found !== 'executed') return { role: found, amount: false, rank: 0 };
  const role = found === 'executed' ? found : isOriginal(word) ? 'original' : 'revised';
  return { role, amount: /(?:数|额|资金)(?:合计)?$/.test(word), rank: rankOf(word) };
}

const isOriginal = (word: string) => /年初|期初|初始|原预算|批复/.test(word) && !/调整|追加/.test(word);

function rankOf(word: string): number {
  const place = [/调整|追加|最终/, /全年|累计/, /实际|执行|年度|^预算数$/].findIndex((parts) =>
    parts.test(word),
  );
  return (place < 0 ? 0 : 3 - place) * 2 + Number(/[数额]$/.test(word));
}
