import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LIMITS } from '../../src/workbook/limits.ts';
import { openZip } from '../../src/workbook/package/zip.ts';

export type PartTexts = Record<string, string>;

/** The parts of a real form, with its one wrong score: what is hostile is put into or beside them. */
export function formParts(): PartTexts {
  const file = readFileSync(join(import.meta.dirname, '../../fixtures/baoxie-2022.xlsx'));
  const zip = openZip(file, DEFAULT_LIMITS);
  return Object.fromEntries(
    [...zip.entries.keys()]
      .filter((name) => !name.endsWith('/'))
      .map((name) => [name, Buffer.from(zip.read(name) ?? []).toString('utf8')]),
  );
}

export const SHEET = 'xl/worksheets/sheet1.xml';
export const STRINGS = 'xl/sharedStrings.xml';
export const WORKBOOK = 'xl/workbook.xml';
export const STYLES = 'xl/styles.xml';

/** The parts with the text of some changed. */
export function edited(changes: Record<string, (text: string) => string>): PartTexts {
  const parts = formParts();
  for (const [name, change] of Object.entries(changes)) {
    const before = parts[name] ?? '';
    const after = change(before);
    if (after === before) throw new Error(`nothing changed in ${name}`);
    parts[name] = after;
  }
  return parts;
}

/** One sheet more, behind the form. */
export function withSheet(name: string, xml: string): PartTexts {
  const parts = edited({
    [WORKBOOK]: (text) =>
      text.replace('</sheets>', `<sheet name="${name}" sheetId="99" r:id="rId99"/></sheets>`),
    'xl/_rels/workbook.xml.rels': (text) =>
      text.replace(
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet99.xml"/></Relationships>',
      ),
    '[Content_Types].xml': (text) =>
      text.replace(
        '</Types>',
        '<Override PartName="/xl/worksheets/sheet99.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      ),
  });
  return { ...parts, [OTHER_SHEET]: xml };
}

export const OTHER_SHEET = 'xl/worksheets/sheet99.xml';
export const OPEN_SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
export const CLOSE_SHEET = '</sheetData></worksheet>';
