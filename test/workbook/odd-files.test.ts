import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/workbook/read.ts';
import { buildSheet, buildZip, workbookParts, zipParts } from './build.ts';

const WORKBOOK = buildSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
const PARTS = workbookParts({ sheets: [{}] });

/** A compound file with these names in its directory, as far as a reader looks at it. */
function compound(...names: string[]): Uint8Array {
  const file = Buffer.alloc(512 + names.length * 128);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  for (const [i, name] of names.entries()) {
    file.write(name, 512 + i * 128, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, 512 + i * 128 + 64);
  }
  return file;
}

const GBK = Buffer.from([0xc6, 0xc0, 0xb7, 0xd6, 0x2c, 0xb5, 0xc3, 0xb7, 0xd6, 0x0d, 0x0a, 0x31, 0x2c, 0x32]);
const docx = buildZip([
  { name: '[Content_Types].xml', content: '<Types/>' },
  { name: 'word/document.xml', content: '<document/>' },
]);

describe('a file that is no workbook', () => {
  it.each<[string, Uint8Array, string, RegExp]>([
    ['an empty file', new Uint8Array(), 'empty', /空/],
    [
      'a workbook with a password',
      compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
      'encrypted',
      /打开密码/,
    ],
    ['an older .xls', compound('Root Entry', 'Book'), 'biff5', /Excel 95/],
    ['an .xls of before compound files', new Uint8Array([9, 4, 6, 0, 0, 0, 16, 0]), 'biff5', /Excel 95/],
    ['a .doc', compound('Root Entry', 'WordDocument'), 'doc', /Word/],
    ['another compound file', compound('Root Entry'), 'not-a-zip', /不是 Excel 工作簿/],
    ['an .xlsb', zipParts({ 'xl/workbook.bin': 'x' }), 'xlsb', /\.xlsb/],
    [
      'an .xlsb with relationships',
      zipParts({
        '_rels/.rels': String(PARTS['_rels/.rels']).replace('workbook.xml', 'workbook.bin'),
        'xl/workbook.bin': 'x',
      }),
      'xlsb',
      /\.xlsb/,
    ],
    [
      'an .ods',
      buildZip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      ]),
      'ods',
      /\.ods/,
    ],
    [
      'an .odt',
      buildZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }]),
      'document',
      /文字文档/,
    ],
    ['a .docx', docx, 'document', /Word/],
    ['an .rtf', Buffer.from('{\\rtf1 x}'), 'doc', /Word/],
    ['a CSV in UTF-8', Buffer.from('指标,得分\r\n老人,3.00\r\n'), 'csv', /CSV/],
    ['a CSV with a byte order mark', Buffer.from('\ufeff指标,得分'), 'csv', /CSV/],
    ['a CSV in GBK', GBK, 'csv', /CSV/],
    ['a CSV in UTF-16', Buffer.from('\ufeff指标\t得分', 'utf16le'), 'csv', /CSV/],
    ['a long CSV that is cut within a character', Buffer.from(`a${'指标,得分'.repeat(2000)}`), 'csv', /CSV/],
    ['a web page', Buffer.from('\r\n<!DOCTYPE html>\n<html><body>'), 'html', /HTML/],
    ['a table of a web page', Buffer.from('<table><tr><td>1</td></tr></table>'), 'html', /HTML/],
    [
      'a page as Excel saves one',
      Buffer.from('<html xmlns:x="urn:schemas-microsoft-com:office:excel">'),
      'html',
      /HTML/,
    ],
    ['a page in one file', Buffer.from('MIME-Version: 1.0\r\n'), 'html', /HTML/],
    ['XML Spreadsheet 2003', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'xml', /XML/],
    ['a PDF', Buffer.from('%PDF-1.7\n\0'), 'pdf', /PDF/],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      'not-a-zip',
      /不是/,
    ],
    ['a .rar', Buffer.from('Rar!\x1a\x07\x00'), 'archive', /解压/],
    ['a zip of workbooks', zipParts({ '社区/自评表.xlsx': 'x' }), 'archive', /解压/],
    ['any other zip', zipParts({ 'readme.txt': 'x' }), 'not-a-workbook', /zip/],
    ['a zip of nothing', buildZip([]), 'not-a-workbook', /zip/],
    ['a cut-off workbook', WORKBOOK.subarray(0, Math.floor(WORKBOOK.length * 0.9)), 'truncated', /不完整/],
    ['a workbook cut off near its end', WORKBOOK.subarray(0, -1), 'truncated', /不完整/],
    [
      'a workbook with its middle missing',
      Buffer.concat([WORKBOOK.subarray(0, 300), WORKBOOK.subarray(500)]),
      'damaged',
      /损坏/,
    ],
    [
      'a DTD',
      zipParts({
        ...PARTS,
        'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>',
      }),
      'dtd',
      /DTD/,
    ],
    [
      'an external entity',
      zipParts({ ...PARTS, 'xl/sharedStrings.xml': '<!DOCTYPE sst SYSTEM "file:///etc/passwd"><sst/>' }),
      'dtd',
      /DTD/,
    ],
    [
      'an entity that nobody declared',
      zipParts({ ...PARTS, 'xl/sharedStrings.xml': '<sst><si><t>&lol;</t></si></sst>' }),
      'damaged',
      /sharedStrings/,
    ],
  ])('%s', async (_, bytes, code, words) => {
    const error = await readWorkbook(bytes).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'WorkbookError', code, text: { zh: expect.stringMatching(words) } });
  });

  it.each<[string, Uint8Array]>([
    ['an .xls of Excel 95', compound('Root Entry', 'Book')],
    ['a CSV', GBK],
    ['a page', Buffer.from('<html>')],
    [
      'an .ods',
      buildZip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      ]),
    ],
    ['a workbook with a password', compound('Root Entry', 'EncryptedPackage')],
    ['a document', docx],
  ])('%s: the sentence says how to get an .xlsx from it, in both languages', async (_, bytes) => {
    const error = await readWorkbook(bytes).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      text: {
        zh: expect.stringMatching(/Excel.*WPS.*另存为.*Excel 工作簿\(\*\.xlsx\).*。$/),
        en: expect.stringMatching(/Excel Workbook \(\*\.xlsx\)/),
      },
    });
  });

  it.each<[string, Uint8Array]>([
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['a .doc', compound('Root Entry', 'WordDocument')],
  ])('%s: the sentence says how to get a .docx from it, in both languages', async (_, bytes) => {
    const error = await readWorkbook(bytes).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      text: {
        zh: expect.stringMatching(/WPS.*另存为.*Word 文档\(\*\.docx\).*。$/),
        en: expect.stringMatching(/Word Document \(\*\.docx\)/),
      },
    });
  });
});
