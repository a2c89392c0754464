import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipParts } from '../workbook/build.ts';
import type { HostileFile } from './files.ts';

const form = () => readFileSync(join(import.meta.dirname, '../../fixtures/baoxie-2022.xlsx'));

/** An OLE compound file with one stream of that name: its head, and an entry in its directory. */
function compound(stream: string): Uint8Array {
  const file = Buffer.alloc(4096);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  const name = Buffer.from(`${stream}\0`, 'utf16le');
  name.copy(file, 1024);
  file.writeUInt16LE(name.length, 1024 + 64);
  return file;
}

const csv = '指标,目标值,实际完成值,分值,得分\n优抚医疗保障率,100%,100%,1,0.6\n';
const html =
  '<html><head><title>登录</title></head><body><table><tr><td>请登录</td></tr></table></body></html>';
/** GBK for 指标,分值 */
const gbk = Buffer.from('d6b8b1ea2cb7d6d6b50a', 'hex');
const SAVE_AS = /另存为 → Excel 工作簿\(\*\.xlsx\)/;

const SAVE_AS_DOCUMENT = /另存为 → Word 文档\(\*\.docx\)/;

type Kind = [what: string, bytes: () => Uint8Array, error: string, says?: RegExp, name?: string];

const KINDS: Kind[] = [
  ['an empty file', () => new Uint8Array(), 'empty', /重新取得完整的文件/],
  ['a download cut off after 10 %', () => form().subarray(0, 1500), 'truncated', /重新取得完整的文件/],
  ['a download cut off before its last byte', () => form().subarray(0, -1), 'truncated'],
  ['an .xls of Excel 97', () => compound('Workbook'), 'damaged', SAVE_AS],
  ['the same as .et of WPS', () => compound('Workbook'), 'damaged', SAVE_AS, 'x.et'],
  ['an .xls of Excel 5', () => compound('Book'), 'biff5', SAVE_AS, 'x.xls'],
  ['an .xls of Excel 4', () => Buffer.from('0904060000001000', 'hex'), 'biff5', SAVE_AS],
  ['a password', () => compound('EncryptedPackage'), 'encrypted', /密码/],
  ['a .doc', () => compound('WordDocument'), 'doc', SAVE_AS_DOCUMENT],
  ['a .docx', () => zipParts({ 'word/document.xml': '<w/>' }), 'damaged', SAVE_AS],
  ['an .rtf', () => Buffer.from('{\\rtf1\\ansi}'), 'doc', SAVE_AS_DOCUMENT],
  ['an .xlsb', () => zipParts({ 'xl/workbook.bin': 'x' }), 'xlsb', SAVE_AS],
  [
    'an .ods',
    () => zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    'ods',
    SAVE_AS,
  ],
  ['CSV in UTF-8', () => Buffer.from(csv), 'csv', SAVE_AS],
  ['CSV in GBK', () => gbk, 'csv', SAVE_AS, 'x.xlsm'],
  ['CSV in UTF-16', () => Buffer.from(`\ufeff${csv}`, 'utf16le'), 'csv', SAVE_AS],
  ['a web page', () => Buffer.from(html), 'html', SAVE_AS],
  ['a web page with blanks in front', () => Buffer.from(`\ufeff\r\n  ${html}`), 'html'],
  ['an .mht', () => Buffer.from('MIME-Version: 1.0\nContent-Type: text/html'), 'html', SAVE_AS],
  ['XML of Excel 2003', () => Buffer.from('<?xml version="1.0"?><Workbook/>'), 'xml', SAVE_AS],
  ['a PDF', () => Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'pdf', /PDF/],
  ['a zip of workbooks', () => zipParts({ '甲.xlsx': 'x', '乙.xlsx': 'y' }), 'archive', /解压/],
  ['a .rar', () => Buffer.from('Rar!\x1a\x07\x00'), 'archive', /解压/],
  ['a .7z', () => Buffer.from('377abcaf271c0004', 'hex'), 'archive', /解压/],
  ['a .gz', () => gzipSync(csv), 'not-a-zip'],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-zip', SAVE_AS],
  ['noise', () => Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)), 'not-a-zip'],
  ['a zip of something else', () => zipParts({ 'a.txt': 'x' }), 'not-a-workbook', SAVE_AS],
  ['an empty zip', () => Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]), 'not-a-workbook'],
];

/** What departments send instead of an .xlsx, under any name. */
export const OTHER_KINDS: HostileFile[] = KINDS.map(([what, bytes, error, says, name]) => ({
  what,
  ...(name === undefined ? {} : { name }),
  make: bytes,
  expect: says === undefined ? { error } : { error, says },
}));
