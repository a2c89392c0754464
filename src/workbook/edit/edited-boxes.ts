import { damage } from '../errors.ts';
import { type BoxSize, grownAnchor } from './comment-size.ts';
import type { EditedPart } from './edited-part.ts';
import type { CellPlace } from './sheet-rows.ts';
import type { SheetSizes } from './sheet-sizes.ts';

const V = 'urn:schemas-microsoft-com:vml';
const O = 'urn:schemas-microsoft-com:office:office';
const X = 'urn:schemas-microsoft-com:office:excel';

/** Shape numbers are dealt out in blocks of this size; a drawing names the blocks that it uses. */
const BLOCK = 1024;

const BOX_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A drawing part without shapes that takes its shape numbers from `block`. */
export function emptyDrawing(block: number): string {
  return `<xml xmlns:v="${V}" xmlns:o="${O}" xmlns:x="${X}"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`;
}

const IDMAP = /(<\w{1,20}:idmap\s[^>]{0,200}?\bdata\s*=\s*["'])([\d,]*)/;

/** The blocks of shape numbers that a drawing part names or uses. */
export function blocksIn(drawing: string): number[] {
  const named = (IDMAP.exec(drawing)?.[2] ?? '').split(',').map(Number);
  const used = [...shapeNumbers(drawing)].map((number) => Math.floor(number / BLOCK));
  return [...new Set([...named, ...used])].filter((block) => block > 0);
}

function shapeNumbers(drawing: string): Set<number> {
  return new Set([...drawing.matchAll(/_x0000_s(\d{1,9})\b/g)].map((match) => Number(match[1])));
}

interface Shape {
  start: number;
  end: number;
  text: string;
}

/**
 * The legacy drawing of a sheet, which holds the boxes of notes beside form controls. What Excel writes here is not
 * always well-formed (an unclosed <br> in a caption), so it is searched as text and never parsed.
 */
export class EditedBoxes {
  readonly part: EditedPart;
  readonly #used: Set<number>;
  readonly #blocks: number[];
  readonly #nextBlock: () => number;
  #typed: boolean;
  #byCell: Map<string, Shape> | null = null;

  /** `nextBlock` gives a block of shape numbers that no drawing of the workbook uses. */
  constructor(part: EditedPart, nextBlock: () => number) {
    this.part = part;
    this.#used = shapeNumbers(part.text);
    this.#blocks = blocksIn(part.text);
    this.#nextBlock = nextBlock;
    this.#typed = /<v:shapetype\s[^>]{0,200}?\bid\s*=\s*["']_x0000_t202["']/.test(part.text);
  }

  /** Adds the hidden box of a note. `anchor` as VML writes it. */
  add({ row, column }: CellPlace, box: BoxSize, anchor: readonly number[]): void {
    const at = this.part.text.lastIndexOf('</');
    if (at < 0) {
      throw damage(`部件 ${this.part.name} 不完整`, `the part ${this.part.name} breaks off`);
    }
    if (!this.#typed) this.part.insert(at, this.#declared(BOX_TYPE));
    this.#typed = true;
    const points = (pixels: number) => `${(pixels * 3) / 4}pt`;
    const number = this.#freeNumber();
    const style = `position:absolute;margin-left:0;margin-top:0;width:${points(box.width)};height:${points(box.height)};z-index:${this.#used.size};visibility:hidden`;
    const data = `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData>`;
    const shape = `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>${data}</v:shape>`;
    this.part.insert(at, this.#declared(shape));
  }

  /** Makes the box of a note at least `box` in size; false when the cell has none. */
  grow(place: CellPlace, box: BoxSize, sizes: SheetSizes): boolean {
    const shape = this.#notes().get(keyOf(place));
    if (shape === undefined) return false;
    const match = /(<\w+:Anchor>)([\d\s,]*)</.exec(shape.text);
    const old = match?.[2] ?? '';
    const anchor = old.split(',').map(Number);
    if (match === null || anchor.length !== 8) return true;
    const grown = grownAnchor(anchor, box, sizes);
    const from = shape.start + match.index + (match[1] ?? '').length;
    if (grown.some((number, i) => number !== anchor[i])) {
      this.part.replace(from, from + old.length, grown.join(', '));
    }
    return true;
  }

  /** Removes the boxes of notes of these cells. Returns how many shapes of any kind are left. */
  remove(places: readonly CellPlace[]): number {
    const shapes = this.#shapes();
    const wanted = new Set(places.map(keyOf));
    const gone = shapes.filter(({ text }) => wanted.has(noteCell(text) ?? ''));
    for (const { start, end } of gone) this.part.replace(start, end, '');
    return shapes.length - gone.length;
  }

  /** Names the blocks of shape numbers that were begun. */
  finish(): void {
    const named = IDMAP.exec(this.part.text);
    if (named === null || !this.part.edited) return;
    const from = named.index + (named[1] ?? '').length;
    const old = named[2] ?? '';
    const blocks = new Set([...old.split(',').filter((one) => one !== ''), ...this.#blocks.map(String)]);
    const text = [...blocks].join(',');
    if (text !== old) this.part.replace(from, from + old.length, text);
  }

  /** The boxes of notes that the file has, by cell. */
  #notes(): Map<string, Shape> {
    this.#byCell ??= new Map(
      this.#shapes()
        .toReversed()
        .map((shape) => [noteCell(shape.text) ?? '', shape]),
    );
    return this.#byCell;
  }

  #shapes(): Shape[] {
    const { text } = this.part;
    const found: Shape[] = [];
    const opening = /<(\w{1,20}:shape)\s/g;
    for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
      const closing = `</${match[1]}>`;
      const at = text.indexOf(closing, opening.lastIndex);
      if (at < 0) break;
      const end = at + closing.length;
      found.push({ start: match.index, end, text: text.slice(match.index, end) });
      opening.lastIndex = end;
    }
    return found;
  }

  #freeNumber(): number {
    for (const block of this.#blocks) {
      for (let number = block * BLOCK + 1; number < (block + 1) * BLOCK; number++) {
        if (this.#used.has(number)) continue;
        this.#used.add(number);
        return number;
      }
    }
    this.#blocks.push(this.#nextBlock());
    return this.#freeNumber();
  }

  /** The XML with the prefixes that it uses declared, where the root does not bind them as everyone does. */
  #declared(xml: string): string {
    const declarations = [
      ['v', V],
      ['o', O],
      ['x', X],
    ]
      .filter(
        ([prefix, uri]) => !new RegExp(`\\sxmlns:${prefix}\\s*=\\s*["']${uri}["']`).test(this.part.text),
      )
      .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
      .join('');
    return declarations === '' ? xml : xml.replace(/^<[\w:]+/, `$&${declarations}`);
  }
}

const keyOf = ({ row, column }: CellPlace) => `${row} ${column}`;

/** The cell whose note a shape is the box of, by its key; null for any other shape. */
function noteCell(shape: string): string | null {
  if (!/\sObjectType\s*=\s*["']Note["']/.test(shape)) return null;
  const value = (name: string) => Number(new RegExp(`<\\w+:${name}>\\s*(\\d+)\\s*<`).exec(shape)?.[1] ?? -1);
  return keyOf({ row: value('Row') + 1, column: value('Column') + 1 });
}
