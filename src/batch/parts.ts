import { createReadStream } from 'node:fs';
import { Problem } from '../model/problem.ts';
import type { FileReport, Report } from '../model/report.ts';
import { type Language, type Text, text } from '../model/text.ts';
import { differenceBetween } from './part-request.ts';
import { type PartHead, sizeOfShard } from './shard.ts';

/** A file of JSON Lines to join. */
export interface PartFile {
  /** As the user wrote it. */
  shown: string;
  /** Absolute. */
  path: string;
}

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
  if (!first || !common) throw mixed(parts);
  const sorted: Part[] = [];
  for (const part of parts) {
    const head = part.known;
    if (!head) throw mixed(parts);
    if (head.tool.version !== expected.tool.version) throw otherVersion(part, head, expected.tool);
    if (head.language !== expected.language) throw otherLanguage(part, head);
    if (planOf(head) !== planOf(common)) throw otherPlan(part, first);
    const difference = differenceBetween(head.request, common.request);
    if (difference) throw otherOptions(part, first, difference);
    const twin = sorted[head.part.number - 1];
    if (twin) throw twice(part, twin, head);
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

class Part {
  readonly file: PartFile;
  known: PartHead | null = null;
  #line = 0;
  readonly #lines: AsyncGenerator<string>;
  #waiting: FileReport | null = null;

  constructor(file: PartFile) {
    this.file = file;
    this.#lines = linesOf(file.path);
  }

  /** What the first line says of the part; null where that is a report like the others. */
  async head(): Promise<PartHead | null> {
    const first = await this.#read();
    if (isHead(first)) this.known = first;
    else this.#waiting = first;
    return this.known;
  }

  /** @throws Problem when it has more or fewer lines than its head announces */
  async requireWhole(): Promise<void> {
    let lines = 0;
    for await (const _ of linesOf(this.file.path)) lines++;
    if (!this.known || lines !== sizeOfShard(this.known.part) + 1) throw this.incomplete();
  }

  async next(): Promise<FileReport | null> {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting) return waiting;
    const read = await this.#read();
    if (isHead(read)) throw this.#bad();
    return read;
  }

  async *rest(): AsyncGenerator<FileReport> {
    for (let report = await this.next(); report; report = await this.next()) yield report;
  }

  async close(): Promise<void> {
    await this.#lines.return(undefined);
  }

  incomplete(): Problem {
    const { shown } = this.file;
    const size = this.known ? sizeOfShard(this.known.part) : 0;
    return new Problem(
      'bad-part',
      text(
        `“${shown}”应有 ${size} 个文件的结果，实际不是；这一份没有跑完或被改动过，请重新运行它。`,
        `“${shown}” should hold the results of ${size} files and does not; it did not run to its end or was changed. Run it again.`,
      ),
    );
  }

  async #read(): Promise<FileReport | PartHead | null> {
    let line: IteratorResult<string>;
    try {
      line = await this.#lines.next();
    } catch {
      throw this.#unreadable();
    }
    if (line.done) return null;
    this.#line++;
    try {
      const value: unknown = JSON.parse(line.value);
      if (isHeadLine(value) || isReportLine(value)) return value;
    } catch {
      // Told like any other line that is none.
    }
    throw this.#bad();
  }

  #unreadable(): Problem {
    const { shown } = this.file;
    return new Problem(
      'not-found',
      text(
        `没有“${shown}”这个文件，或者不能读取；请核对路径。`,
        `There is no file “${shown}”, or it cannot be read.`,
      ),
    );
  }

  #bad(): Problem {
    const at = `${this.file.shown}:${this.#line}`;
    return new Problem(
      'bad-part',
      text(
        `${at} 不是检查结果；要合并的是 perf-score check … -f jsonl 写出的文件。`,
        `${at} is no result of a check; what can be merged is what perf-score check … -f jsonl writes.`,
      ),
    );
  }
}

/** The lines of a file, of which no more is in memory than the one that is read. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What tells a line of ours from one of anything else; what stands deeper was written by this program or by nobody. */
const isHeadLine = (value: unknown): value is PartHead =>
  isRecord(value) && isRecord(value.part) && isRecord(value.tool) && isRecord(value.request);

const isReportLine = (value: unknown): value is FileReport =>
  isRecord(value) &&
  typeof value.file === 'string' &&
  Array.isArray(value.forms) &&
  Array.isArray(value.internalErrors);

const isHead = (value: FileReport | PartHead | null): value is PartHead => value !== null && 'part' in value;

const problem = (zh: string, en: string) => new Problem('bad-part', text(zh, en));

const mixed = (parts: readonly Part[]) => {
  const plain = parts.find((part) => !part.known)?.file.shown ?? '';
  return problem(
    `“${plain}”不是用 --shard 写出的，不能和分份的结果一起合并；请只给同一次分份的各个文件。`,
    `“${plain}” was not written with --shard and cannot be merged with parts that were; name the parts of one batch only.`,
  );
};

const otherVersion = ({ file }: Part, head: PartHead, tool: Report['tool']) =>
  problem(
    `“${file.shown}”是 ${head.tool.version} 版写出的，本程序是 ${tool.version} 版；请用同一个版本检查和合并。`,
    `“${file.shown}” was written by version ${head.tool.version}, this is ${tool.version}; check and merge with one version.`,
  );

const otherLanguage = ({ file }: Part, head: PartHead) =>
  problem(
    `“${file.shown}”的语言是 ${head.language}；请给 merge 加上 --lang ${head.language}，各份用同一种语言。`,
    `“${file.shown}” is in ${head.language}; merge with --lang ${head.language}, and use one language for all parts.`,
  );

const otherPlan = (part: Part, first: Part) =>
  problem(
    `“${part.file.shown}”和“${first.file.shown}”不是同一批文件的份；请让每一份用同样的路径和份数重新运行。`,
    `“${part.file.shown}” and “${first.file.shown}” are no parts of the same files; run every part with the same paths and number of parts.`,
  );

const otherOptions = (part: Part, first: Part, { one, other }: { one: Text; other: Text }) =>
  problem(
    `“${part.file.shown}”和“${first.file.shown}”检查时的选项不同（${one.zh}；${other.zh}）；请用同样的选项重新运行每一份。`,
    `“${part.file.shown}” and “${first.file.shown}” were checked with different options (${one.en}; ${other.en}); run every part with the same.`,
  );

const twice = (part: Part, twin: Part, { part: { number, of } }: PartHead) =>
  problem(
    `“${part.file.shown}”和“${twin.file.shown}”都是第 ${number}/${of} 份；请去掉一个。`,
    `“${part.file.shown}” and “${twin.file.shown}” are both part ${number}/${of}; leave one out.`,
  );

const lacking = (missing: readonly number[], of: number) =>
  problem(
    `缺少第 ${missing.join('、')} 份（共 ${of} 份）；请补齐后再合并。`,
    `Part ${missing.join(', ')} of ${of} is missing; add it and merge again.`,
  );
