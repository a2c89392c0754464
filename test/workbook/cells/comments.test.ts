import { describe, expect, it } from 'vitest';
import { readNotes } from '../../../src/workbook/cells/comments.ts';
import { buildWorkbook } from '../build.ts';

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

describe('readNotes', () => {
  const comments = `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <authors><author>李工</author><author></author></authors>
    <commentList>
      <comment ref="G5" authorId="0"><text><r><rPr><b/></rPr><t>!score-mismatch</t></r><r><t xml:space="preserve">
 见附件</t></r></text></comment>
      <comment ref="$h$40" authorId="1"><text><t>无</t></text></comment>
      <comment ref="G5" authorId="9"><text><t>再看</t></text></comment>
      <comment ref="?" authorId="0"><text><t>无处</t></text></comment>
    </commentList></comments>`;
  const bytes = buildWorkbook({
    sheets: [
      { name: '封面' },
      {
        name: '自评表',
        relationships: `<Relationship Id="a" Type="${TYPE}/vmlDrawing" Target="../drawings/vml.vml"/><Relationship Id="b" Type="${TYPE}/comments" Target="../评.xml"/>`,
      },
    ],
    parts: { 'xl/评.xml': comments },
  });

  it('gives author and text of each note by sheet and cell, and no sheet without notes', () => {
    expect(readNotes(bytes)).toEqual(
      new Map([
        [
          '自评表',
          new Map([
            [
              'G5',
              [
                { author: '李工', text: '!score-mismatch\n 见附件' },
                { author: '', text: '再看' },
              ],
            ],
            ['H40', [{ author: '', text: '无' }]],
          ]),
        ],
      ]),
    );
  });

  it('keeps to the limits', () => {
    expect(() => readNotes(bytes, { limits: { entries: 3 } })).toThrow(/limits\.entries/);
  });
});
