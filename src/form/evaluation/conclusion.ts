import type { Conclusion, SummaryRow, SummaryTable } from '../../model/evaluation.ts';
import type { Form } from '../../model/form.ts';
import type { IndicatorGroup } from '../../model/indicator.ts';
import { squeeze } from '../page/key.ts';

/**
 * Takes a summary table for the conclusion of a form: its rows name groups of the form, 「年度目标 1」 for
 * 年度目标1：社区事务, 产出 for 产出指标, or the budget. Null unless two rows and more than half of all do.
 */
export function conclusionOf(table: SummaryTable, form: Form): Conclusion | null {
  const groups = new Map<SummaryRow, IndicatorGroup[]>();
  for (const row of table.rows) {
    const name = keyOfName(row.name);
    if (form.budget && BUDGET.test(name)) groups.set(row, []);
    const named = namedGroups(name, form.groups);
    if (named.length > 0) groups.set(row, named);
  }
  return groups.size >= 2 && groups.size * 2 > table.rows.length ? { table, groups } : null;
}

const BUDGET = /^(?:年度|项目|部门)?(?:预算|资金)(?:执行|支出)?(?:率|情况|进度)?$/;

/** The groups of that name at the outermost level that has any. */
function namedGroups(name: string, groups: readonly IndicatorGroup[]): IndicatorGroup[] {
  if (groups.length === 0) return [];
  const named = groups.filter((group) => namesOf(group.name).includes(name));
  return named.length > 0
    ? named
    : namedGroups(
        name,
        groups.flatMap((group) => group.groups),
      );
}

/** 年度目标1：社区事务 is called so, 年度目标1, and 社区事务. */
function namesOf(name: string): string[] {
  const whole = squeeze(name);
  const [head = '', ...rest] = whole.split(/[:：]/);
  return [whole, head, rest.join('')].filter((part) => part !== '').map(keyOfName);
}

const NUMERALS = '一二三四五六七八九';

function keyOfName(name: string): string {
  return squeeze(name)
    .replace(/[([（].*?[)\]）]/g, '')
    .replace(/绩效目标|工作目标/g, '目标')
    .replace(/(?<=目标)[一二三四五六七八九](?!十)/g, (digit) => String(NUMERALS.indexOf(digit) + 1))
    .replace(/(?:指标)?(?:完成)?(?:情况|得分|自评)?[:：]?$/, '');
}
