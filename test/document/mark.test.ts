import { describe, expect, it } from 'vitest';
import { markDocument } from '../../src/document/mark/mark-document.ts';
import { unmarkDocument } from '../../src/document/mark/unmark-document.ts';
import { readDocument } from '../../src/document/read-document.ts';
import type { CellMark } from '../../src/workbook/mark/index.ts';
import { MARK_LOOKS } from '../../src/workbook/mark/looks.ts';
import { partNames, partText, RESULT, unzipped } from '../workbook/mark/helpers.ts';
import { cell, docx, paragraph, row, run, table } from './docx.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const mark = (at: string, more: Partial<CellMark> = {}): CellMark => ({
  sheet: '表1',
  cell: at,
  level: 'error',
  note: `得分不符\n${at} 应为 1.00`,
  ...more,
});
const main = (bytes: Uint8Array) => partText(bytes, 'word/document.xml');
const comments = (bytes: Uint8Array) => partText(bytes, 'word/comments.xml');

const FILL = MARK_LOOKS.error.rgb.slice(-6);

const body = `${paragraph(run('自评表'))}${table([row(cell('名'), cell('得分')), row(cell('甲'), cell('0.60'))])}`;
const marked = markDocument(docx(body), [mark('第2行第2列')], RESULT);

describe('a marked copy of a document', () => {
  it('has a comment in the cell, around what stands in it', () => {
    expect(main(marked)).toContain(
      '<w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">0.60</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
    );
    expect(comments(marked)).toContain('得分不符');
    expect(comments(marked)).toContain('第2行第2列 应为 1.00');
  });

  it('has a background on the cell and on no other', () => {
    expect(main(marked).split(`w:fill="${FILL}"`)).toHaveLength(2);
  });

  it('ends with a page of what was found, before the properties of the section', () => {
    expect(main(marked)).toMatch(/perf-score_?.*复核结果.*<w:sectPr\/><\/w:body>/s);
  });

  it('carries every other part byte for byte', () => {
    const source = docx(body, { others: { 'word/media/image1.png': 'PNG', 'docProps/app.xml': '<a/>' } });
    const copy = markDocument(source, [mark('第2行第2列')], RESULT);
    const [before, after] = [unzipped(source), unzipped(copy)];
    for (const name of partNames(source)) {
      if (['word/document.xml', '[Content_Types].xml', 'word/_rels/document.xml.rels'].includes(name))
        continue;
      expect(Buffer.from(after.entries.get(name)?.local ?? []), name).toEqual(
        Buffer.from(before.entries.get(name)?.local ?? []),
      );
    }
  });

  it('reads as the original does: our page is no part of it', () => {
    expect(readDocument(marked).workbook).toEqual(readDocument(docx(body)).workbook);
  });

  it('gives the original back to the last byte', () => {
    expect(unmarkDocument(marked)).toEqual({ bytes: docx(body), how: 'original' });
  });

  it('is the same when it is marked again', () => {
    expect(Buffer.from(markDocument(marked, [mark('第2行第2列')], RESULT))).toEqual(Buffer.from(marked));
  });

  it('loses only our marks where somebody saved it anew', () => {
    const saved = docx('', {
      others: {
        'word/document.xml': main(marked).replace('甲', '乙'),
        'word/_rels/document.xml.rels': partText(marked, 'word/_rels/document.xml.rels'),
        'word/comments.xml': comments(marked).replace(
          '</w:comments>',
          '<w:comment w:id="7" w:author="复核人"><w:p/></w:comment></w:comments>',
        ),
      },
    });
    const { bytes, how } = unmarkDocument(saved);
    expect(how).toBe('removed');
    expect(main(bytes)).toBe(main(docx(body)).replace('甲', '乙'));
    expect(comments(bytes)).toContain('复核人');
    expect(comments(bytes)).not.toContain('得分不符');
  });

  it('a document without marks comes back as it is', () => {
    expect(unmarkDocument(docx(body)).how).toBe('unmarked');
  });
});

describe('where a mark goes', () => {
  const place = (content: string, at = '第1行第1列') => main(markDocument(docx(content), [mark(at)], RESULT));

  it.each([
    ['an empty paragraph', table([row(cell('<w:p/>'))]), '<w:p><w:commentRangeStart'],
    [
      'behind the properties of a paragraph',
      table([row(cell(paragraph(run('8'), '<w:jc w:val="center"/>')))]),
      '</w:pPr><w:commentRangeStart',
    ],
    [
      'a content control around the paragraph',
      table([row(cell(`<w:sdt><w:sdtContent>${paragraph(run('8'))}</w:sdtContent></w:sdt>`))]),
      '<w:sdtContent><w:p><w:commentRangeStart',
    ],
    [
      'the cell, not the table inside it',
      table([row(cell(`${table([row(cell('内'))])}${paragraph(run('外'))}`))]),
      '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">外',
    ],
    [
      'before what the schema wants later among the properties of a cell',
      table([row(cell('8', '<w:tcW w:w="10" w:type="dxa"/><w:vAlign w:val="center"/>'))]),
      `/><w:shd w:val="clear" w:color="auto" w:fill="${FILL}"/><w:vAlign`,
    ],
    [
      'in place of a background that is there',
      table([row(cell('8', '<w:shd w:val="clear" w:fill="00FF00"/>'))]),
      `<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${FILL}"/></w:tcPr>`,
    ],
  ])('%s', (_, content, expected) => {
    expect(place(content)).toContain(expected);
  });

  it('a paragraph above the table', () => {
    const text = place(body, '上方第1段');
    expect(text).toContain('<w:p><w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">自评表');
  });

  it('a cell of the second table of two that go on', () => {
    const head = row(...['名称', '目标', '实际', '得分'].map((one) => cell(one)));
    const line = (name: string) => row(...[name, '1', '1', '5'].map((one) => cell(one)));
    const text = place(table([head, line('甲')]) + paragraph() + table([line('乙')]), '表2第1行第4列');
    expect(text.indexOf('commentRangeStart')).toBeGreaterThan(text.indexOf('乙'));
  });

  it('joins a comments part that is there, with free numbers', () => {
    const source = docx(body, {
      others: {
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>`,
        'word/comments.xml': `<w:comments xmlns:w="${W}"><w:comment w:id="4" w:author="复核人"><w:p/></w:comment></w:comments>`,
      },
    });
    const copy = markDocument(source, [mark('第2行第2列')], RESULT);
    expect(comments(copy)).toMatch(/w:id="4".*w:id="5" w:author="perf-score"/s);
    expect(Buffer.from(unmarkDocument(copy).bytes)).toEqual(Buffer.from(source));
  });

  it('a cell that there is not is a fault of the program', () => {
    expect(() => markDocument(docx(body), [mark('第9行第9列')], RESULT)).toThrow(/第9行第9列/);
  });
});
