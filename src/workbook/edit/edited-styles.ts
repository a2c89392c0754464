import { attribute, prefixOf } from '../package/xml-tags.ts';
import { childOf, childrenOf, type XmlElement } from '../package/xml-tree.ts';
import type { EditedPart } from './edited-part.ts';

/** The children of <styleSheet> in the order of the schema. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

type ListName = 'fonts' | 'fills' | 'borders' | 'cellXfs';

/** What stands in a list that a file lacks, before our entries: spreadsheets count on these first ones. */
const FIRST: Record<ListName, string[]> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};

const ITEM: Record<ListName, string> = { fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf' };

export type Side = 'left' | 'right' | 'top' | 'bottom';
const SIDES: readonly Side[] = ['left', 'right', 'top', 'bottom'];

/** What a cell style is changed to; what is not named stays. */
export interface StyleChange {
  /** A <fill>, without prefix. */
  fill?: string;
  /** The line of the named sides: style and colour. */
  border?: { sides: readonly Side[]; style: string; rgb: string };
  /** The id of a built-in number format. */
  numberFormat?: number;
}

/** A whole new cell style; its XML is written without prefix. */
export interface NewStyle {
  font?: string;
  fill?: string;
  border?: string;
  numberFormat?: number;
  /** An <alignment>. */
  alignment?: string;
}

interface List {
  element: XmlElement | null;
  items: XmlElement[];
  /** How many entries a spreadsheet takes it to have already. */
  before: number;
  /** Of items and additions. */
  count: number;
  added: string[];
}

/** Excel repairs a file with more cell styles. */
const MOST_STYLES = 65_000;

/**
 * The styles part. Cells share styles by index, so a style is never changed: a changed copy is added at the end, once
 * for each combination, and the indexes in use stay what they are.
 */
export class EditedStyles {
  readonly part: EditedPart;
  readonly #prefix: string;
  readonly #lists = new Map<ListName, List>();
  readonly #known = new Map<string, number>();

  constructor(part: EditedPart) {
    this.part = part;
    this.#prefix = prefixOf(part.root.name);
  }

  /** The index of a style like `base` with the change; `base` itself where the file can hold no more styles. */
  changed(base: number, change: StyleChange): number {
    if (this.#list('cellXfs').count >= MOST_STYLES) return base;
    const xf = this.#item('cellXfs', base) ?? this.#item('cellXfs', 0);
    const raw = xf === null ? this.#prefixed(FIRST.cellXfs[0] ?? '') : this.#raw(xf);
    const attributes: Record<string, string> = {};
    if (change.fill !== undefined) {
      attributes.fillId = String(this.#add('fills', this.#prefixed(change.fill)));
      attributes.applyFill = '1';
    }
    if (change.border !== undefined) {
      const borderId = Number(/\sborderId\s*=\s*["'](\d+)["']/.exec(raw)?.[1] ?? 0);
      attributes.borderId = String(this.#add('borders', this.#changedBorder(borderId, change.border)));
      attributes.applyBorder = '1';
    }
    if (change.numberFormat !== undefined) {
      attributes.numFmtId = String(change.numberFormat);
      attributes.applyNumberFormat = '1';
    }
    return this.#add('cellXfs', withAttributes(raw, attributes));
  }

  /** The index of a new style. */
  added(style: NewStyle): number {
    const part = (list: ListName, xml: string | undefined) =>
      xml === undefined ? 0 : this.#add(list, this.#prefixed(xml));
    const alignment = style.alignment === undefined ? '' : this.#prefixed(style.alignment);
    const xf = `<xf numFmtId="${style.numberFormat ?? 0}" fontId="${part('fonts', style.font)}" fillId="${part('fills', style.fill)}" borderId="${part('borders', style.border)}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">`;
    return this.#add('cellXfs', `${this.#prefixed(xf)}${alignment}</${this.#prefix}xf>`);
  }

  /** The colour of the solid fill of a cell style, as written; null for any other fill. */
  solidFill(style: number): string | null {
    const xf = this.#item('cellXfs', style);
    if (xf === null) return null;
    const fill = this.#item('fills', Number(attribute(this.part.text, xf, 'fillId') ?? 0));
    const pattern = fill === null ? null : childOf(fill, 'patternFill');
    if (pattern === null || attribute(this.part.text, pattern, 'patternType') !== 'solid') return null;
    const colour = childOf(pattern, 'fgColor');
    return colour === null ? null : attribute(this.part.text, colour, 'rgb');
  }

  /** Writes the additions to the part. */
  finish(): void {
    // In the order of the schema: lists that are new may stand at the same place.
    for (const [name, list] of [...this.#lists].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))) {
      if (list.count === list.before) continue;
      const text = list.added.join('');
      if (list.element === null) {
        const tag = `${this.#prefix}${name}`;
        this.part.insertChild(ORDER, name, `<${tag} count="${list.count}">${text}</${tag}>`);
        continue;
      }
      this.part.append(list.element, text);
      if (attribute(this.part.text, list.element, 'count') !== null) {
        this.part.setAttribute(list.element, 'count', String(list.count));
      }
    }
  }

  #add(name: ListName, xml: string): number {
    const key = `${name} ${xml}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const list = this.#list(name);
    const index = list.count++;
    list.added.push(xml);
    this.#known.set(key, index);
    return index;
  }

  #list(name: ListName): List {
    const known = this.#lists.get(name);
    if (known !== undefined) return known;
    const element = childOf(this.part.root, name);
    const items = childrenOf(element, ITEM[name]);
    const added = element === null ? FIRST[name].map((xml) => this.#prefixed(xml)) : [];
    const before = items.length + added.length;
    const list: List = { element, items, before, count: before, added };
    this.#lists.set(name, list);
    return list;
  }

  #item(name: ListName, index: number): XmlElement | null {
    return this.#list(name).items[index] ?? null;
  }

  #raw(element: XmlElement): string {
    return this.part.text.slice(element.start, element.end);
  }

  #changedBorder(base: number, { sides, style, rgb }: NonNullable<StyleChange['border']>): string {
    const x = this.#prefix;
    const element = this.#item('borders', base);
    const children = element?.children ?? [];
    const present = new Map(children.map((child) => [child.local, child]));
    const lines = SIDES.map((side) => {
      // Strict files may say start and end for left and right.
      const logical = side === 'left' ? 'start' : side === 'right' ? 'end' : side;
      const local = present.has(logical) && !present.has(side) ? logical : side;
      const old = present.get(local);
      present.delete(local);
      if (!sides.includes(side)) return old === undefined ? '' : this.#raw(old);
      return `<${x}${local} style="${style}"><${x}color rgb="${rgb}"/></${x}${local}>`;
    });
    const rest = [...present.values()].map((child) => this.#raw(child)).join('');
    const open =
      element === null
        ? `<${x}border>`
        : this.part.text.slice(element.start, element.openEnd).replace(/\/>$/, '>');
    return `${open}${lines.join('')}${rest}</${x}border>`;
  }

  /** Our own XML, written without prefix, in the prefix of the part. */
  #prefixed(xml: string): string {
    return this.#prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${this.#prefix}`);
  }
}

/** An element's XML with attributes of its opening tag set. */
function withAttributes(raw: string, values: Record<string, string>): string {
  const end = raw.indexOf('>');
  let tag = raw.slice(0, end);
  for (const [name, value] of Object.entries(values)) {
    const pattern = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
    tag = pattern.test(tag)
      ? tag.replace(pattern, `$1"${value}"`)
      : tag.replace(/^<[^\s/>]+/, `$& ${name}="${value}"`);
  }
  return tag + raw.slice(end);
}
