import type { ClauseTable, SummaryRow, SummaryTable } from '../model/evaluation.ts';
import type { Form } from '../model/form.ts';
import type { InspectedGroup, InspectedRow } from '../model/inspection.ts';
import { placeName } from '../model/place.ts';
import { printFigure, shown } from './cell.ts';

/** The tables of an evaluation as groups, and those that repeat the sums of a form. */
export function inspectSummaries({ summaries, conclusions, clauses }: Form): InspectedGroup[] {
  const tables = [...summaries, ...conclusions.map(({ table }) => table)];
  return [...tables.map(inspectTable), ...(clauses ? [inspectClauses(clauses)] : [])];
}

function inspectTable({ label, rows, subtotals, total }: SummaryTable): InspectedGroup {
  const all = [...rows, ...subtotals, ...(total ? [total] : [])];
  return group(label, all.map(inspectRow));
}

function inspectRow({ name, nameAt, path, figures, words }: SummaryRow): InspectedRow {
  const values = [
    ...[...figures].map(([role, figure]) => shown(role, figure, printFigure)),
    ...[...words].map(([role, located]) => shown(role, located, (text) => text)),
  ];
  return {
    name: [...path.map((section) => section.name), name].join(' / '),
    cell: placeName(nameAt.at),
    values: values.flatMap((value) => (value && value.text !== '' ? value : [])),
  };
}

function inspectClauses({ label, rows }: ClauseTable): InspectedGroup {
  return group(
    label,
    rows.map(({ name, nameAt, mark, met }) => ({
      name,
      cell: placeName(nameAt.at),
      values: [shown('met', mark, () => (met === null ? '' : met ? '✓' : '✗'))].flatMap(
        (value) => value ?? [],
      ),
    })),
  );
}

function group(label: SummaryTable['label'], indicators: InspectedRow[]): InspectedGroup {
  const name = label.text.trim();
  return { kind: 'level1', name, cell: placeName(label.at), points: null, groups: [], indicators };
}
