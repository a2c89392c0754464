import { a1 } from '../cells/address.ts';
import { type Relationship, relationshipsOf } from '../package/relationships.ts';
import { prefixedAttribute, prefixOf } from '../package/xml-tags.ts';
import { childOf } from '../package/xml-tree.ts';
import type { Area } from '../types.ts';
import { anchorFor, boxFor } from './comment-size.ts';
import type { NoteText } from './comment-text.ts';
import { type Dialect, relationshipAttribute } from './dialect.ts';
import { blocksIn, EditedBoxes, emptyDrawing } from './edited-boxes.ts';
import { EditedComments, emptyComments } from './edited-comments.ts';
import { type EditedPackage, XML_DECLARATION } from './edited-package.ts';
import type { EditedPart } from './edited-part.ts';
import type { EditedThreads } from './edited-threads.ts';
import type { SheetSizes } from './sheet-sizes.ts';

/** The end of <worksheet> in the order of the schema, from where the drawing of the notes is named. */
const ORDER = [
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** The notes of one sheet: their texts in one part, their boxes in another, both found or added. */
export class SheetNotes {
  readonly #comments: EditedComments;
  readonly #boxes: EditedBoxes;
  readonly #sizes: SheetSizes;
  readonly #threads: EditedThreads | null;

  /** `nextBlock` gives blocks of shape numbers that no drawing uses. */
  constructor(
    edited: EditedPackage,
    sheet: EditedPart,
    dialect: Dialect,
    sizes: SheetSizes,
    nextBlock: () => number,
    threads: EditedThreads | null,
  ) {
    this.#sizes = sizes;
    this.#threads = threads;
    const present = notesOf(edited, sheet);
    const comments = present.comments?.part ?? addComments(edited, sheet, dialect);
    const drawing = present.drawing?.part ?? addDrawing(edited, sheet, dialect, nextBlock());
    this.#comments = new EditedComments(comments);
    this.#boxes = new EditedBoxes(drawing, nextBlock);
  }

  /** Puts a note on the first cell of an area, behind what the cell's own note says if it has one. */
  add(area: Area, note: NoteText): void {
    const place = { row: area.top, column: area.left };
    const own = note.heading + note.body;
    const before = this.#comments.textAt(place);
    const box = boxFor(before === null ? own : `${before}\n\n${own}`);
    if (before === null) this.#comments.add(place, note);
    else {
      this.#comments.extend(place, note);
      this.#threads?.reply(a1(place.row, place.column), own);
    }
    if (this.#boxes.grow(place, box, this.#sizes)) return;
    this.#boxes.add(place, box, anchorFor(area, box, this.#sizes));
  }

  finish(): void {
    this.#boxes.finish();
  }
}

/** A part that a sheet is related to. */
interface Related {
  id: string;
  part: EditedPart;
}

/** The parts that hold a sheet's notes, as far as it has them. */
export function notesOf(
  edited: EditedPackage,
  sheet: EditedPart,
): { readonly comments: Related | null; readonly drawing: Related | null } {
  const relationships = relationshipsOf(edited.zip, sheet.name, edited.limits);
  const related = (is: (one: Relationship) => boolean): Related | null => {
    const found = relationships.find((one) => one.part !== null && is(one));
    const part = found?.part == null ? null : edited.part(found.part);
    return found === undefined || part === null ? null : { id: found.id, part };
  };
  return {
    comments: related(({ kind }) => kind === 'comments'),
    // Only for who asks: the whole sheet has to be read for it.
    get drawing() {
      // A drawing for pictures in headers has a relationship of the same kind; only the id tells them apart.
      const element = childOf(sheet.root, 'legacyDrawing');
      const drawing = element === null ? null : prefixedAttribute(sheet.text, element, 'id')?.value;
      return related(({ id }) => id === drawing);
    },
  };
}

function addComments(edited: EditedPackage, sheet: EditedPart, dialect: Dialect): EditedPart {
  const name = edited.freeName('xl/perf-score/comments.xml');
  const part = edited.addPart(name, XML_DECLARATION + emptyComments(dialect.main), COMMENTS_TYPE);
  edited.relate(sheet.name, `${dialect.relationships}/comments`, name);
  return part;
}

function addDrawing(edited: EditedPackage, sheet: EditedPart, dialect: Dialect, block: number): EditedPart {
  const name = edited.freeName('xl/perf-score/notes.vml');
  const part = edited.addPart(name, emptyDrawing(block), DRAWING_TYPE);
  const id = edited.relate(sheet.name, `${dialect.relationships}/vmlDrawing`, name);
  const element = childOf(sheet.root, 'legacyDrawing');
  const old = element === null ? null : prefixedAttribute(sheet.text, element, 'id');
  if (old !== null) sheet.replace(old.from, old.to, id);
  else {
    if (element !== null) sheet.remove(element);
    const tag = `${prefixOf(sheet.root.name)}legacyDrawing`;
    sheet.insertChild(ORDER, 'legacyDrawing', `<${tag} ${relationshipAttribute(sheet, dialect, id)}/>`);
  }
  return part;
}

/** Deals out blocks of shape numbers that no legacy drawing in the file uses. */
export function freeBlocks(edited: EditedPackage): () => number {
  let last: number | null = null;
  return () => {
    last ??= highestBlock(edited);
    last++;
    return last;
  };
}

function highestBlock({ zip }: EditedPackage): number {
  let highest = 0;
  for (const name of zip.entries.keys()) {
    if (!name.toLowerCase().endsWith('.vml')) continue;
    // Only ASCII is looked for, whatever the encoding of the rest.
    const text = Buffer.from(zip.read(name) ?? []).toString('latin1');
    for (const block of blocksIn(text)) highest = Math.max(highest, block);
  }
  return highest;
}
