import { type ColumnReading, ROLE_NAMES } from '../../model/column-reading.ts';
import type { Role } from '../../model/role.ts';
import { type Text, text } from '../../text/language.ts';
import { columnLetters } from '../../workbook/cells/grid.ts';
import type { Line, Page, Slot } from '../page/page.ts';
import type { Columns } from './header.ts';
import type { RoleOf } from './header-words.ts';

/** How each column of a table was read and what speaks for it, from left to right. */
export function readingsOf(line: Line, columns: Columns<Role>, page: Page, roleOf: RoleOf): ColumnReading[] {
  const { slots, answer } = columns;
  const settled = new Map(answer?.settled.map((one) => [one.slot, one]));
  const open = new Map(answer?.unread.map((one) => [one.slot, one]));
  const readings: ColumnReading[] = [];
  const put = (slot: Slot, rest: Pick<ColumnReading, 'role' | 'by' | 'because'>, could: Role[] = []) => {
    const heading = slot.text.replace(/\s+/g, '');
    readings.push({ at: page.text(slot).at, column: columnLetters(slot.area.left), heading, could, ...rest });
  };
  for (const [role, slot] of slots) {
    const because = settled.get(slot)?.because;
    if (because) put(slot, { role, by: 'content', because });
    else put(slot, byWord(role, slot, roleOf));
  }
  const used = new Set([...slots.values(), ...open.keys()].map(({ area }) => area.left));
  for (const [slot, { could, because }] of open) put(slot, { role: null, by: 'open', because }, [...could]);
  for (const slot of line.slots)
    if (!used.has(slot.area.left)) put(slot, { role: null, by: 'other', because: OTHER });
  return readings.sort((a, b) => a.at.column - b.at.column);
}

const OTHER = text('表头不是计分用的栏目', 'no column that is scored by');

function byWord(role: Role, { word }: Slot, roleOf: RoleOf): Pick<ColumnReading, 'role' | 'by' | 'because'> {
  const name = ROLE_NAMES[role];
  if (word.named !== null || (word.resembled === null && roleOf(word) !== null))
    return { role, by: 'word', because: text('表头用词通行', 'a usual word') };
  if (word.resembled !== null) return { role, by: 'likeness', because: likeness(name) };
  return {
    role,
    by: 'faint',
    because: text(`没有别的栏更像${name.zh}`, `no other column looks more like the ${name.en}`),
  };
}

const likeness = (name: Text) =>
  text(`表头用词与“${name.zh}”的通行写法相近`, `like the usual words for ${name.en}`);
