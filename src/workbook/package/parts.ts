import { damage, refusal, type WorkbookError } from '../errors.ts';
import type { Limits } from '../limits.ts';
import { type Relationship, relationshipsOf } from './relationships.ts';
import { isTrue, prefixedAttribute, walkXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** Which part of the package is what. */
export interface Parts {
  /** The workbook part, `xl/workbook.xml` as a rule. */
  workbook: string;
  /** The relationships of the workbook part. */
  relationships: Relationship[];
  /** In the order of the tabs, sheets of charts and macros too. */
  sheets: SheetPart[];
  styles: string | null;
  sharedStrings: string | null;
  /** Dates count from 1904. */
  date1904: boolean;
  /** The file asks for all formulas to be calculated when it is opened. */
  recalculates: boolean;
}

export interface SheetPart {
  name: string;
  state: 'visible' | 'hidden' | 'veryHidden';
  /** `worksheet`, `chartsheet`, `dialogsheet`, `xlMacrosheet`. Only the first has cells to read. */
  kind: string;
  /** The part's name in the zip. */
  part: string;
  relationshipId: string;
}

/** Finds the parts by relationships. Throws a WorkbookError when the zip holds no workbook or one with missing sheets. */
export function findParts(zip: Zip, limits: Limits): Parts {
  const workbook = workbookPart(zip, limits);
  const relationships = relationshipsOf(zip, workbook, limits);
  const parts: Parts = {
    workbook,
    relationships,
    sheets: [],
    styles: partOfKind(relationships, 'styles'),
    sharedStrings: partOfKind(relationships, 'sharedStrings'),
    date1904: false,
    recalculates: false,
  };
  readWorkbookPart(zip, parts, limits);
  if (parts.sheets.length === 0) throw damage('其中没有工作表', 'there is no sheet in it');
  return parts;
}

/** The part that the first relationship of that kind leads to. */
function partOfKind(relationships: readonly Relationship[], kind: string): string | null {
  return relationships.find((one) => one.kind === kind && one.part !== null)?.part ?? null;
}

function readWorkbookPart(zip: Zip, parts: Parts, limits: Limits): void {
  const byId = new Map(parts.relationships.map((one) => [one.id, one]));
  const used = new Set<string>();
  let root = '';
  let inSheets = false;
  walkXml(zip.readCommon(parts.workbook) ?? new Uint8Array(), parts.workbook, limits, {
    open(name, attributes) {
      if (root === '') {
        root = name;
        if (root !== 'workbook') throw notAWorkbook(zip);
      }
      if (name === 'workbookPr') parts.date1904 = isTrue(attributes.date1904);
      if (name === 'calcPr') parts.recalculates = isTrue(attributes.fullCalcOnLoad);
      if (name === 'sheets') inSheets = true;
      if (name !== 'sheet' || !inSheets) return;
      const sheetName = attributes.name ?? '';
      const relationshipId = prefixedAttribute(attributes, 'id') ?? '';
      const relationship = byId.get(relationshipId);
      const part = relationship?.part ?? null;
      if (relationship === undefined || part === null) {
        throw damage(
          `找不到工作表「${sheetName}」的内容`,
          `the content of the sheet "${sheetName}" is missing`,
        );
      }
      if (used.has(part)) {
        throw damage(`两张工作表共用部件 ${part}`, `two sheets share the part ${part}`);
      }
      used.add(part);
      const state = attributes.state;
      parts.sheets.push({
        name: sheetName,
        state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        kind: relationship.kind,
        part,
        relationshipId,
      });
    },
    close(name) {
      if (name === 'sheets') inSheets = false;
    },
  });
}

function workbookPart(zip: Zip, limits: Limits): string {
  const main = partOfKind(relationshipsOf(zip, '', limits), 'officeDocument');
  const part = main ?? declaredWorkbook(zip, limits) ?? zip.find('xl/workbook.xml')?.name ?? null;
  if (part === null || part.toLowerCase().endsWith('.bin')) throw notAWorkbook(zip);
  return part;
}

/** The workbook part by its content type, for packages without relationships of their own. */
function declaredWorkbook(zip: Zip, limits: Limits): string | null {
  const bytes = zip.read('[Content_Types].xml');
  let found: string | null = null;
  if (bytes === null) return found;
  walkXml(bytes, '[Content_Types].xml', limits, {
    open(name, attributes) {
      const type = (attributes.ContentType ?? '').toLowerCase();
      if (name !== 'Override' || found !== null || !type.endsWith('main+xml')) return;
      if (!type.includes('spreadsheetml') && !type.includes('ms-excel')) return;
      found = zip.find(attributes.PartName ?? '')?.name ?? null;
    },
  });
  return found;
}

/** What a zip without an .xlsx workbook is instead. */
function notAWorkbook(zip: Zip): WorkbookError {
  if (zip.has('xl/workbook.bin')) return refusal('xlsb');
  const declared = zip.read('mimetype');
  const mimetype = declared === null ? '' : Buffer.from(declared).toString('latin1');
  if (mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return refusal('ods');
  if (mimetype.startsWith('application/')) return refusal('document');
  for (const name of zip.entries.keys()) {
    if (/^(word|ppt|visio)\//i.test(name)) return refusal('document');
    if (/\.(xlsx|xlsm|xls|et|csv)$/i.test(name)) return refusal('archive');
  }
  return refusal('not-a-workbook');
}
