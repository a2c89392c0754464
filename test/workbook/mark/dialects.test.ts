import { expect, test } from 'vitest';
import { readNotes } from '../../../src/workbook/cells/comments.ts';
import { markWorkbook, unmarkWorkbook } from '../../../src/workbook/mark/index.ts';
import { readWorkbook } from '../../../src/workbook/read.ts';
import { workbookParts, zipParts } from '../build.ts';
import { differingParts, mark, packageFaults, partText, RESULT } from './helpers.ts';

type Parts = Record<string, string | Uint8Array>;

const PARTS = workbookParts({
  sheets: [
    {
      rows: '<row r="2"><c r="A2" s="0"><v>1</v></c><c r="B2" s="0"><v>0.6</v></c></row>',
      after: '<mergeCells count="1"><mergeCell ref="B2:C2"/></mergeCells>',
    },
  ],
});

/** Every element of the spreadsheet parts with a prefix. */
function prefixed(parts: Parts): Parts {
  return mapped(parts, /^xl\/.*(?<!rels)$/, (text) =>
    text.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(' xmlns="', ' xmlns:x="'),
  );
}

/** The relationships and content types with a prefix. */
function prefixedPackage(parts: Parts): Parts {
  return mapped(parts, /rels$|Types/, (text) =>
    text.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1p:').replace(' xmlns="', ' xmlns:p="'),
  );
}

function strict(parts: Parts): Parts {
  return mapped(parts, /./, (text) =>
    text
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
  );
}

function utf16(parts: Parts, order: 'LE' | 'BE'): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => {
      if (!name.startsWith('xl/')) return [name, content];
      const bytes = Buffer.from(`\ufeff${String(content).replace('UTF-8', 'UTF-16')}`, 'utf16le');
      return [name, order === 'LE' ? bytes : bytes.swap16()];
    }),
  );
}

function mapped(parts: Parts, names: RegExp, change: (text: string) => string): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [
      name,
      names.test(name) ? change(String(content)) : content,
    ]),
  );
}

function renamed(parts: Parts, from: string, to: string): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [
      name.replace(from, to),
      typeof content === 'string'
        ? content.replaceAll(from.replace('xl/', ''), to.replace('xl/', ''))
        : content,
    ]),
  );
}

test.each<[string, Parts]>([
  ['as most programs write it', PARTS],
  ['with prefixes', prefixed(PARTS)],
  ['with prefixes in the package parts', prefixedPackage(PARTS)],
  ['of the strict standard', strict(PARTS)],
  ['of the strict standard with prefixes', strict(prefixed(PARTS))],
  ['in UTF-16 LE', utf16(PARTS, 'LE')],
  ['in UTF-16 BE with prefixes', utf16(prefixed(PARTS), 'BE')],
  ['with line ends of Windows', mapped(PARTS, /./, (text) => text.replaceAll('><', '>\r\n<'))],
  ['with odd part names', renamed(PARTS, 'xl/worksheets/sheet1.xml', 'xl/worksheets/表 一.xml')],
  [
    'with macros',
    {
      ...mapped(PARTS, /Types/, (text) =>
        text.replace(
          /<Override PartName="\/xl\/workbook.xml"[^>]*>/,
          '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
        ),
      ),
      'xl/vbaProject.bin': Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    },
  ],
  [
    'with a protected structure and a protected sheet',
    mapped(PARTS, /workbook.xml$|sheet1/, (text) =>
      text
        .replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>')
        .replace('</sheetData>', '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>'),
    ),
  ],
])('a workbook %s is marked, read alike, and given back', async (_, parts) => {
  const form = zipParts(parts);
  const copy = markWorkbook(form, [mark('B2'), mark('C7', 'warning')], RESULT);
  expect(packageFaults(copy)).toEqual([]);
  expect([...(readNotes(copy).get('Sheet1')?.keys() ?? [])]).toEqual(['B2', 'C7']);
  const [before, after] = [await readWorkbook(form), await readWorkbook(copy)];
  expect(after.sheets[0]).toEqual(before.sheets[0]);
  expect(after.sheets[1]?.ours).toBe(true);
  expect(differingParts(form, copy)).not.toContain('xl/vbaProject.bin');
  expect(Buffer.from(unmarkWorkbook(copy))).toEqual(Buffer.from(form));
});

test('what is added speaks the dialect of the workbook', () => {
  const copy = markWorkbook(zipParts(strict(prefixed(PARTS))), [mark('B2')], RESULT);
  const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  for (const name of ['xl/worksheets/perf-score.xml', 'xl/perf-score/comments.xml']) {
    expect(partText(copy, name)).toContain(`xmlns="${main}"`);
  }
  expect(partText(copy, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain(
    'http://purl.oclc.org/ooxml/officeDocument/relationships/comments',
  );
  expect(partText(copy, 'xl/styles.xml')).toContain('<x:fill><x:patternFill patternType="solid">');
});
