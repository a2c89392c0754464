import type { Sheet } from '../../src/workbook/types.ts';
import { writeZip } from '../../src/workbook/write/zip-write.ts';

/** Builds small Word documents from XML, so that a test can say exactly what stands in one. */

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface DocxParts {
  numbering?: string;
  /** Other entries by name. */
  others?: Record<string, string>;
}

/** The bytes of a document with this XML in its body. */
export function docx(body: string, { numbering, others = {} }: DocxParts = {}): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${W}" xmlns:r="${REL}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...(numbering === undefined
      ? {}
      : {
          'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/numbering" Target="numbering.xml"/></Relationships>`,
          'word/numbering.xml': `<w:numbering xmlns:w="${W}">${numbering}</w:numbering>`,
        }),
    ...others,
  };
  return writeZip(
    [],
    new Map(),
    Object.entries(parts).map(([name, content]) => ({ name, content: Buffer.from(content) })),
  );
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A run; a line break of the text is a soft break. @param properties XML of its `rPr` */
export function run(text: string, properties = ''): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`;
}

export const paragraph = (content = '', properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

/** A cell. @param properties XML of its `tcPr` */
export const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.includes('<w:p') ? content : paragraph(run(content))}</w:tc>`;

export const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

/** A table. @param widths of its grid in twips */
export const table = (rows: readonly string[], widths: readonly number[] = []) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;

/** A sheet as a table of the same grid, merges as spans. */
export function tableOf(sheet: Sheet): string {
  const lastColumn = Math.max(
    ...sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column)),
    ...sheet.merges.map(({ right }) => right),
  );
  const lastRow = Math.max(sheet.rows.at(-1)?.index ?? 0, ...sheet.merges.map(({ bottom }) => bottom));
  const texts = new Map(
    sheet.rows.flatMap(({ cells }) => cells.map((one) => [`${one.row} ${one.column}`, one.text] as const)),
  );
  const rows: string[] = [];
  for (let at = 1; at <= lastRow; at++) {
    const cells: string[] = [];
    for (let column = 1; column <= lastColumn; ) {
      const merge = sheet.merges.find(
        ({ top, left, bottom, right }) => top <= at && at <= bottom && left <= column && column <= right,
      );
      const span = merge ? merge.right - merge.left + 1 : 1;
      const vertical =
        merge && merge.bottom > merge.top ? `<w:vMerge${merge.top === at ? ' w:val="restart"' : ''}/>` : '';
      const properties = `${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${vertical}`;
      const own = !merge || merge.top === at;
      cells.push(cell(own ? (texts.get(`${at} ${column}`) ?? '') : '', properties));
      column += span;
    }
    rows.push(row(...cells));
  }
  return table(
    rows,
    Array.from({ length: lastColumn }, () => 1000),
  );
}
