import type { Parts } from '../package/parts.ts';
import type { Dialect } from './dialect.ts';
import { type EditedPackage, XML_DECLARATION } from './edited-package.ts';
import type { EditedPart } from './edited-part.ts';

export const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The part of a worksheet. Throws an Error when there is none of that name. */
export function worksheet(edited: EditedPackage, parts: Parts, name: string): EditedPart {
  const sheet = parts.sheets.find((one) => one.name === name && one.kind === 'worksheet');
  const part = sheet === undefined ? null : edited.part(sheet.part);
  if (part === null) throw new Error(`no worksheet named ${name}`);
  return part;
}

/** The styles part, which is added where the workbook has none. */
export function stylesPart(edited: EditedPackage, parts: Parts, dialect: Dialect): EditedPart {
  const present = parts.styles === null ? null : edited.part(parts.styles);
  if (present !== null) return present;
  const name = edited.freeName('xl/perf-score/styles.xml');
  const xml = `${XML_DECLARATION}<styleSheet xmlns="${dialect.main}"></styleSheet>`;
  edited.relate(parts.workbook, `${dialect.relationships}/styles`, name);
  return edited.addPart(name, xml, `${SPREADSHEET}.styles+xml`);
}
