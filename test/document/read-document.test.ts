import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/read-document.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import type { Sheet } from '../../src/workbook/types.ts';
import { cell, docx, paragraph, row, run, table, tableOf } from './docx.ts';

const read = (body: string, parts = {}) => readDocument(docx(body, parts)).workbook;

/** Texts by row and column, `r,c text`. */
const textsOf = ({ rows }: Sheet) =>
  rows.flatMap(({ cells }) => cells.map((one) => `${one.row},${one.column} ${one.text}`));

const onlyTable = (body: string, parts = {}) => {
  const { sheets } = read(body, parts);
  expect(sheets).toHaveLength(1);
  return textsOf(sheets[0] as Sheet);
};

describe('what a cell says', () => {
  it.each([
    ['runs are joined', paragraph(run('98.') + run('09')), '98.09'],
    ['paragraphs are lines', paragraph(run('产出')) + paragraph(run('指标')), '产出\n指标'],
    ['a soft break is a line break', paragraph(run('产出\n指标')), '产出\n指标'],
    ['struck out is gone', paragraph(run('95', '<w:strike/>') + run('98')), '98'],
    ['a strike that is switched off counts', paragraph(run('95', '<w:strike w:val="0"/>')), '95'],
    ['a raised digit is a note', paragraph(run('20') + run('1', '<w:vertAlign w:val="superscript"/>')), '20'],
    ['hidden text is no text', paragraph(run('20') + run('99', '<w:vanish/>')), '20'],
    ['inserted text is there', paragraph(`<w:ins w:id="1">${run('10')}</w:ins>`), '10'],
    [
      'deleted text is not',
      paragraph(`<w:del w:id="1"><w:r><w:delText>9</w:delText><w:br/></w:r></w:del>${run('10')}`),
      '10',
    ],
    [
      'moved text stands where it went',
      paragraph(`<w:moveFrom w:id="1">${run('9')}</w:moveFrom><w:moveTo w:id="2">${run('10')}</w:moveTo>`),
      '10',
    ],
    [
      'a deleted paragraph mark joins two paragraphs',
      paragraph(run('产出'), '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph(run('指标')),
      '产出指标',
    ],
    [
      'a content control is what stands in it',
      paragraph(`<w:sdt><w:sdtContent>${run('8')}</w:sdtContent></w:sdt>`),
      '8',
    ],
    [
      'the prompt of an empty content control is no text',
      paragraph(
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击输入')}</w:sdtContent></w:sdt>`,
      ),
      '',
    ],
    ['a ticked box of Wingdings', paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'), '☑'],
    [
      'a ticked box of an old form',
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>',
      ),
      '☑',
    ],
    [
      'a fraction is a division',
      paragraph('<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>'),
      '1/2',
    ],
    [
      'the fallback of a drawing is not read twice',
      paragraph(
        `${run('甲')}<mc:AlternateContent><mc:Choice/><mc:Fallback>${run('乙')}</mc:Fallback></mc:AlternateContent>`,
      ),
      '甲',
    ],
  ])('%s', (_, content, text) => {
    const cells = onlyTable(table([row(cell('名'), cell(content))]));
    expect(cells).toEqual(text === '' ? ['1,1 名'] : ['1,1 名', `1,2 ${text}`]);
  });

  it('numbers that Word prints by itself fill a cell without text, and order the points of a list', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>';
    const numbered = (text: string) =>
      paragraph(text === '' ? '' : run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>');
    expect(
      onlyTable(
        table([row(cell(numbered('')), cell(numbered('甲') + numbered('乙')), cell(numbered('丙')))]),
        {
          numbering,
        },
      ),
    ).toEqual(['1,1 ①', '1,2 ②甲\n③乙', '1,3 丙']);
  });
});

describe('the grid of a table', () => {
  it('spans and vertical merges become areas', () => {
    const [sheet] = read(
      table([
        row(cell('甲', '<w:gridSpan w:val="2"/>'), cell('乙', '<w:vMerge w:val="restart"/>')),
        row(cell('丙'), cell('丁'), cell('', '<w:vMerge/>')),
      ]),
    ).sheets;
    expect(textsOf(sheet as Sheet)).toEqual(['1,1 甲', '1,3 乙', '2,1 丙', '2,2 丁']);
    expect(sheet?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 1, left: 3, bottom: 2, right: 3 },
    ]);
  });

  it('edges that were dragged to nearly the same place are one line', () => {
    expect(
      onlyTable(
        table(
          [
            row(cell('甲', '<w:gridSpan w:val="2"/>'), cell('乙')),
            row(cell('1'), cell('2', '<w:gridSpan w:val="2"/>')),
          ],
          [2000, 30, 2000],
        ),
      ),
    ).toEqual(['1,1 甲', '1,2 乙', '2,1 1', '2,2 2']);
  });

  it('a row may leave columns out at its beginning', () => {
    expect(
      onlyTable(
        table([
          row(cell('甲'), cell('乙')),
          `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('1')}</w:tr>`,
        ]),
      ),
    ).toEqual(['1,1 甲', '1,2 乙', '2,2 1']);
  });

  it('a deleted row is gone', () => {
    expect(
      onlyTable(table([row(cell('甲')), `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('乙')}</w:tr>`])),
    ).toEqual(['1,1 甲']);
  });

  it('a table inside a cell is one of its own, with the text around it', () => {
    const inner = table([row(cell('内'))]);
    const { sheets } = read(table([row(cell(`${inner}${paragraph(run('外'))}`))]));
    expect(sheets.map((sheet) => [sheet.name, ...textsOf(sheet)])).toEqual([
      ['表1', '1,1 外'],
      ['表2', '1,1 内', '2,1 外'],
    ]);
  });

  it('a table that goes on in the next is one with it, also where 续表 stands between', () => {
    const first = table([
      row(...['名称', '目标', '实际', '得分'].map((one) => cell(one))),
      row(...['甲', '1', '1', '5'].map((one) => cell(one))),
    ]);
    const second = table([row(...['乙', '2', '2', '5'].map((one) => cell(one)))]);
    const [sheet, ...others] = read(first + paragraph(run('续表')) + second).sheets;
    expect(others).toEqual([]);
    expect(sheet?.rows.map(({ index }) => index)).toEqual([1, 2, 3]);
    expect(sheet?.tables).toEqual([
      { number: 1, first: 1, last: 2 },
      { number: 2, first: 3, last: 3 },
    ]);
  });

  it('a span that no table can have gets a sentence', () => {
    expect(() => read(table([row(cell('甲', '<w:gridSpan w:val="2000000000"/>'))]))).toThrow(/列数/);
  });
});

describe('the text around a table', () => {
  it('its title stands above it, and the running text is kept in order', () => {
    const workbook = read(
      `${paragraph(run('一、总体情况'))}${paragraph(run('年度自评表'))}${table([row(cell('甲'))])}${paragraph(run('注：略'))}`,
    );
    expect(workbook.paragraphs).toEqual(['一、总体情况', '年度自评表', '注：略']);
    expect(textsOf(workbook.sheets[0] as Sheet)).toEqual([
      '1,1 一、总体情况',
      '2,1 年度自评表',
      '3,1 甲',
      '4,1 注：略',
    ]);
  });
});

describe('a form copied into a document', () => {
  const folder = join(import.meta.dirname, '../../fixtures');
  it.each(readdirSync(folder).filter((name) => /^[^.]+\.xlsx$/.test(name)))(
    '%s has the same grid',
    async (name) => {
      const { sheets } = await readWorkbook(readFileSync(join(folder, name)));
      const [sheet] = sheets;
      const [copied] = read(tableOf(sheet as Sheet)).sheets;
      expect(textsOf(copied as Sheet)).toEqual(
        textsOf(sheet as Sheet).map((text) => text.trim().replace(/\r\n?/g, '\n')),
      );
      const inOrder = (areas: Sheet['merges'] = []) =>
        areas.map(({ top, left, bottom, right }) => [top, left, bottom, right].join()).sort();
      expect(inOrder(copied?.merges)).toEqual(inOrder(sheet?.merges));
    },
  );
});
