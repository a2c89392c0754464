import type { Budget } from '../../model/form.ts';
import type { Role } from '../../model/role.ts';
import { type Text, text } from '../../text/language.ts';
import { columnLetters } from '../../workbook/cells/grid.ts';
import type { Columns } from '../table/header.ts';

/** Why parts of a sheet were read as they were, for `inspect`. */

export function headerReason(columns: Columns<Role>): Text {
  const roles = [...columns.slots].map(([role, slot]) => ({
    role,
    word: slot.key,
    column: columnLetters(slot.area.left),
  }));
  return text(
    `这一行是指标表的表头：${roles.map(({ word, column }) => `${word}（${column} 列）`).join('、')}`,
    `the header of the indicator table: ${roles.map(({ role, column }) => `${role} in ${column}`).join(', ')}`,
  );
}

export function budgetReason(budget: Budget): Text {
  const name = budget.rows.find((row) => row.scored)?.name.text.trim() ?? '';
  return text(
    `读作预算执行情况，以“${name}”一行计分`,
    `read as the budget block, scored by its row “${name}”`,
  );
}

export const objectiveReason = (name: string) => text(`读作${name}`, `read as the objective ${name}`);

export const headingReason = (level: 1 | 2) =>
  text(`读作${level === 1 ? '一' : '二'}级指标的标题行`, `read as the heading of a level-${level} group`);

export const REASONS = {
  tasks: text('读作年度主要任务表，不计分', 'read as the table of tasks, which is not scored'),
  total: text('读作总分', 'read as the total'),
  groupRow: text(
    '读作一组指标的合计行，不单独计分',
    'read as the row of a group, which sums up those under it',
  ),
  part: text(
    '“其中”一行没有分值和得分，已含在上一行，不计分',
    'a part of the row above, without points or score',
  ),
  notRead: text(
    '这一行没有读作指标：没有指标名称，或文字横跨了几栏',
    'not read as an indicator: no name, or text across columns',
  ),
  restated: text(
    '与预算执行情况的分值重复，只按预算执行情况计一次',
    'repeats the budget block, which is counted once',
  ),
} satisfies Record<string, Text>;
