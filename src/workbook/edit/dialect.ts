import type { Parts } from '../package/parts.ts';
import { attributesOf } from '../package/xml-tags.ts';
import type { EditedPart } from './edited-part.ts';

/** The namespaces that a workbook is written in: those of the transitional or of the strict standard. */
export interface Dialect {
  main: string;
  /** Of `r:id`, and what types of relationships begin with. */
  relationships: string;
}

const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

export function dialectOf(parts: Parts): Dialect {
  const strict = parts.relationships.some(({ type }) => type.startsWith(STRICT.relationships));
  return strict ? STRICT : TRANSITIONAL;
}

/** An `r:id` attribute for a new element of the part, with the part's own prefix or one that is declared in place. */
export function relationshipAttribute(part: EditedPart, dialect: Dialect, id: string): string {
  const declared = attributesOf(part.text, part.root).find(
    ({ name, value }) => name.startsWith('xmlns:') && value === dialect.relationships,
  );
  if (declared !== undefined) return `${declared.name.slice('xmlns:'.length)}:id="${id}"`;
  return `xmlns:r="${dialect.relationships}" r:id="${id}"`;
}
