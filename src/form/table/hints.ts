import type { Role } from '../../model/role.ts';
import { remember } from '../../text/remember.ts';

/**
 * Parts of header words that hint at a role. People invent words, but mostly out of these: 自查得分, 评定分数, 完成实绩.
 * A hint settles nothing by itself; it weighs beside what the cells hold and how their numbers add up.
 */
const PARTS: [Role, RegExp][] = [
  ['points', /分值|权重|权数|满分|标准分|应得|应计|配分|赋分|设定分|基准分|总分|值分/g],
  ['score', /得分|评分|打分|计分|自评分|实得|分数|评定|自评|自查/g],
  ['actual', /实际|完成|达到|达成|实绩|进度|实现|结果|业绩|成效|年末|年终|落实/g],
  ['target', /目标|计划|预期|年初|任务|应达|应完成|要求|指标值|考核值|预计/g],
  ['criterion', /标准|细则|办法|规则|方法|准则/g],
  ['explanation', /原因|说明|备注|意见|依据|提要|措施|理由|情况|评语|简述/g],
  ['name', /指标|事项|内容|名称|项目|要点/g],
];

/** Columns that resemble others and are none of them. */
const OTHER =
  /上年|去年|上一年|上期|往年|历史|基期|序号|编号|编码|佐证|材料|来源|责任|科室|负责|联系|完成率|达成率|实现率|得分率|扣分|偏差|偏离|复核|审核|复评|抽查|财政|专家|第三方|主管|预算|资金|金额|释义|解释|定义/;

/** The header says that the column is neither target nor result, neither points nor score. */
export const isOtherColumn = remember((heading) => OTHER.test(heading));

/** The role that the last telling part of a header word hints at; the head of a Chinese compound comes last. */
export const hintOf = remember((heading): Role | null => {
  let best: { role: Role; end: number } | null = null;
  for (const [role, parts] of PARTS) {
    for (const { index, 0: part } of heading.matchAll(parts)) {
      const end = index + part.length;
      if (!best || end > best.end) best = { role, end };
    }
  }
  return best?.role ?? null;
});
