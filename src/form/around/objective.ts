import type { Role } from '../../model/role.ts';
import { nameOf } from '../page/key.ts';
import type { Line, Slot } from '../page/page.ts';
import type { Columns } from '../table/header.ts';
import { partsOfObjective } from './objective-words.ts';

export interface ObjectiveTitle {
  label: Slot;
  name: string;
  /** The label stands beside other content of the line, as a cell merged down the block does. */
  aside: boolean;
}

/** The objective that a line opens, in a row of its own or as a label down the side. */
export function objectiveTitle(
  line: Line,
  columns: Columns<Role> | null,
  isHeader: boolean,
): ObjectiveTitle | null {
  const label = line.slots.find(({ word }) => word.objective);
  if (!label) return null;
  const { number, rest: words } = partsOfObjective(label.word.squeezed);
  const aside = isHeader || (columns !== null && hasFigures(line, columns));
  const rest = nameOf(words).replace(/^[:：、]/, '');
  const next = aside ? undefined : line.slots[line.slots.indexOf(label) + 1];
  const name = rest || (next ? nameOf(next.text) : '');
  return { label, name: name ? `年度目标${number}：${name}` : `年度目标${number}`, aside };
}

/** The line has content in columns of its own under target, actual, points, score: it is an indicator row too. */
function hasFigures(line: Line, columns: Columns<Role>): boolean {
  const roles: Role[] = ['target', 'actual', 'points', 'score'];
  const covered = roles.filter((role) => {
    const column = columns.slots.get(role)?.area.left;
    return line.slots.some(({ area }) => area.left === column && area.right - area.left < 2);
  });
  return covered.length >= 2;
}
