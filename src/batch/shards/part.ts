import { createReadStream } from 'node:fs';
import type { FileReport } from '../../model/report.ts';
import type { PartFile } from './part-file.ts';
import { empty, incomplete, noResult, unreadable } from './part-problems.ts';
import { type PartHead, sizeOfShard } from './shard.ts';

/** A part that is read line by line: what its head says, and its reports one after the other. */
export class Part {
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
    if (first === null) throw empty(this.file);
    if (isHead(first)) this.known = first;
    else this.#waiting = first;
    return this.known;
  }

  /** @throws Problem when it has more or fewer lines than its head announces */
  async requireWhole(): Promise<void> {
    let lines = 0;
    for await (const _ of linesOf(this.file.path)) lines++;
    if (!this.known || lines !== sizeOfShard(this.known.part) + 1) throw incomplete(this.file, this.known);
  }

  async next(): Promise<FileReport | null> {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting) return waiting;
    const read = await this.#read();
    if (isHead(read)) throw noResult(this.file, this.#line);
    return read;
  }

  async *rest(): AsyncGenerator<FileReport> {
    for (let report = await this.next(); report; report = await this.next()) yield report;
  }

  async close(): Promise<void> {
    await this.#lines.return(undefined);
  }

  async #read(): Promise<FileReport | PartHead | null> {
    let line: IteratorResult<string>;
    try {
      line = await this.#lines.next();
    } catch {
      throw unreadable(this.file);
    }
    if (line.done) return null;
    this.#line++;
    try {
      const value: unknown = JSON.parse(line.value);
      if (isHeadLine(value) || isReportLine(value)) return value;
    } catch {
      // Told like any other line that is none.
    }
    throw noResult(this.file, this.#line);
  }
}

/** The lines of a file, of which no more is in memory than the one that is read. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest.trim() !== '') yield rest;
}

/** What shells of Windows write: `>` of PowerShell gives UTF-16 with a byte order mark, which the decoder takes away. */
const encodingOf = (head: Uint8Array) => (head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : 'utf-8');

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
