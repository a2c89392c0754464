import type { ColumnReading } from './column-reading.ts';
import type { Role } from './role.ts';

/** How a form was read, for `perf-score inspect`: the tree with its cells, and why it was read that way. */
export interface Inspection {
  sheet: string;
  title: string | null;
  layout: string;
  /** Each column of the indicator tables, from left to right: its header, the role it was given, and what speaks for that. */
  columns: {
    cell: string;
    column: string;
    heading: string;
    role: Role | null;
    by: ColumnReading['by'];
    because: string;
  }[];
  profile: { id: string; chosenBy: string };
  budget: InspectedRow[];
  groups: InspectedGroup[];
  totals: { label: string; cell: string; text: string }[];
  /** In page order: what a cell was taken for, and where another reading was possible, why this one. */
  reasons: { cell: string; reason: string }[];
}

export interface InspectedGroup {
  kind: 'objective' | 'level1' | 'level2';
  name: string;
  cell: string | null;
  points: string | null;
  groups: InspectedGroup[];
  indicators: InspectedRow[];
}

/** A row with the cells that were read: role → cell, displayed text, and what the text was understood as. */
export interface InspectedRow {
  name: string;
  cell: string;
  values: { role: string; cell: string; text: string; read: string }[];
}
