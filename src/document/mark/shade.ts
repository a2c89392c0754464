import type { EditedPart } from '../../workbook/edit/edited-part.ts';
import { prefixOf } from '../../workbook/package/xml-tags.ts';
import { childOf, type XmlElement } from '../../workbook/package/xml-tree.ts';

/** The children of `tcPr` up to the shading, in the order of the schema (ECMA-376, 17.4.70). */
const BEFORE_SHADING = ['cnfStyle', 'tcW', 'gridSpan', 'hMerge', 'vMerge', 'tcBorders'];

/** Gives a cell of a table a background. @param rgb `FFC7CE` */
export function shade(part: EditedPart, cell: XmlElement, rgb: string): void {
  const prefix = prefixOf(cell.name);
  const shading = `<${prefix}shd ${prefix}val="clear" ${prefix}color="auto" ${prefix}fill="${rgb}"/>`;
  const properties = childOf(cell, 'tcPr');
  if (properties === null) {
    part.insert(cell.openEnd, `<${prefix}tcPr>${shading}</${prefix}tcPr>`);
    return;
  }
  const present = childOf(properties, 'shd');
  if (present !== null) {
    part.replace(present.start, present.end, shading);
    return;
  }
  const next = properties.children.find(({ local }) => !BEFORE_SHADING.includes(local));
  if (next === undefined) part.append(properties, shading);
  else part.insert(next.start, shading);
}
