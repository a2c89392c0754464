import type { ResultCell, ResultRow, ResultSheet } from '../../workbook/mark/types.ts';
import { escapeAttribute, escapeText } from '../../workbook/package/xml-write.ts';
import { RESULT_BOOKMARK } from '../body-reader.ts';

const LEVEL_COLOURS: Partial<Record<ResultCell['style'], string>> = {
  error: 'C00000',
  warning: '9C5700',
  muted: '595959',
};

/**
 * The page with everything that was found, as blocks for the end of the body.
 *
 * @param prefix of the part's elements, with its colon
 * @param id of the bookmark, free in the document
 */
export function resultPage({ rows, columnWidths }: ResultSheet, prefix: string, id: number): string {
  const w = (name: string, attributes: Record<string, string> = {}, content = '') =>
    `<${prefix}${name}${Object.entries(attributes)
      .map(([key, value]) => ` ${prefix}${key}="${escapeAttribute(value)}"`)
      .join('')}${content === '' ? '/>' : `>${content}</${prefix}${name}>`}`;
  const total = columnWidths.reduce((sum, width) => sum + width, 0);
  const share = (from: number, span: number) =>
    Math.round((5000 * columnWidths.slice(from, from + span).reduce((sum, width) => sum + width, 0)) / total);

  const run = (text: string, style: ResultCell['style']) => {
    const bold = style === 'title' || style === 'heading' ? w('b') : '';
    const colour = LEVEL_COLOURS[style] ? w('color', { val: LEVEL_COLOURS[style] ?? '' }) : '';
    const size = style === 'title' ? 28 : 18;
    const properties = w(
      'rPr',
      {},
      `${bold}${colour}${w('sz', { val: String(size) })}${w('szCs', { val: String(size) })}`,
    );
    const lines = text
      .split('\n')
      .map((line) => `<${prefix}t xml:space="preserve">${escapeText(line)}</${prefix}t>`);
    return w('r', {}, properties + lines.join(w('br')));
  };
  const paragraph = (text: string, style: ResultCell['style'], before = '') =>
    w('p', {}, before + (text === '' ? '' : run(text, style)) || w('pPr'));

  const cell = (one: ResultCell, from: number) => {
    const span = one.span ?? 1;
    const width = w('tcW', { w: String(share(from, span)), type: 'pct' });
    const spanned = span > 1 ? w('gridSpan', { val: String(span) }) : '';
    const fill = one.style === 'heading' ? w('shd', { val: 'clear', color: 'auto', fill: 'EDEDED' }) : '';
    return w(
      'tc',
      {},
      w('tcPr', {}, width + spanned + fill) + paragraph(one.text ?? one.number ?? '', one.style),
    );
  };
  const row = ({ cells }: ResultRow) => {
    let from = 0;
    const written = cells.map((one) => {
      const at = from;
      from += one.span ?? 1;
      return cell(one, at);
    });
    return w('tr', {}, written.join(''));
  };
  const table = (lines: readonly ResultRow[]) => {
    const border = { val: 'single', sz: '4', space: '0', color: 'A6A6A6' };
    const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => w(side, border));
    const properties = w('tblW', { w: '5000', type: 'pct' }) + w('tblBorders', {}, borders.join(''));
    const grid = columnWidths.map((width) => w('gridCol', { w: String(Math.round((width * 9000) / total)) }));
    return w(
      'tbl',
      {},
      w('tblPr', {}, properties) + w('tblGrid', {}, grid.join('')) + lines.map(row).join(''),
    );
  };

  const pieces: string[] = [];
  let lines: ResultRow[] = [];
  const flush = () => {
    if (lines.length > 0) pieces.push(table(lines));
    lines = [];
  };
  for (const one of rows) {
    const [first, ...others] = one.cells;
    if (first && others.length > 0) lines.push(one);
    else {
      flush();
      pieces.push(paragraph(first?.text ?? first?.number ?? '', first?.style ?? 'plain'));
    }
  }
  flush();
  const bookmark = w('bookmarkStart', { id: String(id), name: RESULT_BOOKMARK });
  const pageBreak = w('r', {}, w('br', { type: 'page' }));
  return `${w('p', {}, bookmark + pageBreak)}${pieces.join('')}${w('p', {}, w('bookmarkEnd', { id: String(id) }))}`;
}
