import { damage } from '../workbook/errors.ts';
import { type Limits, limitsFrom } from '../workbook/limits.ts';
import { type Relationship, relationshipsOf } from '../workbook/package/relationships.ts';
import { walkXml } from '../workbook/package/xml.ts';
import { openZip, type Zip } from '../workbook/package/zip.ts';
import type { Workbook } from '../workbook/types.ts';
import type { Block } from './blocks.ts';
import { BodyReader } from './body-reader.ts';
import { Numbering } from './numbering.ts';
import { type Ordinals, sheetsOf } from './sheets.ts';

/** The main part of a document and what it refers to. */
export interface DocumentParts {
  /** `word/document.xml` as a rule. */
  main: string;
  relationships: Relationship[];
}

/** Finds the main part by relationships; null when the zip holds no Word document. */
export function documentParts(zip: Zip, limits: Limits): DocumentParts | null {
  const found = relationshipsOf(zip, '', limits).find((one) => one.kind === 'officeDocument');
  const main = found?.part ?? zip.find('word/document.xml')?.name ?? null;
  if (main === null || !/\.xml$/i.test(main)) return null;
  const head = Buffer.from(zip.head(main)).toString('latin1');
  if (!/<(?:\w+:)?document[\s>]/.test(head)) return null;
  return { main, relationships: relationshipsOf(zip, main, limits) };
}

/** A document as the engine sees it: tables as sheets, the text beside, and where each cell stands in the part. */
export interface ReadDocument {
  workbook: Workbook;
  ordinals: Ordinals;
}

/**
 * Reads a .docx. Every table is a sheet named 表N.
 *
 * @throws WorkbookError for what is no document, is damaged or is beyond the limits
 */
export function readDocument(bytes: Uint8Array, given?: Partial<Limits>): ReadDocument {
  const limits = limitsFrom(given);
  const zip = openZip(bytes, limits);
  const parts = documentParts(zip, limits);
  if (parts === null) throw damage('其中没有文档正文', 'the text of the document is missing');
  const blocks = blocksOf(zip, parts, limits);
  const { sheets, ordinals } = sheetsOf(blocks, limits);
  return { workbook: { sheets, paragraphs: paragraphsOf(blocks) }, ordinals };
}

function blocksOf(zip: Zip, parts: DocumentParts, limits: Limits): Block[] {
  const numbering = new Numbering();
  const lists = parts.relationships.find(({ kind, part }) => kind === 'numbering' && part !== null)?.part;
  if (lists) walkXml(zip.read(lists) ?? new Uint8Array(), lists, limits, numbering);
  const body = new BodyReader(numbering);
  walkXml(zip.read(parts.main) ?? new Uint8Array(), parts.main, limits, body);
  return body.finish();
}

/** The running text, without what stands in tables. */
function paragraphsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return [];
    const text = `${block.label}${block.text}`.trim();
    return text === '' ? [] : [text];
  });
}
