import { constants, crc32, deflateRawSync } from 'node:zlib';

/** One part of a zip to build. What is declared may be made to lie. */
export interface PartSpec {
  name: string;
  content: string | Uint8Array;
  stored?: boolean;
  declaredSize?: number;
  declaredCrc?: number;
  flags?: number;
  method?: number;
  /** Instead of `content`, data that is deflated already. */
  deflated?: Deflated;
}

/** Deflated data, for parts that are too large to be built whole. */
export interface Deflated {
  data: Uint8Array;
  /** Of what it inflates to. */
  size: number;
  crc: number;
}

/** `head`, a block repeated so many times, and `tail`: what the block deflates to is repeated, not the block. */
export function deflateRepeated(head: string, block: string, count: number, tail: string): Deflated {
  const flushed = (text: string) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const piece = flushed(block);
  const pieces = [flushed(head), ...Array<Buffer>(count).fill(piece), deflateRawSync(tail)];
  let crc = crc32(head);
  const bytes = Buffer.from(block);
  for (let i = 0; i < count; i++) crc = crc32(bytes, crc);
  return {
    data: Buffer.concat(pieces),
    size: Buffer.byteLength(head) + count * bytes.length + Buffer.byteLength(tail),
    crc: crc32(tail, crc),
  };
}

/** A zip file of these parts, in this order. */
export function buildZip(parts: readonly PartSpec[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = typeof part.content === 'string' ? Buffer.from(part.content) : part.content;
    const deflated = part.deflated;
    const data = deflated?.data ?? (part.stored ? content : deflateRawSync(content));
    const name = Buffer.from(part.name);
    // The fields that the local header and the directory share: version to checksum, sizes, length of the name.
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(part.flags ?? 0, 2);
    shared.writeUInt16LE(part.method ?? (part.stored ? 0 : 8), 4);
    shared.writeUInt16LE(0x21, 8);
    shared.writeUInt32LE(part.declaredCrc ?? deflated?.crc ?? crc32(content), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(part.declaredSize ?? deflated?.size ?? content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    shared.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    const record = [Buffer.from('PK\x03\x04'), shared, name, Buffer.from(data)];
    pieces.push(...record);
    offset += record.reduce((length, piece) => length + piece.length, 0);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface SheetSpec {
  name?: string;
  state?: 'hidden' | 'veryHidden';
  /** File name in xl/worksheets; `sheet1.xml` and so on by default. */
  file?: string;
  /** The content of <sheetData>. */
  rows?: string;
  /** What stands before and after <sheetData>: cols, mergeCells. */
  before?: string;
  after?: string;
  /** The whole part instead. */
  xml?: string | Uint8Array;
  /** The <Relationship> elements of its .rels. */
  relationships?: string;
}

export interface WorkbookSpec {
  sheets: SheetSpec[];
  /** Contents of the <si> elements. */
  strings?: string[];
  /** Contents of <numFmts> and of the <cellXfs> entries: number format ids. */
  numberFormats?: Record<number, string>;
  cellFormats?: number[];
  /** The whole styles part instead. */
  styles?: string;
  date1904?: boolean;
  /** More parts, or other contents for the parts that are made. */
  parts?: Record<string, string | Uint8Array>;
  /** More <Override> elements for [Content_Types].xml. */
  contentTypes?: string;
}

/** A sheet's part around its rows. */
export function sheetXml({ rows = '', before = '', after = '' }: SheetSpec): string {
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The parts of a workbook by name, to change before they are zipped with `zipParts`. */
export function workbookParts(spec: WorkbookSpec): Record<string, string | Uint8Array> {
  const sheets = spec.sheets.map((sheet, i) => ({
    ...sheet,
    id: i + 1,
    file: sheet.file ?? `sheet${i + 1}.xml`,
  }));
  const formats = Object.entries(spec.numberFormats ?? {});
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${sheets
      .map(({ file }) => `<Override PartName="/xl/worksheets/${file}" ContentType="${TYPE}.worksheet+xml"/>`)
      .join(
        '',
      )}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>${spec.contentTypes ?? ''}</Types>`,
    '_rels/.rels': relationshipsXml([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${spec.date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
      .map(
        ({ id, name, state }) =>
          `<sheet name="${name ?? `Sheet${id}`}" sheetId="${id}"${state ? ` state="${state}"` : ''} r:id="rId${id}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipsXml([
      ...sheets.map(({ id, file }): [string, string, string] => [
        `rId${id}`,
        'worksheet',
        `worksheets/${file}`,
      ]),
      ['rIdStyles', 'styles', 'styles.xml'],
      ['rIdStrings', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml':
      spec.styles ??
      `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats
        .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`)
        .join(
          '',
        )}</numFmts><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs>${(
        spec.cellFormats ?? [0]
      )
        .map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`)
        .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${(spec.strings ?? []).map((si) => `<si>${si}</si>`).join('')}</sst>`,
  };
  for (const sheet of sheets) {
    parts[`xl/worksheets/${sheet.file}`] = sheet.xml ?? sheetXml(sheet);
    if (sheet.relationships !== undefined) {
      parts[`xl/worksheets/_rels/${sheet.file}.rels`] =
        `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheet.relationships}</Relationships>`;
    }
  }
  return { ...parts, ...spec.parts };
}

export function zipParts(parts: Record<string, string | Uint8Array | Deflated>): Uint8Array {
  return buildZip(
    Object.entries(parts).map(([name, content]) =>
      typeof content === 'object' && 'crc' in content
        ? { name, content: '', deflated: content }
        : { name, content },
    ),
  );
}

/** An .xlsx of these sheets. */
export function buildWorkbook(spec: WorkbookSpec): Uint8Array {
  return zipParts(workbookParts(spec));
}

/** A workbook of one sheet with these rows. */
export function buildSheet(rows: string, spec: Partial<WorkbookSpec> & SheetSpec = {}): Uint8Array {
  return buildWorkbook({ ...spec, sheets: [{ ...spec, rows }] });
}

/** A .rels part: id, last segment of the type, target. */
export function relationshipsXml(relationships: readonly (readonly [string, string, string])[]): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relationships
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
