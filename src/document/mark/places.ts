import { descendantsOf, type XmlElement } from '../../workbook/package/xml-tree.ts';
import { cellName } from '../../workbook/place-names.ts';
import type { ReadDocument } from '../read-document.ts';
import type { Ordinal } from '../sheets.ts';

/** Finds the element of the main part that a cell or paragraph named in a report stands in. */
export function placesOf({ workbook, ordinals }: ReadDocument, root: XmlElement) {
  const byName = new Map<string, Ordinal>();
  for (const sheet of workbook.sheets) {
    for (const [row, columns] of ordinals.get(sheet.name) ?? []) {
      for (const [column, ordinal] of columns)
        byName.set(`${sheet.name}!${cellName(sheet, row, column)}`, ordinal);
    }
  }
  const elements = { tc: [...descendantsOf(root, 'tc')], p: [...descendantsOf(root, 'p')] };
  return (sheet: string, cell: string): XmlElement | null => {
    const ordinal = byName.get(`${sheet}!${cell}`);
    return ordinal ? (elements[ordinal.element][ordinal.index] ?? null) : null;
  };
}
