import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/workbook/limits.ts';
import { findParts } from '../../../src/workbook/package/parts.ts';
import { relationshipsOf, resolveTarget } from '../../../src/workbook/package/relationships.ts';
import { openZip } from '../../../src/workbook/package/zip.ts';
import { readWorkbook } from '../../../src/workbook/read.ts';
import { relationshipsXml, workbookParts, zipParts } from '../build.ts';

const ROWS = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const PARTS = workbookParts({ sheets: [{ name: '自评表', rows: ROWS }], strings: ['<t>得分</t>'] });

type Parts = typeof PARTS;

function changed(parts: Parts, change: (name: string, xml: string) => [string, string]): Parts {
  return Object.fromEntries(Object.entries(parts).map(([name, xml]) => change(name, String(xml))));
}

function replaced(parts: Parts, from: string | RegExp, to: string): Parts {
  return changed(parts, (name, xml) => [name, xml.replaceAll(from, to)]);
}

async function firstText(parts: Parts): Promise<string | undefined> {
  const { sheets } = await readWorkbook(zipParts(parts));
  return sheets[0]?.rows[0]?.cells[0]?.text;
}

describe('a package is read', () => {
  const { 'xl/sharedStrings.xml': strings = '', ...others } = PARTS;
  const { '_rels/.rels': _, ...rootless } = PARTS;
  const oddNames: [string, string][] = [
    ['xl/workbook.xml', 'main/BOOK.xml'],
    ['xl/_rels/workbook.xml.rels', 'main/_rels/BOOK.xml.rels'],
    ['xl/worksheets/sheet1.xml', 'main/worksheets/第一.xml'],
    ['xl/styles.xml', 'main/styles.xml'],
    ['xl/sharedStrings.xml', 'main/sharedStrings.xml'],
  ];

  it.each<[string, Parts]>([
    ['as it is', PARTS],
    [
      'in the strict namespaces',
      replaced(
        replaced(
          PARTS,
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      ),
    ],
    [
      'with prefixes',
      changed(PARTS, (name, xml) => [
        name,
        name.endsWith('.rels') || name.startsWith('[')
          ? xml
          : xml.replaceAll(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replaceAll(' xmlns=', ' xmlns:x='),
      ]),
    ],
    [
      'with another prefix of relationships',
      replaced(replaced(PARTS, 'r:id', 'd3p1:id'), 'xmlns:r=', 'xmlns:d3p1='),
    ],
    [
      'with odd part names',
      {
        ...changed(PARTS, (name, xml) => [oddNames.find(([from]) => from === name)?.[1] ?? name, xml]),
        '_rels/.rels': relationshipsXml([['a', 'officeDocument', 'main/BOOK.xml']]),
        'main/_rels/BOOK.xml.rels': relationshipsXml([
          ['rId1', 'worksheet', 'worksheets/%E7%AC%AC%E4%B8%80.xml'],
          ['s', 'sharedStrings', 'sharedStrings.xml'],
        ]),
      },
    ],
    ['with absolute targets', replaced(PARTS, /Target="(worksheets|styles|shared)/g, 'Target="/xl/$1')],
    [
      'with targets from the root without a slash',
      replaced(PARTS, /Target="(worksheets|styles|shared)/g, 'Target="xl/$1'),
    ],
    [
      'with targets that go up and down',
      replaced(PARTS, /Target="(worksheets|shared)/g, 'Target="../xl/./$1'),
    ],
    ['with backslashes in targets', replaced(PARTS, 'worksheets/sheet1', 'worksheets\\sheet1')],
    ['with backslashes in names', changed(PARTS, (name, xml) => [name.replaceAll('/', '\\'), xml])],
    ['with names in another case', changed(PARTS, (name, xml) => [name.toUpperCase(), xml])],
    ['with strings under another name', { ...others, 'xl/SharedStrings.xml': strings }],
    ['without relationships of its own', rootless],
  ])('%s', async (_, parts) => {
    expect(await firstText(parts)).toBe('得分');
  });
});

describe('a package is refused', () => {
  const { 'xl/worksheets/sheet1.xml': _, ...sheetless } = PARTS;
  it.each<[string, Parts, string, RegExp]>([
    ['when a sheet is missing', sheetless, 'damaged', /自评表/],
    [
      'when a sheet lies outside',
      replaced(PARTS, 'worksheets/sheet1.xml', '../../worksheets/sheet1.xml'),
      'damaged',
      /自评表/,
    ],
    ['when it has no sheets', replaced(PARTS, /<sheet .*?\/>/g, ''), 'damaged', /没有工作表/],
    [
      'when two sheets are one part',
      replaced(PARTS, '</sheets>', '<sheet name="b" sheetId="2" r:id="rId1"/></sheets>'),
      'damaged',
      /共用/,
    ],
    [
      'when a part is no XML',
      { ...PARTS, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' },
      'damaged',
      /sheet1\.xml/,
    ],
    ['when a part is empty', { ...PARTS, 'xl/worksheets/sheet1.xml': '' }, 'damaged', /sheet1\.xml/],
    [
      'when it is a document',
      replaced(
        changed(PARTS, (name, xml) => [name.replace('xl/workbook', 'word/document'), xml]),
        'xl/workbook',
        'word/none',
      ),
      'document',
      /Word/,
    ],
  ])('%s', async (_, parts, code, words) => {
    await expect(readWorkbook(zipParts(parts))).rejects.toMatchObject({
      code,
      message: expect.stringMatching(words),
    });
  });
});

describe('resolveTarget', () => {
  it.each([
    ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/workbook.xml', '/xl/styles.xml', 'xl/styles.xml'],
    ['xl/worksheets/sheet1.xml', '../comments1.xml', 'xl/comments1.xml'],
    ['', 'xl/workbook.xml', 'xl/workbook.xml'],
    ['xl/workbook.xml', './a/../b.xml#x', 'xl/b.xml'],
    ['xl/workbook.xml', '../../etc/passwd', null],
    ['', '../a', null],
  ])('%s → %s is %s', (source, target, expected) => {
    expect(resolveTarget(source, target)).toBe(expected);
  });
});

describe('what is found', () => {
  it('names the parts, the states of the sheets and the calendar', () => {
    const zip = openZip(
      zipParts(
        workbookParts({
          sheets: [{ name: 'a' }, { name: 'b', state: 'hidden' }, { name: 'c', state: 'veryHidden' }],
          date1904: true,
        }),
      ),
      DEFAULT_LIMITS,
    );
    const parts = findParts(zip, DEFAULT_LIMITS);
    expect(parts).toMatchObject({
      workbook: 'xl/workbook.xml',
      styles: 'xl/styles.xml',
      sharedStrings: 'xl/sharedStrings.xml',
      date1904: true,
      recalculates: false,
    });
    expect(parts.sheets.map(({ name, state, part }) => [name, state, part])).toEqual([
      ['a', 'visible', 'xl/worksheets/sheet1.xml'],
      ['b', 'hidden', 'xl/worksheets/sheet2.xml'],
      ['c', 'veryHidden', 'xl/worksheets/sheet3.xml'],
    ]);
  });

  it('follows no external relationship', () => {
    const zip = openZip(
      zipParts({
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/image" Target="a.png" TargetMode="External"/></Relationships>',
        'a.png': '',
      }),
      DEFAULT_LIMITS,
    );
    expect(relationshipsOf(zip, '', DEFAULT_LIMITS)).toEqual([
      { id: 'a', kind: 'image', type: 'x/image', target: 'a.png', part: null },
    ]);
  });
});
