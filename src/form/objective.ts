import type { Role } from '../model/form.ts';
import { remember } from '../model/remember.ts';
import type { Columns } from './header.ts';
import { nameOf, squeeze } from './key.ts';
import type { Line, Slot } from './page.ts';

/**
 * 「年度目标 1：（40 分）」, 「年度绩效目标2(40分)」. An objective carries a number, which the plain side label
 * 年度绩效目标 does not, and 年度 or points, which a sentence of the goals 「目标1：……」 does not.
 */
const OBJECTIVE =
  /^(?:项目)?(年度)?(?:绩效|总体|工作)?目标[:：]?([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?![0-9年月])[:：]?/;
const POINTS = /[([]\d+(\.\d+)?分[)\]]/;

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
  const label = line.slots.find((slot) => isObjective(slot.text));
  if (!label) return null;
  const words = squeeze(label.text);
  const [whole, , number] = OBJECTIVE.exec(words) ?? [];
  const aside = isHeader || (columns !== null && hasFigures(line, columns));
  const rest = nameOf(words.slice(whole?.length ?? 0).replace(POINTS, '')).replace(/^[:：、]/, '');
  const next = aside ? undefined : line.slots[line.slots.indexOf(label) + 1];
  const name = rest || (next ? nameOf(next.text) : '');
  return { label, name: name ? `年度目标${number}：${name}` : `年度目标${number}`, aside };
}

const isObjective = remember((text) => {
  const words = squeeze(text);
  const match = OBJECTIVE.exec(words);
  return match !== null && words.length < 80 && (match[1] !== undefined || POINTS.test(words));
});

/** The line has content in columns of its own under target, actual, points, score: it is an indicator row too. */
function hasFigures(line: Line, columns: Columns<Role>): boolean {
  const roles: Role[] = ['target', 'actual', 'points', 'score'];
  const covered = roles.filter((role) => {
    const column = columns.slots.get(role)?.area.left;
    return line.slots.some(({ area }) => area.left === column && area.right - area.left < 2);
  });
  return covered.length >= 2;
}
