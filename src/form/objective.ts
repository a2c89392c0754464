import type { Role } from '../model/form.ts';
import type { Columns } from './header.ts';
import { nameOf, squeeze } from './key.ts';
import type { Line, Slot } from './page.ts';

/** 「年度目标 1：（40 分）」, 「年度绩效目标2(40分)」: an objective carries a number, which the plain side label 年度绩效目标 does not. */
const OBJECTIVE =
  /^(年度)?(绩效|总体|工作)?目标[:：]?([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?![0-9年月])[:：]?/;

export interface ObjectiveTitle {
  label: Slot;
  name: string;
}

/** The title of an objective in a row of its own, with its name behind it or in the next cell. */
export function objectiveTitle(line: Line, columns: Columns<Role> | null): ObjectiveTitle | null {
  const label = line.slots.find((slot) => OBJECTIVE.test(squeeze(slot.text)));
  if (!label || label.area.bottom > label.area.top + 3) return null;
  // An indicator row beside a side label has a target or a score in its own column.
  if (columns && hasFigures(line, columns)) return null;
  const [whole, , , number] = OBJECTIVE.exec(squeeze(label.text)) ?? [];
  const rest = nameOf(squeeze(label.text).slice(whole?.length ?? 0))
    .replace(/^[(（][^)）]*[)）]/, '')
    .replace(/^[:：]/, '');
  const next = line.slots[line.slots.indexOf(label) + 1];
  const name = rest || (next ? nameOf(next.text) : '');
  return { label, name: name ? `年度目标${number}：${name}` : `年度目标${number}` };
}

function hasFigures(line: Line, columns: Columns<Role>): boolean {
  const roles: Role[] = ['target', 'actual', 'points', 'score'];
  const covered = roles.filter((role) => {
    const column = columns.slots.get(role)?.area.left;
    return (
      column !== undefined &&
      line.slots.some((slot) => slot.area.left === column && slot.area.right - slot.area.left < 2)
    );
  });
  return covered.length >= 2;
}
