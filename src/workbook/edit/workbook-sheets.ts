import type { Parts } from '../package/parts.ts';
import { attribute, attributesOf, prefixOf } from '../package/xml-tags.ts';
import { childOf, childrenOf } from '../package/xml-tree.ts';
import { escapeAttribute } from '../package/xml-write.ts';
import { type Dialect, relationshipAttribute } from './dialect.ts';
import type { EditedPackage } from './edited-package.ts';
import type { EditedPart } from './edited-part.ts';

/** The children of <workbook> in the order of the schema, as far as one may be added or comes behind it. */
const ORDER = [
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

const LONGEST_NAME = 31;
const LARGEST_ID = 65_534;

/** `name`, or `name (2)` and so on where a sheet has it already. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : ` (${n})`;
    const full = name.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!used.has(full.toLowerCase())) return full;
  }
}

/** Enters a sheet whose part is added already into the workbook. */
export function enterSheet(
  edited: EditedPackage,
  parts: Parts,
  dialect: Dialect,
  sheet: { name: string; part: string; position: 'front' | 'back' },
): void {
  const workbook = edited.part(parts.workbook);
  const list = workbook === null ? null : childOf(workbook.root, 'sheets');
  if (workbook === null || list === null) return;
  const id = edited.relate(parts.workbook, `${dialect.relationships}/worksheet`, sheet.part);
  const ids = childrenOf(list, 'sheet').map((one) => Number(attribute(workbook.text, one, 'sheetId')));
  const written = `name="${escapeAttribute(sheet.name)}" sheetId="${freeSheetId(ids)}"`;
  const tag = `<${prefixOf(list.name)}sheet ${written} ${relationshipAttribute(workbook, dialect, id)}/>`;
  const [first] = list.children;
  if (sheet.position === 'back' || first === undefined) {
    workbook.append(list, tag);
    return;
  }
  workbook.insert(first.start, tag);
  renumber(workbook, (index) => index + 1);
}

function freeSheetId(ids: readonly number[]): number {
  const next = Math.max(0, ...ids.filter(Number.isInteger)) + 1;
  if (next <= LARGEST_ID) return next;
  const used = new Set(ids);
  let free = 1;
  while (used.has(free)) free++;
  return free;
}

/** Takes the sheet at `index`, its part and its names out of the workbook. */
export function removeSheet(edited: EditedPackage, parts: Parts, index: number): void {
  const workbook = edited.part(parts.workbook);
  const sheet = parts.sheets[index];
  const list = workbook === null ? null : childOf(workbook.root, 'sheets');
  const element = childrenOf(list, 'sheet')[index];
  if (workbook === null || sheet === undefined || element === undefined) return;
  workbook.remove(element);
  edited.unrelate(parts.workbook, sheet.relationshipId);
  edited.removePart(sheet.part);
  renumber(workbook, (at) => (at === index ? null : at > index ? at - 1 : at));
}

/** Follows sheets that move: what counts tabs gets the new place, what belongs to a sheet that is gone goes. */
function renumber(workbook: EditedPart, placeOf: (index: number) => number | null): void {
  for (const name of childrenOf(childOf(workbook.root, 'definedNames'), 'definedName')) {
    const local = attribute(workbook.text, name, 'localSheetId');
    if (local === null) continue;
    const place = placeOf(Number(local));
    if (place === null) workbook.remove(name);
    else if (place !== Number(local)) workbook.setAttribute(name, 'localSheetId', String(place));
  }
  const views = childrenOf(childOf(workbook.root, 'bookViews'), 'workbookView');
  for (const view of views) {
    for (const key of ['activeTab', 'firstSheet']) {
      const written = attributesOf(workbook.text, view).find(({ name }) => name === key)?.value;
      const place = placeOf(Number(written ?? 0)) ?? 0;
      if (place !== Number(written ?? 0)) workbook.setAttribute(view, key, String(place));
    }
  }
  if (views.length > 0 || placeOf(0) === 0) return;
  const x = prefixOf(workbook.root.name);
  const view = `<${x}workbookView activeTab="${placeOf(0) ?? 0}"/>`;
  workbook.insertChild(ORDER, 'bookViews', `<${x}bookViews>${view}</${x}bookViews>`);
}

/** Has the program that opens the workbook calculate all formulas. */
export function calculateOnOpen(edited: EditedPackage, parts: Parts): void {
  const workbook = edited.part(parts.workbook);
  if (workbook === null) return;
  const present = childOf(workbook.root, 'calcPr');
  if (present !== null) workbook.setAttribute(present, 'fullCalcOnLoad', '1');
  else workbook.insertChild(ORDER, 'calcPr', `<${prefixOf(workbook.root.name)}calcPr fullCalcOnLoad="1"/>`);
}
