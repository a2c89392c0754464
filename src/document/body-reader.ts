import type { Attributes, XmlHandlers } from '../workbook/package/xml.ts';
import type { Block, Paragraph, Table, TableCell } from './blocks.ts';
import type { Numbering } from './numbering.ts';
import {
  cellProperty,
  type OpenCell,
  type OpenParagraph,
  type OpenRow,
  type OpenRun,
  paragraphProperty,
  rowProperty,
  runProperty,
} from './properties.ts';
import { attributeOf, checkMark, isOff } from './run-marks.ts';

/** The bookmark around the page that this program adds to a marked copy: by it the page is known again. */
export const RESULT_BOOKMARK = 'perf_score_result';

/** Content of these is no text of the document: drawings (text boxes inside them are), fallbacks of what was read, properties of sections, readings of characters. */
const SILENT = new Set([
  'drawing',
  'pict',
  'object',
  'Fallback',
  'del',
  'moveFrom',
  'sectPr',
  'rt',
  'tblPrEx',
]);
/** Elements that hold the properties of what is around them; `ins` and `del` inside say what was done to it. */
const PROPERTIES = new Set(['pPr', 'rPr', 'trPr', 'tcPr', 'tblPr', 'sdtPr']);

/** A container of blocks that is open: the body, a cell or a text box. */
interface Container {
  blocks: Block[];
  /** The paragraph that the next one goes on with, because the mark between them was deleted. */
  joining: Paragraph | null;
}

/**
 * Reads the main part of a document. Tracked changes are taken as accepted; the placeholder of an unfilled content control is
 * no text; a text box stands before the paragraph that holds it.
 */
export class BodyReader implements XmlHandlers {
  readonly #numbering: Numbering;
  readonly #root: Container = { blocks: [], joining: null };
  readonly #containers: Container[] = [];
  readonly #tables: Table[] = [];
  readonly #rows: OpenRow[] = [];
  readonly #cells: OpenCell[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #runs: OpenRun[] = [];
  readonly #properties: string[] = [];
  /** Names of the elements that are silent, and of the text boxes in which text counts again. */
  readonly #silence: string[] = [];
  /** For each content control that is open whether it shows a placeholder. */
  readonly #controls: boolean[] = [];
  #inText = false;
  #cellCount = 0;
  #paragraphCount = 0;
  /** Where our own page begins among the blocks of the body, by its bookmark, and where it ends. */
  #ours: { id: string; from: number; to: number } | null = null;

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The blocks without those of a page that this program added; call it when the part has ended. */
  finish(): Block[] {
    const { blocks } = this.#root;
    if (this.#ours === null) return blocks;
    const { from, to } = this.#ours;
    return blocks.filter((_, at) => at < from || at > to);
  }

  open(name: string, attributes: Attributes): void {
    // Counted wherever it stands, so that a marker that only sees tags finds the same cell.
    const ordinal = name === 'tc' ? this.#cellCount++ : name === 'p' ? this.#paragraphCount++ : 0;
    if (this.#openScope(name)) return;
    if (this.#properties.length > 0) this.#property(name, attributes);
    else if (!this.#isSilent()) this.#openContent(name, attributes, ordinal);
  }

  close(name: string): void {
    if (this.#properties.at(-1) === name) {
      this.#properties.pop();
      return;
    }
    if (this.#properties.length > 0) return;
    if (this.#silence.at(-1) === name) {
      this.#silence.pop();
      if (name === 'txbxContent') this.#containers.pop();
      return;
    }
    if (!this.#isSilent()) this.#closeContent(name);
  }

  text(piece: string): void {
    if (this.#inText) this.#write(piece);
  }

  /** Properties, what is silent and text boxes: true where the element is one of these. */
  #openScope(name: string): boolean {
    if (PROPERTIES.has(name)) {
      this.#properties.push(name);
      return true;
    }
    if (this.#properties.length > 0) return false;
    if (name === 'txbxContent') {
      this.#silence.push(name);
      const around = this.#container;
      this.#containers.push({ blocks: around.blocks, joining: null });
      return true;
    }
    if (!SILENT.has(name)) return false;
    this.#silence.push(name);
    return true;
  }

  #isSilent(): boolean {
    const innermost = this.#silence.at(-1);
    if (innermost === undefined) return false;
    // A text box counts, unless it is the fallback of one that was read or was deleted.
    return innermost !== 'txbxContent' || this.#silence.some((one) => one === 'Fallback' || one === 'del');
  }

  get #container(): Container {
    return this.#containers.at(-1) ?? this.#root;
  }

  #openContent(name: string, attributes: Attributes, ordinal: number): void {
    switch (name) {
      case 'tbl':
        this.#openTable();
        return;
      case 'gridCol':
        this.#tables.at(-1)?.widths.push(Number(attributeOf(attributes, 'w') ?? 0));
        return;
      case 'tr':
        this.#rows.push({ row: { before: 0, cells: [] }, deleted: false });
        return;
      case 'tc':
        this.#openCell(ordinal);
        return;
      case 'p':
        this.#openParagraph(ordinal);
        return;
      case 'r':
        this.#runs.push({ invisible: false });
        return;
      case 'sdt':
        this.#controls.push(false);
        return;
      case 't':
        this.#inText = true;
        return;
      case 'bookmarkStart':
      case 'bookmarkEnd':
        this.#bookmark(name, attributes);
        return;
      default:
        this.#openMark(name, attributes);
    }
  }

  #bookmark(name: string, attributes: Attributes): void {
    const id = attributeOf(attributes, 'id') ?? '';
    const last = this.#root.blocks.length - 1;
    if (name === 'bookmarkEnd') {
      if (this.#ours?.id === id) this.#ours.to = last;
    } else if (attributeOf(attributes, 'name') === RESULT_BOOKMARK)
      this.#ours = { id, from: last, to: Infinity };
  }

  #closeContent(name: string): void {
    switch (name) {
      case 'tbl':
        this.#tables.pop();
        return;
      case 'tr':
        this.#closeRow();
        return;
      case 'tc':
        this.#closeCell();
        return;
      case 'p':
        this.#closeParagraph();
        return;
      case 'r':
        this.#runs.pop();
        return;
      case 'sdt':
        this.#controls.pop();
        return;
      case 't':
        this.#inText = false;
    }
  }

  /** Characters that are elements of their own. */
  #openMark(name: string, attributes: Attributes): void {
    if (name === 'tab' || name === 'ptab') this.#write('\t');
    else if (name === 'br' || name === 'cr') this.#write('\n');
    else if (name === 'noBreakHyphen') this.#write('-');
    else if (name === 'sym') this.#write(checkMark(attributes));
    else if (name === 'checkBox') this.#write('☐');
    // In a check box of old forms the state follows its beginning.
    else if (name === 'checked' || name === 'default') this.#tick(attributes);
    // A fraction of a formula is a division, not two numbers in a row.
    else if (name === 'den') this.#write('/');
  }

  #tick(attributes: Attributes): void {
    const paragraph = this.#paragraphs.at(-1)?.paragraph;
    if (paragraph && /[☐☑]$/.test(paragraph.text))
      paragraph.text = `${paragraph.text.slice(0, -1)}${isOff(attributes) ? '☐' : '☑'}`;
  }

  #openTable(): void {
    const table: Table = { kind: 'table', widths: [], rows: [] };
    this.#container.blocks.push(table);
    this.#container.joining = null;
    this.#tables.push(table);
  }

  #openCell(ordinal: number): void {
    const cell: TableCell = { span: 1, merge: 'none', joinsLeft: false, blocks: [], ordinal };
    this.#cells.push({ cell, deleted: false });
    this.#containers.push({ blocks: cell.blocks, joining: null });
  }

  #closeCell(): void {
    const open = this.#cells.pop();
    this.#containers.pop();
    if (open && !open.deleted) this.#rows.at(-1)?.row.cells.push(open.cell);
  }

  #closeRow(): void {
    const open = this.#rows.pop();
    if (open && !open.deleted && open.row.cells.length > 0) this.#tables.at(-1)?.rows.push(open.row);
  }

  #openParagraph(ordinal: number): void {
    const container = this.#container;
    const joined = container.joining;
    container.joining = null;
    const paragraph = joined ?? { kind: 'paragraph', text: '', label: '', ordinal };
    if (joined === null) container.blocks.push(paragraph);
    this.#paragraphs.push({ paragraph, numbering: null, markDeleted: false });
  }

  #closeParagraph(): void {
    const open = this.#paragraphs.pop();
    if (!open) return;
    if (open.markDeleted) this.#container.joining = open.paragraph;
    else if (open.paragraph.label === '') open.paragraph.label = this.#numbering.next(open.numbering);
  }

  #write(text: string): void {
    if (this.#runs.at(-1)?.invisible || this.#controls.at(-1)) return;
    const open = this.#paragraphs.at(-1);
    if (open) open.paragraph.text += text;
  }

  /** An element within properties; what it belongs to is told by the outermost of them. */
  #property(name: string, attributes: Attributes): void {
    const of = this.#properties[0];
    const nested = this.#properties.length > 1;
    const paragraph = this.#paragraphs.at(-1);
    const run = this.#runs.at(-1);
    const row = this.#rows.at(-1);
    const cell = this.#cells.at(-1);
    if (of === 'pPr' && paragraph) paragraphProperty(paragraph, name, attributes, nested);
    else if (of === 'rPr' && run) runProperty(run, name, attributes);
    else if (of === 'trPr' && row) rowProperty(row, name, attributes);
    else if (of === 'tcPr' && cell) cellProperty(cell, name, attributes);
    else if (of === 'sdtPr' && name === 'showingPlcHdr' && !isOff(attributes)) {
      if (this.#controls.length > 0) this.#controls[this.#controls.length - 1] = true;
    }
  }
}
