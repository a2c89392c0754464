import type { FileReport, Report } from '../../model/report.ts';
import type { Language } from '../../text/language.ts';
import { Part } from './part.ts';
import type { PartFile } from './part-file.ts';
import {
  lacking,
  mixed,
  otherLanguage,
  otherOptions,
  otherPlan,
  otherVersion,
  twice,
} from './part-problems.ts';
import { differenceBetween } from './part-request.ts';
import type { PartHead } from './shard.ts';

/** Parts that belong together. */
export interface Parts {
  /** What they have in common; null for ordinary runs. */
  head: PartHead | null;
  /** In the order of the one run that they stand for, one at a time. */
  reports: AsyncGenerator<FileReport>;
}

/**
 * Opens parts to be joined. Those of shards may be named in any order; every one of them has to be there, whole, of the same
 * files and by the same program. Lines of ordinary runs follow one another as the files are named.
 *
 * @throws Problem that names the part
 */
export async function openParts(
  files: readonly PartFile[],
  expected: { tool: Report['tool']; language: Language },
): Promise<Parts> {
  const parts = files.map((file) => new Part(file));
  try {
    let shards = false;
    for (const part of parts) if (await part.head()) shards = true;
    if (!shards) return { head: null, reports: untilClosed(parts, oneByOne(parts)) };
    const sorted = inOrderOfShards(parts, expected);
    // Before the first line of a document is written, so that no half of one is.
    for (const part of sorted) await part.requireWhole();
    return { head: sorted[0]?.known ?? null, reports: untilClosed(parts, inTurn(sorted)) };
  } catch (error) {
    await closeAll(parts);
    throw error;
  }
}

async function* untilClosed(
  parts: readonly Part[],
  reports: AsyncGenerator<FileReport>,
): AsyncGenerator<FileReport> {
  try {
    yield* reports;
  } finally {
    await closeAll(parts);
  }
}

async function closeAll(parts: readonly Part[]): Promise<void> {
  for (const part of parts) await part.close();
}

async function* oneByOne(parts: readonly Part[]): AsyncGenerator<FileReport> {
  for (const part of parts) yield* part.rest();
}

/** One file of each shard after the other, as they were dealt out. */
async function* inTurn(parts: readonly Part[]): AsyncGenerator<FileReport> {
  const total = parts[0]?.known?.part.files ?? 0;
  for (let index = 0; index < total; index++) {
    const part = parts[index % parts.length];
    const report = await part?.next();
    if (report) yield report;
  }
}

function inOrderOfShards(
  parts: readonly Part[],
  expected: { tool: Report['tool']; language: Language },
): Part[] {
  const [first] = parts;
  const common = first?.known;
  const plain = parts.find(({ known }) => !known)?.file.shown ?? '';
  if (!first || !common) throw mixed(plain);
  const sorted: Part[] = [];
  for (const part of parts) {
    const head = part.known;
    if (!head) throw mixed(plain);
    if (head.tool.version !== expected.tool.version) throw otherVersion(part.file, head, expected.tool);
    if (head.language !== expected.language) throw otherLanguage(part.file, head);
    if (planOf(head) !== planOf(common)) throw otherPlan(part.file, first.file);
    const difference = differenceBetween(head.request, common.request);
    if (difference) throw otherOptions(part.file, first.file, difference);
    const twin = sorted[head.part.number - 1];
    if (twin) throw twice(part.file, twin.file, head);
    sorted[head.part.number - 1] = part;
  }
  const missing = Array.from({ length: common.part.of }, (_, index) => index + 1).filter(
    (number) => !sorted[number - 1],
  );
  if (missing.length > 0) throw lacking(missing, common.part.of);
  return sorted;
}

const planOf = ({ part: { of, files, plan, folders } }: PartHead) =>
  JSON.stringify([of, files, plan, folders]);
