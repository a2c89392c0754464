import { SaxesParser } from 'saxes';
import { DEFAULT_LIMITS } from '../../../src/workbook/limits.ts';
import type { CellMark, MarkLevel, ResultSheet } from '../../../src/workbook/mark/index.ts';
import { relationshipsOf } from '../../../src/workbook/package/relationships.ts';
import { openZip, type Zip } from '../../../src/workbook/package/zip.ts';

/** A result sheet of a title and two findings. */
export const RESULT: ResultSheet = {
  name: '复核结果',
  position: 'back',
  columnWidths: [10, 14, 40],
  frozenRows: 2,
  rows: [
    { height: 24, cells: [{ text: 'perf-score 复核结果', style: 'title', span: 3 }] },
    { cells: ['级别', '单元格', '说明'].map((text) => ({ text, style: 'heading' })) },
    {
      cells: [
        { text: '错误', style: 'error' },
        { text: 'Sheet1!B2', style: 'plain', link: { sheet: 'Sheet1', cell: 'B2' } },
        { number: '0.60', style: 'number' },
      ],
    },
  ],
};

export function mark(cell: string, level: MarkLevel = 'error', more: Partial<CellMark> = {}): CellMark {
  return { sheet: 'Sheet1', cell, level, note: `得分不符\n${cell} 应为 1.00`, ...more };
}

export function unzipped(bytes: Uint8Array): Zip {
  return openZip(bytes, DEFAULT_LIMITS);
}

/** The text of a part; '' when there is none. */
export function partText(bytes: Uint8Array, name: string): string {
  return Buffer.from(unzipped(bytes).read(name) ?? []).toString('utf8');
}

/** The names of the parts in order. */
export function partNames(bytes: Uint8Array): string[] {
  return [...unzipped(bytes).entries.keys()];
}

/** The parts that differ in any byte of their records, or that only one of the files has. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const a = unzipped(before).entries;
  const b = unzipped(after).entries;
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => {
    const [one, other] = [a.get(name), b.get(name)];
    return one === undefined || other === undefined || Buffer.compare(one.local, other.local) !== 0;
  });
}

/** What is wrong with a package: parts without a content type, links that lead nowhere, XML that does not parse. */
export function packageFaults(bytes: Uint8Array): string[] {
  const zip = unzipped(bytes);
  const faults: string[] = [];
  const defaults = new Set<string>();
  const overrides = new Set<string>();
  walk(zip, '[Content_Types].xml', (name, attributes) => {
    if (name === 'Default') defaults.add((attributes.Extension ?? '').toLowerCase());
    if (name === 'Override') overrides.add(decodeURI(attributes.PartName ?? '').toLowerCase());
  });
  for (const partName of overrides) {
    if (!zip.has(partName)) faults.push(`content type for ${partName}, which is not there`);
  }
  for (const name of zip.entries.keys()) {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (
      name !== '[Content_Types].xml' &&
      !overrides.has(`/${name}`.toLowerCase()) &&
      !defaults.has(extension)
    ) {
      faults.push(`no content type for ${name}`);
    }
    if (/\.(xml|rels|vml)$/.test(name)) {
      try {
        walk(zip, name, () => {});
      } catch (error) {
        faults.push(`${name}: ${error}`);
      }
    }
    faults.push(...linkFaults(zip, name));
  }
  return [...faults, ...styleFaults(zip)];
}

function linkFaults(zip: Zip, name: string): string[] {
  const links = relationshipsOf(zip, name, DEFAULT_LIMITS);
  const ids = links.map(({ id }) => id);
  const faults = links.filter(({ part }) => part === null).map(({ id }) => `${name}: ${id} leads nowhere`);
  if (new Set(ids).size < ids.length) faults.push(`${name}: an id of a relationship stands twice`);
  if (!/worksheets\/[^/]*\.xml$|workbook\.xml$/.test(name)) return faults;
  walk(zip, name, (element, attributes) => {
    for (const [key, value] of Object.entries(attributes)) {
      if (/^\w+:id$/.test(key) && !ids.includes(value)) faults.push(`${name}: ${element} names ${value}`);
    }
  });
  return faults;
}

function styleFaults(zip: Zip): string[] {
  const faults: string[] = [];
  const path: string[] = [];
  const counts = new Map<string, number>();
  const declared = new Map<string, number>();
  const styles = [...zip.entries.keys()].find((name) => name.endsWith('styles.xml')) ?? '';
  walk(
    zip,
    styles,
    (name, attributes) => {
      if (path.length === 1 && attributes.count !== undefined) declared.set(name, Number(attributes.count));
      const list = path[1];
      if (path.length === 2 && list !== undefined) counts.set(list, (counts.get(list) ?? 0) + 1);
      path.push(name);
    },
    () => path.pop(),
  );
  for (const [list, count] of declared) {
    if (count !== (counts.get(list) ?? 0)) faults.push(`${list} counts ${count}, has ${counts.get(list)}`);
  }
  for (const name of zip.entries.keys()) {
    if (!/worksheets\/[^/]*\.xml$/.test(name)) continue;
    walk(zip, name, (element, attributes) => {
      if (element === 'c' && Number(attributes.s ?? 0) >= (counts.get('cellXfs') ?? 0)) {
        faults.push(`${name}: ${attributes.r} has a style beyond the list`);
      }
    });
  }
  return faults;
}

function walk(
  zip: Zip,
  name: string,
  open: (name: string, attributes: Record<string, string>) => void,
  close: () => void = () => {},
): void {
  const bytes = zip.read(name);
  if (bytes === null) return;
  const parser = new SaxesParser({ xmlns: false });
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  parser.on('opentag', (tag) => open(tag.name.slice(tag.name.indexOf(':') + 1), tag.attributes));
  parser.on('closetag', close);
  parser.write(new TextDecoder(encoding, { fatal: true }).decode(bytes)).close();
}
