import type { CellFormula, Shift } from '../calc/formula.ts';
import { parseFormula } from '../calc/parse-formula.ts';
import { a1 } from '../cells/address.ts';
import { attribute, decodeText, localName, TagCursor, type XmlSpan } from '../package/xml-tags.ts';
import type { EditedPart } from './edited-part.ts';
import { cellsIn, rowsIn } from './sheet-rows.ts';

const NO_SHIFT: Shift = { rows: 0, columns: 0 };

/** The formulas of a sheet by cell, `H40`; those beyond `most` are left out. */
export function formulasIn(part: EditedPart, most: number): Map<string, CellFormula> {
  const found = new Map<string, CellFormula>();
  const shared = new Map<string, CellFormula>();
  const followers: { at: CellFormula; group: string }[] = [];
  for (const row of rowsIn(part)) {
    for (const cell of cellsIn(part, row)) {
      const element = formulaElement(part, cell);
      if (element === null) continue;
      if (found.size >= most) return found;
      const text = decodeText(part.text.slice(element.openEnd, element.closeStart)).replace(/^=/, '');
      const type = attribute(part.text, element, 't') ?? 'normal';
      const one: CellFormula = {
        row: cell.row,
        column: cell.column,
        text,
        formula: type === 'normal' || type === 'shared' ? parseFormula(text) : null,
        shift: NO_SHIFT,
        kind: type === 'normal' ? 'plain' : type === 'shared' ? 'shared' : 'array',
      };
      found.set(a1(cell.row, cell.column), one);
      if (type !== 'shared') continue;
      const group = attribute(part.text, element, 'si') ?? '';
      if (text === '') followers.push({ at: one, group });
      else shared.set(group, one);
    }
  }
  for (const { at, group } of followers) {
    const first = shared.get(group);
    if (first === undefined) continue;
    at.text = first.text;
    at.formula = first.formula;
    at.shift = { rows: at.row - first.row, columns: at.column - first.column };
  }
  return found;
}

function formulaElement(part: EditedPart, cell: XmlSpan): XmlSpan | null {
  const cursor = new TagCursor(part.text, part.name, cell.openEnd, cell.closeStart);
  while (cursor.next()) {
    if (cursor.kind !== 'close' && localName(cursor.name) === 'f') return cursor.element();
  }
  return null;
}
