import Table from 'cli-table3';
import { clip, widthOf } from '../../text/width.ts';
import { type BatchForm, formName } from '../batch.ts';
import { printed, signed } from '../wording/sums.ts';
import type { Page } from './page.ts';
import { RULED } from './totals-table.ts';

/** Every form of a batch in a line, the ones that need most attention first. */
export function formsTable(forms: readonly BatchForm[], page: Page): string[] {
  const { words, paint } = page;
  const heads = [...words.columns, words.brief.errors, words.brief.warnings];
  const rows = forms.map((entry) => numbersOf(entry));
  const numbers = heads.map((head, column) =>
    Math.max(widthOf(head), ...rows.map((cells) => (cells[column] ?? '').length)),
  );
  const room = page.width - numbers.reduce((total, width) => total + width + 2, 2);
  const shared = sharedFolder(forms.map(({ file }) => file.file)).length;
  const table = new Table({
    head: ['', ...heads],
    colAligns: ['left', ...heads.map(() => 'right' as const)],
    chars: RULED,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  });
  for (const [index, entry] of forms.entries()) {
    const cells = [clip(formName(entry).slice(shared), room), ...(rows[index] ?? [])];
    table.push(entry.errors > 0 ? cells.map(paint.error) : cells);
  }
  return table
    .toString()
    .split('\n')
    .map((line) => `  ${line.trimEnd()}`);
}

/** The folders that all paths begin with: in a table they only take room. */
function sharedFolder(paths: readonly string[]): string {
  const [first = ''] = paths;
  let shared = first.slice(0, first.lastIndexOf('/') + 1);
  while (shared !== '' && !paths.every((path) => path.startsWith(shared))) {
    shared = shared.slice(0, shared.lastIndexOf('/', shared.length - 2) + 1);
  }
  return shared;
}

function numbersOf({ form, difference, errors, warnings }: BatchForm): string[] {
  const { points, stated, summed, recomputed } = form.totals;
  return [
    ...[points, stated, summed, recomputed].map(printed),
    difference === null ? '-' : signed(difference),
    String(errors),
    String(warnings),
  ];
}
