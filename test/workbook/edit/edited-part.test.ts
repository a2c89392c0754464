import { expect, test } from 'vitest';
import { EditedPart } from '../../../src/workbook/edit/edited-part.ts';
import { WorkbookError } from '../../../src/workbook/errors.ts';
import { childOf, type XmlElement } from '../../../src/workbook/package/xml-tree.ts';
import { escapeAttribute, escapeCellText, escapeText } from '../../../src/workbook/package/xml-write.ts';

function part(text: string): EditedPart {
  return new EditedPart('a.xml', Buffer.from(text));
}

function child(of: EditedPart, local: string): XmlElement {
  const found = childOf(of.root, local);
  if (found === null) throw new Error(`no ${local}`);
  return found;
}

const ORDER = ['first', 'second', 'third', 'fourth'];

test.each([
  ['an element with content', '<a><b>x</b></a>', '<a><b>x1</b></a>'],
  ['an element written as one tag', '<a><b/></a>', '<a><b>1</b></a>'],
  ['one with attributes and a blank', '<a><b c="/>" /></a>', '<a><b c="/>" >1</b></a>'],
  ['one with a prefix', '<a><x:b/></a>', '<a><x:b>1</x:b></a>'],
])('appends to %s', (_, before, after) => {
  const edited = part(before);
  edited.append(child(edited, 'b'), '1');
  expect(edited.result()).toBe(after);
});

test.each([
  ['replaces one in double quotes', '<a><b c="1"/></a>', '<a><b c="&lt;&quot;"/></a>'],
  ['replaces one in single quotes', "<a><b c='1'/></a>", "<a><b c='&lt;&quot;'/></a>"],
  ['replaces one with blanks around =', '<a><b c = "1"/></a>', '<a><b c = "&lt;&quot;"/></a>'],
  ['adds one that is not there', '<a><b d="c=1"/></a>', '<a><b c="&lt;&quot;" d="c=1"/></a>'],
  ['leaves one with a prefix', '<a><b x:c="1"/></a>', '<a><b c="&lt;&quot;" x:c="1"/></a>'],
])('setting an attribute %s', (_, before, after) => {
  const edited = part(before);
  edited.setAttribute(child(edited, 'b'), 'c', '<"');
  expect(edited.result()).toBe(after);
});

test.each([
  ['before the next in order', '<a><first/><third/></a>', '<a><first/><second/><third/></a>'],
  ['at the end', '<a><first/></a>', '<a><first/><second/></a>'],
  ['into a root written as one tag', '<a/>', '<a><second/></a>'],
  [
    'behind an element that holds a later name further down',
    '<a><first><fourth/></first><fourth/></a>',
    '<a><first><fourth/></first><second/><fourth/></a>',
  ],
  [
    'before a compatibility block that holds a later element',
    '<a><mc:AlternateContent><mc:Choice><third/></mc:Choice></mc:AlternateContent><fourth/></a>',
    '<a><second/><mc:AlternateContent><mc:Choice><third/></mc:Choice></mc:AlternateContent><fourth/></a>',
  ],
  [
    'behind a compatibility block that holds an earlier element',
    '<a><mc:AlternateContent><mc:Choice><first/></mc:Choice></mc:AlternateContent><fourth/></a>',
    '<a><mc:AlternateContent><mc:Choice><first/></mc:Choice></mc:AlternateContent><second/><fourth/></a>',
  ],
])('inserts a child of the root %s', (_, before, after) => {
  const edited = part(before);
  edited.insertChild(ORDER, 'second', '<second/>');
  expect(edited.result()).toBe(after);
});

test('makes several changes, each at its place of the original', () => {
  const edited = part('<?xml version="1.0"?><!-- <b> --><a n="1"><b/>\r\n<![CDATA[<b/>]]><c>x</c></a>\n');
  edited.append(child(edited, 'b'), '2');
  edited.append(child(edited, 'b'), '3');
  edited.setAttribute(edited.root, 'n', '4');
  edited.setAttribute(child(edited, 'b'), 'm', '5');
  edited.remove(child(edited, 'c'));
  expect(edited.result()).toBe(
    '<?xml version="1.0"?><!-- <b> --><a n="4"><b m="5">23</b>\r\n<![CDATA[<b/>]]></a>\n',
  );
});

const UTF_16 = Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>绩效<b/></a>', 'utf16le');

test.each([
  ['UTF-8', Buffer.from('<a>绩效<b/></a>'), Buffer.from('<a>绩效<b>得分</b></a>')],
  ['UTF-8 with a mark', Buffer.from('\ufeff<a><b/></a>'), Buffer.from('\ufeff<a><b>得分</b></a>')],
  ['UTF-16 LE', UTF_16, Buffer.from(UTF_16.toString('utf16le').replace('<b/>', '<b>得分</b>'), 'utf16le')],
  [
    'UTF-16 BE',
    Buffer.from(UTF_16).swap16(),
    Buffer.from(UTF_16.toString('utf16le').replace('<b/>', '<b>得分</b>'), 'utf16le').swap16(),
  ],
  [
    'another encoding, which becomes UTF-8',
    Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="GBK"?><a>'),
      Buffer.from([0xbc, 0xa8]),
      Buffer.from('<b/></a>'),
    ]),
    Buffer.from('<?xml version="1.0" encoding="UTF-8"?><a>绩<b>得分</b></a>'),
  ],
])('keeps the bytes of a part in %s', (_, before, after) => {
  const edited = new EditedPart('a.xml', before);
  edited.append(child(edited, 'b'), '得分');
  expect(Buffer.from(edited.bytes())).toEqual(after);
});

test.each([
  ['breaks off in a tag', '<a><b c="'],
  ['breaks off in a comment', '<a><!-- x'],
  ['is not closed', '<a><b></b>'],
  ['closes what is not open', '<a></b>'],
  ['has no element', 'x'],
  ['has two roots', '<a/><b/>'],
  ['declares entities', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
])('refuses XML that %s', (_, text) => {
  expect(() => part(text).root).toThrow(WorkbookError);
});

test('refuses bytes that are not of the encoding', () => {
  expect(() => new EditedPart('a.xml', Buffer.from([0x3c, 0x61, 0x3e, 0xff]))).toThrow(WorkbookError);
});

test.each([
  ['markup', '<b a="1">&amp;', '&lt;b a="1"&gt;&amp;amp;'],
  ['control characters', 'a\u0000\u001b[31m\u0007b\uffff', 'a[31mb'],
  ['half a surrogate pair', '\ud800a\udc00', 'a'],
  ['a whole surrogate pair', '\u{20bb7}', '\u{20bb7}'],
  ['line ends', 'a\r\nb\rc\td', 'a\nb\nc\td'],
])('writes %s as text', (_, text, written) => {
  expect(escapeText(text)).toBe(written);
});

test('writes quotes, line ends and tabs in attributes as references', () => {
  expect(escapeAttribute('"\n\t')).toBe('&quot;&#10;&#9;');
});

test('keeps text that looks like an escaped character what it is', () => {
  expect(escapeCellText('_x000D_ _xyz_')).toBe('_x005F_x000D_ _xyz_');
});
