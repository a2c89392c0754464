import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNotes } from '../../src/workbook/cells/comments.ts';
import { fuzzBudget } from '../fuzz-budget.ts';
import { buildZip } from '../workbook/build.ts';
import { checked, FORMS, formBytes, type Parts, partsOf } from './forms.ts';

const TYPE_OF_STRINGS = /<c ([^>]*?)t="s"([^>]*)><v>(\d+)<\/v><\/c>/g;
const SPREADSHEET = /^xl\/(workbook|styles|sharedStrings|worksheets\/sheet\d+)\.xml$/;
const SHEETS = /^xl\/worksheets\/sheet\d+\.xml$/;

const mapped = (parts: Parts, names: RegExp, change: (text: string) => string | Uint8Array): Parts =>
  Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [
      name,
      names.test(name) && typeof content === 'string' ? change(content) : content,
    ]),
  );

/** Tags with their attributes, outside of texts. */
const tags = (text: string, change: (name: string, attributes: string[], end: string) => string) =>
  text.replace(/<([\w:]+)((?:\s+[\w:]+="[^"]*")+)\s*(\/?>)/g, (_, name, written: string, end) =>
    change(name, written.match(/[\w:]+="[^"]*"/g) ?? [], end),
  );

/** Other ways to write the same workbook, in the order in which they can be combined. None may change a finding. */
const WAYS: Record<string, (parts: Parts) => Parts> = {
  'texts in the cells': (parts) => {
    const texts = [...String(parts['xl/sharedStrings.xml']).matchAll(/<si>(.*?)<\/si>/gs)].map(
      ([, si = '']) => si,
    );
    return mapped(parts, SHEETS, (text) =>
      text.replace(
        TYPE_OF_STRINGS,
        (_, before, after, index) => `<c ${before}t="inlineStr"${after}><is>${texts[Number(index)]}</is></c>`,
      ),
    );
  },
  'texts as results of formulas': (parts) =>
    mapped(parts, SHEETS, (text) =>
      text.replace(
        /<c ([^>]*?)t="inlineStr"([^>]*)><is><t[^>]*>([^<]*)<\/t><\/is><\/c>/g,
        '<c $1t="str"$2><v>$3</v></c>',
      ),
    ),
  'texts in runs and with readings': (parts) =>
    mapped(parts, /sharedStrings/, (text) =>
      text.replace(
        /<si><t[^>]*>([^<&]+)<\/t><\/si>/g,
        (_, words: string) =>
          `<si><r><rPr><b/></rPr><t xml:space="preserve">${words.slice(0, 1)}</t></r><r><t xml:space="preserve">${words.slice(1)}</t></r><rPh sb="0" eb="1"><t>99</t></rPh></si>`,
      ),
    ),
  'characters as references': (parts) =>
    mapped(parts, /sharedStrings/, (text) =>
      text.replace(/[\u4e00-\u9fff]/g, (character) => `&#x${character.codePointAt(0)?.toString(16)};`),
    ),
  'texts in CDATA': (parts) =>
    mapped(parts, /sharedStrings/, (text) =>
      text.replace(/(<t[^>]*>)([^<&]+)<\/t>/g, '$1<![CDATA[$2]]></t>'),
    ),
  'numbers with exponents and more digits': (parts) =>
    mapped(parts, SHEETS, (text) =>
      text.replace(/(<c (?![^>]*t=)[^>]*>(?:<f>[^<]*<\/f>)?<v>)([\d.]+)<\/v>/g, (_, before, number) => {
        const exponent = Number(number).toExponential(16);
        return `${before}${Number(exponent) === Number(number) ? exponent : number}</v>`;
      }),
    ),
  'no spans, no dimension, no theme': (parts) =>
    mapped(parts, SHEETS, (text) => text.replace(/ spans="[^"]*"/g, '').replace(/<dimension[^>]*>/, '')),
  'cells without content left out': (parts) =>
    mapped(parts, SHEETS, (text) => text.replace(/<c r="[^"]*"(?: s="\d+")?\/>/g, '')),
  'rows in another order': (parts) =>
    mapped(parts, SHEETS, (text) =>
      text.replace(/<sheetData>(.*)<\/sheetData>/s, (_, data: string) => {
        const rows = data.match(/<row [^>]*\/>|<row .*?<\/row>/gs) ?? [];
        return `<sheetData>${rows.toReversed().join('')}</sheetData>`;
      }),
    ),
  'attributes in another order': (parts) =>
    mapped(parts, SPREADSHEET, (text) =>
      tags(text, (name, attributes, end) => `<${name} ${attributes.toReversed().join(' ')}${end}`),
    ),
  'single quotes and blanks in tags': (parts) =>
    mapped(parts, SPREADSHEET, (text) =>
      tags(text, (name, attributes, end) => {
        const quoted = attributes.map((one) =>
          one.includes("'") ? one : one.replace(/="([^"]*)"/, " = '$1'"),
        );
        return `<${name}\n\t${quoted.join('  ')} ${end}`;
      }),
    ),
  'line ends and comments between rows and cells': (parts) =>
    mapped(parts, SHEETS, (text) => text.replace(/<(row|c|mergeCell)\b/g, '\r\n  <!-- <c r="A1"/> --><$1')),
  prefixes: (parts) =>
    mapped(parts, SPREADSHEET, (text) =>
      text.replace(/<(\/?)(?=[a-zA-Z]\w*[\s/>])/g, '<$1q:').replace(/ xmlns="/, ' xmlns:q="'),
    ),
  'UTF-16': (parts) =>
    mapped(parts, SPREADSHEET, (text) =>
      Buffer.from(`\ufeff${text.replace(/encoding="UTF-8"/i, 'encoding="UTF-16"')}`, 'utf16le'),
    ),
  'parts in another order': (parts) => Object.fromEntries(Object.entries(parts).toReversed()),
  'parts that nobody knows': (parts) => ({
    ...parts,
    'xl/unknown.bin': Buffer.from([1, 2]),
    'META-INF/x': 'y',
  }),
};

describe.each(FORMS)('%s', (name) => {
  const bytes = formBytes(name);
  const parts = partsOf(bytes);

  test('says the same however it is written, and so do the notes of its copy', async () => {
    const before = await checked(bytes);
    const ways = fc.subarray(Object.keys(WAYS), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(ways, fc.boolean(), async (chosen, stored) => {
        const written = chosen.reduce((given, way) => WAYS[way]?.(given) ?? given, parts);
        const other = buildZip(
          Object.entries(written).map(([part, content]) => ({ name: part, content, stored })),
        );
        const after = await checked(other);
        expect(after.report).toEqual(before.report);
        expect(readNotes(after.copy)).toEqual(readNotes(before.copy));
      }),
      fuzzBudget(30),
    );
  });
});
