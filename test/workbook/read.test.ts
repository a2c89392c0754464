import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/workbook/read.ts';
import type { Cell } from '../../src/workbook/types.ts';
import { buildSheet, buildWorkbook, sheetXml, type WorkbookSpec, workbookParts, zipParts } from './build.ts';

/** Styles 0 to 5: General, 0.00, percent with two decimals, a date, 万元, texts with a unit. */
const STYLES: Pick<WorkbookSpec, 'cellFormats' | 'numberFormats'> = {
  cellFormats: [0, 2, 10, 14, 176, 177],
  numberFormats: { 176: '0.00"万元"', 177: '0.0#;-0.0;"零";@"个"' },
};

async function rowsOf(rows: string, spec: Partial<WorkbookSpec> = {}) {
  const { sheets } = await readWorkbook(buildSheet(rows, { ...STYLES, ...spec }));
  return sheets[0]?.rows ?? [];
}

/** The one cell that this <c> makes in A1. */
async function cellOf(cell: string, spec: Partial<WorkbookSpec> = {}): Promise<Cell | undefined> {
  return (await rowsOf(`<row r="1">${cell}</row>`, spec))[0]?.cells[0];
}

const PLAIN = { percent: false, date: false, formula: null, calculated: true };
const text = (value: string): Partial<Cell> => ({ ...PLAIN, kind: 'text', text: value, stored: null });
const number = (shown: string, stored: string): Partial<Cell> => ({
  ...PLAIN,
  kind: 'number',
  text: shown,
  stored,
});

describe('a cell', () => {
  it.each<[string, string, Partial<Cell>]>([
    ['an integer', '<c r="A1"><v>124</v></c>', number('124', '124')],
    ['a number with its type', '<c r="A1" t="n"><v>1.5</v></c>', number('1.5', '1.5')],
    ['a number stored to 17 digits', '<c r="A1"><v>0.85999999999999999</v></c>', number('0.86', '0.86')],
    ['a number with an exponent', '<c r="A1"><v>1E-3</v></c>', number('0.001', '0.001')],
    [
      'a number shown with decimals',
      '<c r="A1" s="1"><v>2.7338709677419355</v></c>',
      number('2.73', '2.73387096774194'),
    ],
    ['a percentage', '<c r="A1" s="2"><v>0.9447</v></c>', { ...number('94.47%', '0.9447'), percent: true }],
    ['a date', '<c r="A1" s="3"><v>44592</v></c>', { ...number('2022/1/31', '44592'), date: true }],
    ['a number with a unit in its format', '<c r="A1" s="4"><v>202.6</v></c>', number('202.60万元', '202.6')],
    ['a number in a rare format', '<c r="A1" s="5"><v>0.25</v></c>', number('0.25', '0.25')],
    ['zero that its format shows by a word', '<c r="A1" s="5"><v>0</v></c>', number('0', '0')],
    ['a style that is not there', '<c r="A1" s="99"><v>0.5</v></c>', number('0.5', '0.5')],
    ['a number that is none', '<c r="A1"><v>abc</v></c>', text('abc')],
    ['a shared string', '<c r="A1" t="s"><v>1</v></c>', text('得分')],
    ['a shared string of runs', '<c r="A1" t="s"><v>2</v></c>', text('产出指标（50分）')],
    ['a shared string with a phonetic run', '<c r="A1" t="s"><v>3</v></c>', text('課税')],
    ['a shared string with spaces', '<c r="A1" t="s"><v>4</v></c>', text('  8 个社区 ')],
    ['escaped characters', '<c r="A1" t="s"><v>5</v></c>', text('上\n下_x000D_')],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>a&lt;b&#x4E2D;</t></is></c>', text('a<b中')],
    [
      'an inline string of runs',
      '<c r="A1" t="inlineStr"><is><r><t>全</t></r><r><t>年</t></r></is></c>',
      text('全年'),
    ],
    [
      'a run that is struck out',
      '<c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>6</t></r><r><rPr><strike val="0"/></rPr><t>8次</t></r></is></c>',
      text('8次'),
    ],
    [
      'a raised number of a footnote',
      '<c r="A1" t="inlineStr"><is><r><t>20</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c>',
      text('20'),
    ],
    [
      'a raised 2 of a unit',
      '<c r="A1" t="inlineStr"><is><r><t>20km</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></is></c>',
      text('20km2'),
    ],
    ['an inline string without its type', '<c r="A1"><is><t>全年</t></is></c>', text('全年')],
    ['a string in CDATA', '<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>', text('a<b')],
    ['a text in a format for texts', '<c r="A1" t="inlineStr" s="5"><is><t>八</t></is></c>', text('八个')],
    ['TRUE', '<c r="A1" t="b"><v>1</v></c>', { ...text('TRUE'), kind: 'boolean' }],
    ['FALSE', '<c r="A1" t="b"><v>0</v></c>', { ...text('FALSE'), kind: 'boolean' }],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { ...text('#DIV/0!'), kind: 'error' }],
    ['a string index beyond the table', '<c r="A1" t="s"><v>99</v></c>', { ...text('#REF!'), kind: 'error' }],
    ['a string index that is no number', '<c r="A1" t="s"><v>x</v></c>', { ...text('#REF!'), kind: 'error' }],
    ['a negative string index', '<c r="A1" t="s"><v>-1</v></c>', { ...text('#REF!'), kind: 'error' }],
    [
      'an ISO date',
      '<c r="A1" s="3" t="d"><v>2022-01-31</v></c>',
      { ...number('2022/1/31', '44592'), date: true },
    ],
    [
      'an ISO date without a date format',
      '<c r="A1" t="d"><v>2022-01-31T12:00:00</v></c>',
      { ...number('2022-01-31T12:00:00', '44592.5'), date: true },
    ],
    ['a formula', '<c r="A1"><f>B1*2</f><v>4</v></c>', { ...number('4', '4'), formula: 'B1*2' }],
    ['a formula written with =', '<c r="A1"><f>=B1</f><v>4</v></c>', { ...number('4', '4'), formula: 'B1' }],
    [
      'a formula of text',
      '<c r="A1" t="str"><f>B1&amp;""</f><v>优</v></c>',
      { ...text('优'), formula: 'B1&""' },
    ],
    ['a formula of empty text', '<c r="A1" t="str"><f>B1</f><v></v></c>', { ...text(''), formula: 'B1' }],
    [
      'a formula of a truth',
      '<c r="A1" t="b"><f>B1>1</f><v>1</v></c>',
      { kind: 'boolean', text: 'TRUE', formula: 'B1>1' },
    ],
    [
      'a formula with an error',
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { kind: 'error', text: '#DIV/0!', formula: '1/0' },
    ],
    [
      'a formula that follows a shared one',
      '<c r="A1"><f t="shared" si="0"/><v>4</v></c>',
      { ...number('4', '4'), formula: '' },
    ],
    [
      'an array formula',
      '<c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>4</v></c>',
      { ...number('4', '4'), formula: 'B1:B2' },
    ],
    [
      'a formula without a value',
      '<c r="A1"><f>B1</f></c>',
      { ...text(''), formula: 'B1', calculated: false },
    ],
    [
      'a formula with an empty value',
      '<c r="A1"><f>B1</f><v/></c>',
      { ...text(''), formula: 'B1', calculated: false },
    ],
  ])('%s', async (_, cell, expected) => {
    const strings = [
      '<t>无</t>',
      '<t>得分</t>',
      '<r><t>产出指标</t></r><r><rPr><b/></rPr><t>（50分）</t></r>',
      '<t>課税</t><rPh sb="0" eb="2"><t>カゼイ</t></rPh><phoneticPr fontId="1"/>',
      '<t xml:space="preserve">  8 个社区 </t>',
      '<t>上_x000D_\n下_x005F_x000D_</t>',
    ];
    expect(await cellOf(cell, { strings })).toEqual({
      row: 1,
      column: 1,
      ...PLAIN,
      stored: null,
      ...expected,
    });
  });

  it.each([
    ['only a style', '<c r="A1" s="1"/>'],
    ['an empty value', '<c r="A1"><v></v></c>'],
    ['an empty shared string', '<c r="A1" t="s"><v>0</v></c>'],
    ['an empty inline string', '<c r="A1" t="inlineStr"><is><t/></is></c>'],
  ])('with %s is left out', async (_, cell) => {
    expect(await rowsOf(`<row r="1">${cell}</row>`, { strings: ['<t/>'] })).toEqual([]);
  });

  it('shows a date of the 1904 calendar, and stores what the file stores', async () => {
    const cell = await cellOf('<c r="A1" s="3"><v>43130</v></c>', { date1904: true });
    expect(cell).toMatchObject({ text: '2022/1/31', stored: '43130', date: true });
  });

  it('has the format General where the workbook has no styles', async () => {
    const { 'xl/styles.xml': _, ...parts } = workbookParts({
      sheets: [{ rows: '<row r="1"><c r="A1" s="1"><v>0.5</v></c></row>' }],
    });
    const { sheets } = await readWorkbook(zipParts(parts));
    expect(sheets[0]?.rows[0]?.cells[0]).toMatchObject(number('0.5', '0.5'));
  });

  it.each<[string, string, string, [boolean, string][]]>([
    [
      'calculated where another formula has a result',
      '3',
      '0',
      [
        [true, '0'],
        [true, '3'],
        [true, '0'],
      ],
    ],
    [
      'not calculated where no formula has another result',
      '0',
      '0',
      [
        [false, ''],
        [false, ''],
        [true, '0'],
      ],
    ],
  ])('that is a 0 in a file to be calculated on opening is %s', async (_, second, third, cells) => {
    const rows = `<row r="1"><c r="A1"><f>B1</f><v>0</v></c><c r="B1"><f>C1</f><v>${second}</v></c><c r="C1"><v>${third}</v></c></row>`;
    const parts = workbookParts({ sheets: [{ rows }] });
    const workbook = String(parts['xl/workbook.xml']).replace(
      '</sheets>',
      '</sheets><calcPr fullCalcOnLoad="1"/>',
    );
    const { sheets } = await readWorkbook(zipParts({ ...parts, 'xl/workbook.xml': workbook }));
    expect(sheets[0]?.rows[0]?.cells.map(({ calculated, text }) => [calculated, text])).toEqual(cells);
  });

  it.each([
    ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0', '0'],
    [';;;', '18.5', '18.5'],
    ['0.00;;;@', '-3', '-3'],
    ['[>=90]"优";[>=80]"良";"差"', '95', '95'],
    ['# ?/?', '0.5', '0.5'],
    ['0.00E+00', '1234.5', '1234.5'],
    ['0.00_);(0.00)', '-3', '-3'],
    ['0.0.0[', '3', '3'],
    ['"得"0.0"分"', '18.5', '得18.5分'],
    ['0.0#', '18.5', '18.5'],
    ['yyyy/m/d h:mm', '44926.75', '2022/12/31 18:00'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '44915', '2022年12月20日'],
    ['h:mm', '0.0625', '1:30'],
    ['[h]:mm', '1.5', '36:00'],
  ])('says its number under the format %s: %s as %s', async (code, value, shown) => {
    const spec = { cellFormats: [177], numberFormats: { 177: code } };
    const cell = await cellOf(`<c r="A1" s="0"><v>${value}</v></c>`, spec);
    expect(cell).toMatchObject({ kind: 'number', text: shown, stored: value });
  });
});

describe('places', () => {
  const places = async (rows: string) =>
    (await rowsOf(rows)).map(({ index, cells }) => [
      index,
      cells.map(({ row, column }) => `${row},${column}`).join(' '),
    ]);
  const c = (address: string) => (address === '' ? '<c><v>1</v></c>' : `<c r="${address}"><v>1</v></c>`);

  it.each<[string, string, [number, string][]]>([
    [
      'addressed rows and cells',
      `<row r="2">${c('B2')}${c('D2')}</row><row r="5">${c('A5')}</row>`,
      [
        [2, '2,2 2,4'],
        [5, '5,1'],
      ],
    ],
    [
      'neither addressed',
      `<row>${c('')}${c('')}</row><row>${c('')}</row>`,
      [
        [1, '1,1 1,2'],
        [2, '2,1'],
      ],
    ],
    ['cells counted from an addressed one', `<row r="3">${c('C3')}${c('')}</row>`, [[3, '3,3 3,4']]],
    ['empty cells count', `<row r="1"><c/>${c('')}</row>`, [[1, '1,2']]],
    [
      'a row counted from the one before',
      `<row r="7">${c('A7')}</row><row>${c('')}</row>`,
      [
        [7, '7,1'],
        [8, '8,1'],
      ],
    ],
    [
      'a row placed by its first cell',
      `<row>${c('B5')}${c('')}</row><row>${c('')}</row>`,
      [
        [5, '5,2 5,3'],
        [6, '6,1'],
      ],
    ],
    [
      'rows in another order',
      `<row r="5">${c('A5')}</row><row r="2">${c('A2')}</row>`,
      [
        [2, '2,1'],
        [5, '5,1'],
      ],
    ],
    ['cells in another order', `<row r="1">${c('C1')}${c('A1')}</row>`, [[1, '1,1 1,3']]],
    ['a row in two parts', `<row r="1">${c('C1')}</row><row r="1">${c('A1')}</row>`, [[1, '1,1 1,3']]],
    ['the last cell of a sheet', `<row r="1048576">${c('XFD1048576')}</row>`, [[1048576, '1048576,16384']]],
    ['rows without cells', '<row r="1"/><row r="2"><c r="A2" s="1"/></row>', []],
  ])('%s', async (_, rows, expected) => {
    expect(await places(rows)).toEqual(expected);
  });

  it.each([
    ['a row beyond the last', `<row r="1048577">${c('A1048577')}</row>`],
    ['row 0', `<row r="0">${c('')}</row>`],
    ['a column beyond the last', `<row r="1">${c('XFE1')}</row>`],
    ['a cell counted beyond the last column', `<row r="1">${c('XFD1')}${c('')}</row>`],
    ['an address that is none', `<row r="1">${c('1A')}</row>`],
    ['a cell of another row', `<row r="1">${c('A2')}</row>`],
    ['a cell listed twice', `<row r="1">${c('A1')}${c('A1')}</row>`],
  ])('%s is damage', async (_, rows) => {
    await expect(rowsOf(rows)).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('a sheet', () => {
  it('lists merged areas, never expanded, whichever way they are written', async () => {
    const refs = ['A1:B2', 'C3:A1', 'A1:XFD1048576', 'B1:B1', 'x', 'D1:D2'];
    const after = `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    const { sheets } = await readWorkbook(buildSheet('', { after }));
    expect(sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 1, left: 1, bottom: 3, right: 3 },
      { top: 1, left: 1, bottom: 1048576, right: 16384 },
      { top: 1, left: 4, bottom: 2, right: 4 },
    ]);
  });

  it('knows hidden rows and columns, also those of no height or width', async () => {
    const { sheets } = await readWorkbook(
      buildSheet(
        '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" ht="0" customHeight="1"><c r="A2"><v>1</v></c></row><row r="3" ht="15"><c r="A3"><v>1</v></c></row><row r="4" hidden="true"/>',
        {
          before:
            '<cols><col min="1" max="1" width="9"/><col min="2" max="3" width="9" hidden="1"/><col min="5" max="16384" width="0"/></cols>',
        },
      ),
    );
    expect(sheets[0]?.rows.map(({ index, hidden }) => [index, hidden])).toEqual([
      [1, true],
      [2, true],
      [3, false],
      [4, true],
    ]);
    expect(sheets[0]?.hiddenColumns).toEqual([
      { first: 2, last: 3 },
      { first: 5, last: 16384 },
    ]);
  });

  it('comes in the order of the tabs, hidden or not, and without those of charts', async () => {
    const parts = workbookParts({
      sheets: [
        { name: '封面' },
        { name: '图' },
        { name: '参数', state: 'veryHidden' },
        { name: '旧', state: 'hidden' },
      ],
    });
    const relationships = String(parts['xl/_rels/workbook.xml.rels']).replace(
      /(Id="rId2" Type="[^"]*)worksheet"/,
      '$1chartsheet"',
    );
    const { sheets } = await readWorkbook(
      zipParts({ ...parts, 'xl/_rels/workbook.xml.rels': relationships }),
    );
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['封面', false],
      ['参数', true],
      ['旧', true],
    ]);
  });

  it.each([
    ['the name of its part', { name: '甲', file: 'perf-score-2.xml', rows: firstCell('perf-score') }, true],
    ['the name of its part alone', { name: '甲', file: 'perf-score.xml', rows: firstCell('表') }, false],
    ['a title that repeats its name', { name: '复核结果', rows: firstCell('perf-score 复核结果') }, true],
    ['the same in English', { name: 'Review', rows: firstCell('perf-score Review') }, true],
    ['its name with a number', { name: '复核结果 (2)', rows: firstCell('perf-score · 复核结果') }, true],
    [
      'the heading of its records',
      {
        name: '甲',
        rows: `<row><c t="str"><v>perf-score x</v></c><c t="str"><v>perf-score:styles</v></c></row>`,
      },
      true,
    ],
    ['its name alone', { name: '复核结果', rows: firstCell('复核') }, false],
    ['first words alone', { name: '说明', rows: firstCell('perf-score') }, false],
    ['words elsewhere', { name: '复核结果', rows: firstCell('perf-score', 'B1') }, false],
  ])('is told to be ours by %s', async (_, sheet, ours) => {
    const workbook = await readWorkbook(buildWorkbook({ sheets: [sheet] }));
    expect(workbook.sheets[0]?.ours).toBe(ours);
  });

  it('is read piece by piece when it is large', async () => {
    const filler = '<row r="9" spans="1:9"/>'.repeat(220_000);
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>绩效</t></is></c></row>${filler}<row r="10"><c r="A10"><v>97.69</v></c></row>`;
    const [first, last] = await rowsOf(rows);
    expect(first?.cells[0]?.text).toBe('绩效');
    expect(last).toMatchObject({ index: 10, cells: [{ text: '97.69' }] });
  });
});

function firstCell(words: string, address = 'A1'): string {
  return `<row r="1"><c r="${address}" t="inlineStr"><is><t>${words}</t></is></c></row>`;
}

describe('an encoding', () => {
  const xml = sheetXml({ rows: firstCell('得分') });
  const declared = (encoding: string) => xml.replace('UTF-8', encoding);
  it.each<[string, Uint8Array]>([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${xml}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${declared('UTF-16')}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${declared('UTF-16')}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(declared('UTF-16'), 'utf16le')],
    [
      'GBK',
      Buffer.concat([
        Buffer.from(declared('GBK').replace(/得分[\s\S]*/, '')),
        Buffer.from([0xb5, 0xc3, 0xb7, 0xd6]),
        Buffer.from(xml.replace(/[\s\S]*得分/, '')),
      ]),
    ],
  ])('%s', async (_, part) => {
    const { sheets } = await readWorkbook(buildWorkbook({ sheets: [{ xml: part }] }));
    expect(sheets[0]?.rows[0]?.cells[0]?.text).toBe('得分');
  });
});
