import { createHash } from 'node:crypto';
import { cellOf } from '../../model/place.ts';
import type { BetweenFinding, FindingReport } from '../../model/report.ts';
import { fileUri } from '../wording/file-uri.ts';
import { findingDetails, othersOf } from '../wording/finding-text.ts';
import type { Words } from '../wording/labels.ts';
import { positionOf } from '../wording/places.ts';

export const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * @param file the one in which it was found
 * @param sentence what is wrong
 * @param indexes where each rule stands in the list of the tool
 */
export function sarifResult(
  finding: FindingReport | BetweenFinding,
  file: string,
  sentence: string,
  indexes: ReadonlyMap<string, number>,
  words: Words,
) {
  const { rule, severity, cell, subject, found, expected, difference, related, fingerprint } = finding;
  const ruleIndex = indexes.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: message([sentence, ...findingDetails(finding, words)].join('\n')),
    locations: [location(file, cell)],
    relatedLocations: [...new Set(related)]
      .map((place) => location(file, place))
      .concat(othersOf(finding).map((other) => location(other.file, other.cell)))
      .map((place, index) => ({ id: index + 1, ...place })),
    partialFingerprints: {
      'finding/v1': fingerprint,
      // By this one GitHub knows an alert again; where it is missing, bytes of the workbook are taken for its lines.
      primaryLocationLineHash: `${shortHash(fingerprint)}:1`,
    },
    properties: { subject, found, expected, difference },
  };
}

/** A sheet is no text: line and column of the region are row and column of the cell. */
function location(file: string, place: string) {
  const at = positionOf(place);
  const region = at
    ? { startLine: at.row, startColumn: at.column, endLine: at.row, endColumn: at.column + 1 }
    : { startLine: 1 };
  return {
    physicalLocation: { artifactLocation: { uri: fileUri(file) }, region },
    logicalLocations: [{ name: cellOf(place), fullyQualifiedName: place, kind: 'cell' }],
  };
}

/** A text for people; braces in it would be placeholders, and `[…](…)` a link. */
export function message(text: string): { text: string } {
  return { text: text.replace(/[{}]/g, '$&$&').replaceAll('](', ']\u200b(') };
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
