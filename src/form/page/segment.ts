import { indicatorHeader } from '../table/header.ts';
import type { RoleOf } from '../table/header-words.ts';
import { beginsForm, isTitle } from './form-start.ts';
import type { Page } from './page.ts';
import { type Segment, severalTables } from './several-tables.ts';

/**
 * Cuts a sheet into forms: a new one begins with the next title after an indicator table, or with a table that has a header
 * and a total of its own. Without a table there is no form.
 */
export function segmentsOf(page: Page, roleOf: RoleOf, taken: ReadonlySet<number> = new Set()): Segment[] {
  const segments: Segment[] = [];
  let current: Segment = { lines: [], headers: new Map() };
  for (const line of page.lines) {
    if (taken.has(line.row)) continue;
    if (current.headers.size > 0 && (isTitle(line) || beginsForm(line))) {
      segments.push(current);
      current = { lines: [], headers: new Map() };
    }
    current.lines.push(line);
    const header = indicatorHeader(line, page, roleOf);
    if (header) current.headers.set(line.row, header);
  }
  segments.push(current);
  return segments
    .filter((segment) => segment.headers.size > 0)
    .flatMap((segment) => severalTables(segment, page));
}
