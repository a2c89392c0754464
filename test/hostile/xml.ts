import { zipParts } from '../workbook/build.ts';
import type { HostileFile } from './files.ts';
import {
  CLOSE_SHEET,
  edited,
  formParts,
  OPEN_SHEET,
  type PartTexts,
  SHEET,
  STRINGS,
  STYLES,
  WORKBOOK,
  withSheet,
} from './form.ts';

/** What stands behind the cells of the form. */
const behind = (xml: string) => (text: string) => text.replace('</sheetData>', `</sheetData>${xml}`);
const doctype = (declaration: string) => (text: string) =>
  text.replace(/(<\?xml[^>]*>)?/, `$1${declaration}`).replace('<t', '<t');

const LAUGHS = `<!DOCTYPE sst [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`;

function mapped(parts: PartTexts, names: RegExp, change: (text: string) => string | Uint8Array) {
  return Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, names.test(name) ? change(text) : text]),
  );
}

const utf16 = (text: string) => {
  const declared = text.replace(/encoding="UTF-8"/i, 'encoding="UTF-16"');
  return Buffer.from(`\ufeff${declared}`, 'utf16le');
};
const prefixed = (text: string) =>
  text.replace(/<(\/?)(?=[a-zA-Z])(?!\w+:)/g, '<$1x:').replace(/ xmlns="/, ' xmlns:x="');
const strict = (text: string) =>
  text
    .replaceAll(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );

const MAIN_PARTS = /^xl\/(workbook|styles|sharedStrings|worksheets\/sheet1|comments1)\.xml$/;

/** What a pattern may try again from every place of it. */
const SLOW = [
  ...'1.,。≥（({【；：、 %年月每扣－/＝',
  ...[
    '1,',
    '1.',
    '1-',
    '（1',
    '1分',
    '1%',
    '≥1',
    '每低1个',
    '2022年',
    '第一',
    '不少于',
    '10分/',
    '20*',
    '注：',
    '（一）',
    '90-100',
    '一、',
  ],
];
const SLOW_LENGTH = 2000;

/** A form with nothing but such texts in its cells. */
function slowForm(atom: string): string {
  const text = atom.repeat(SLOW_LENGTH / atom.length);
  const cell = (words: string) => `<c t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
  const header = ['一级指标', '三级指标', '指标值', '实际完成值', '分值', '得分', '评分标准'];
  const slow = header.map(() => cell(text)).join('');
  return `<row>${header.map(cell).join('')}</row><row>${slow}</row><row>${slow}</row><row>${cell('总分')}${slow}</row><row>${cell(`注：${text}`)}</row>`;
}

type Case = [what: string, parts: () => Record<string, string | Uint8Array>, expect: HostileFile['expect']];

const CASES: Case[] = [
  ['entity expansion', () => edited({ [STRINGS]: doctype(LAUGHS) }), { error: 'dtd', says: /DTD/ }],
  [
    'an external entity',
    () => edited({ [SHEET]: doctype('<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>') }),
    { error: 'dtd', says: /DTD/ },
  ],
  [
    'an external DTD in the relationships',
    () => edited({ '_rels/.rels': doctype('<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">') }),
    { error: 'dtd' },
  ],
  [
    'a target on the network',
    () =>
      edited({
        'xl/_rels/workbook.xml.rels': (text) =>
          text.replace(
            '</Relationships>',
            '<Relationship Id="rIdX" Type="http://x/externalLink" Target="http://127.0.0.1:9/x.xlsx" TargetMode="External"/></Relationships>',
          ),
      }),
    'form',
  ],
  [
    'elements 100 000 deep',
    () => edited({ [SHEET]: behind(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`) }),
    { error: 'too-large', says: /limits\.depth/ },
  ],
  [
    'elements 200 deep in a cell',
    () =>
      edited({
        [SHEET]: (text) =>
          text.replace(
            '</row></sheetData>',
            `<c><is>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</is></c></row></sheetData>`,
          ),
      }),
    'form',
  ],
  [
    'an element with 200 000 attributes',
    () =>
      edited({ [SHEET]: behind(`<x ${Array.from({ length: 200_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`) }),
    'form',
  ],
  [
    'a text of 9 MB in a cell',
    () =>
      withSheet(
        '大',
        `${OPEN_SHEET}<row><c t="inlineStr"><is><t>${'指标'.repeat(1_500_000)}</t></is></c></row>${CLOSE_SHEET}`,
      ),
    'form',
  ],
  [
    'a merge over the whole sheet beside the form',
    () =>
      withSheet(
        '大',
        `${OPEN_SHEET}<row><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`,
      ),
    'form',
  ],
  [
    'validations and formats over whole columns',
    () =>
      edited({
        [SHEET]: (text) =>
          text.replace(
            '<printOptions',
            '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"1,2"</formula1></dataValidation></dataValidations><printOptions',
          ),
      }),
    'form',
  ],
  [
    'a column of a million rows hidden by ranges',
    () =>
      edited({
        [SHEET]: (text) =>
          text.replace('</cols>', `${'<col min="9" max="16384" hidden="1"/>'.repeat(10_000)}</cols>`),
      }),
    'form',
  ],
  [
    'overlapping merges',
    () =>
      edited({
        [SHEET]: (text) =>
          text.replace('</mergeCells>', `${'<mergeCell ref="A12:A30"/>'.repeat(2000)}</mergeCells>`),
      }),
    'form',
  ],
  [
    'indexes of strings that are not there',
    () =>
      edited({
        [SHEET]: (text) =>
          text.replace(
            '</row></sheetData>',
            '<c r="I61" t="s"><v>99999999</v></c><c r="J61" t="s"><v>-1</v></c><c r="K61" t="s"><v>x</v></c></row></sheetData>',
          ),
      }),
    'form',
  ],
  [
    'cells and rows without addresses',
    () => edited({ [SHEET]: (text) => text.replace(/ r="[A-Z]+\d+"/g, '').replace(/<row r="\d+"/g, '<row') }),
    'form',
  ],
  [
    'an address beyond the sheet',
    () => edited({ [SHEET]: (text) => text.replace('r="A61"', 'r="ZZZZ61"') }),
    { error: 'damaged', says: /地址不成立/ },
  ],
  [
    'a row beyond the sheet',
    () => edited({ [SHEET]: (text) => text.replace('<row r="61"', '<row r="99999999"') }),
    { error: 'damaged', says: /地址不成立/ },
  ],
  [
    'the last cell of the sheet filled',
    () =>
      edited({
        [SHEET]: (text) =>
          text.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
      }),
    'form',
  ],
  [
    'a cell that stands twice',
    () =>
      edited({
        [SHEET]: (text) => text.replace('</row></sheetData>', '<c r="A61"><v>1</v></c></row></sheetData>'),
      }),
    { error: 'damaged', says: /出现了两次/ },
  ],
  ['parts in UTF-16', () => mapped(formParts(), MAIN_PARTS, utf16), 'form'],
  ['elements with prefixes', () => mapped(formParts(), MAIN_PARTS, prefixed), 'form'],
  ['the strict standard', () => mapped(formParts(), /\.(xml|rels)$/, strict), 'form'],
  [
    'odd names of parts',
    () =>
      Object.fromEntries(
        Object.entries(formParts()).map(([name, text]) => [
          name.replace('worksheets/sheet1', 'worksheets/表 一 (1)'),
          text.replaceAll(
            'worksheets/sheet1',
            name.endsWith('.rels') ? 'worksheets/表%20一%20(1)' : 'worksheets/表%20一%20(1)',
          ),
        ]),
      ),
    'form',
  ],
  [
    'XML that breaks off',
    () => edited({ [SHEET]: (text) => text.slice(0, -200) }),
    { error: 'damaged', says: /sheet1\.xml 不是格式正确的 XML/ },
  ],
  ['a sheet that is no XML', () => edited({ [SHEET]: () => 'x\0\x01<' }), { error: 'damaged' }],
  [
    'a workbook without sheets',
    () => edited({ [WORKBOOK]: (text) => text.replace(/<sheets>.*<\/sheets>/, '<sheets/>') }),
    { error: 'damaged', says: /没有工作表/ },
  ],
  [
    'two sheets in one part',
    () =>
      edited({
        [WORKBOOK]: (text) => text.replace('</sheets>', '<sheet name="b" sheetId="2" r:id="rId4"/></sheets>'),
      }),
    { error: 'damaged', says: /共用部件/ },
  ],
  [
    'error values all over',
    () =>
      withSheet(
        '错',
        `${OPEN_SHEET}${'<row><c t="e"><v>#DIV/0!</v></c><c t="e"><v>#REF!</v></c></row>'.repeat(5000)}${CLOSE_SHEET}`,
      ),
    'form',
  ],
  [
    'formulas without values',
    () =>
      withSheet(
        '式',
        `${OPEN_SHEET}${'<row><c><f>SUM(A1:XFD1048576)</f></c></row>'.repeat(5000)}${CLOSE_SHEET}`,
      ),
    'form',
  ],
  [
    '60 000 styles',
    () =>
      edited({
        [STYLES]: (text) =>
          text.replace(
            '</cellXfs>',
            `${'<xf numFmtId="2" fontId="0" fillId="0" borderId="0"/>'.repeat(60_000)}</cellXfs>`,
          ),
      }),
    'form',
  ],
  [
    'number formats that make no sense',
    () =>
      edited({
        [STYLES]: (text) =>
          text
            .replace(/formatCode="[^"]*"/g, `formatCode="${'[>'.repeat(100)}"`)
            .replace('</cellXfs>', '<xf numFmtId="999"/></cellXfs>'),
      }),
    'form',
  ],
  [
    'texts that make patterns slow',
    () => withSheet('慢', `${OPEN_SHEET}${SLOW.map(slowForm).join('')}${CLOSE_SHEET}`),
    'form',
  ],
  [
    'text that looks like commands, markup and formulas',
    () =>
      edited({
        [STRINGS]: (text) =>
          text.replace(
            '优抚医疗保障率',
            '优抚医疗保障率&#10;::error::x _x001B_]0;x_x0007_ &lt;script&gt; =cmd|x!A1',
          ),
      }),
    'form',
  ],
];

/** Parts whose XML is odd or out to harm. */
export const XML: HostileFile[] = CASES.map(([what, parts, expect]) => ({
  what,
  make: () => zipParts(parts()),
  expect,
}));
