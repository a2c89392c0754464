import { dirname, resolve } from 'node:path';
import { reportOf, type Tally } from '../batch/tally.ts';
import type { Setup } from '../batch/task.ts';
import { type OpenFile, openOut, writeOut } from '../files/write-out.ts';
import { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { BINARY_FORMATS, FORMATS, STREAMS, type StreamName } from '../reporters/index.ts';
import type { Presentation, RuleNote } from '../reporters/presentation.ts';
import type { Closing, Stream } from '../reporters/stream.ts';
import { text } from '../text/language.ts';
import type { Call } from './command.ts';
import { note, wantsColour, widthOf, write } from './io.ts';
import { isBinary, isStream, type Output } from './outputs.ts';

/** How the documents of a run are to be written. */
export interface DocumentOptions {
  colour: boolean;
  quiet: boolean;
  rules: readonly RuleNote[];
  failOn: 'error' | 'warning';
  tool: Report['tool'];
  /** What stands before the first line of JSON Lines. */
  head: string;
}

/** A document under way: written file by file, or whole at the end. */
interface Open {
  output: Output;
  presentation: Presentation;
  stream: {
    format: StreamName;
    writer: Stream;
    file: OpenFile | null;
    waiting: Uint8Array[];
    size: number;
  } | null;
  failed: boolean;
}

/** So many bytes are gathered before they are written. */
const BUFFER = 1 << 14;
const NOTHING = new Uint8Array();

/**
 * The documents of one run. Those whose format allows it are written while the files are being checked, so that the
 * reports need not be kept; the others at the end. One that fails says so and leaves the others alone.
 */
export class Documents {
  readonly #call: Call;
  readonly #options: DocumentOptions;
  readonly #open: Open[];

  private constructor(call: Call, options: DocumentOptions, open: Open[]) {
    this.#call = call;
    this.#options = options;
    this.#open = open;
  }

  static async open(outputs: readonly Output[], call: Call, options: DocumentOptions): Promise<Documents> {
    const { io, language } = call;
    const open: Open[] = [];
    for (const output of outputs) {
      const { file, format } = output;
      const presentation: Presentation = {
        language,
        colour: file === null && wantsColour(io, options.colour),
        width: widthOf(io),
        quiet: options.quiet,
        rules: options.rules,
        failOn: options.failOn,
        folder: file === null ? '.' : dirname(file),
      };
      const writer = isStream(format) ? (await STREAMS[format]())(presentation) : null;
      const stream = writer && isStream(format) ? { format, writer, file: null, waiting: [], size: 0 } : null;
      open.push({ output, presentation, stream, failed: false });
    }
    return new Documents(call, options, open);
  }

  /** What the threads have to know to write the pieces. */
  get streams(): Setup['streams'] {
    return this.#open.flatMap(({ stream, presentation }) =>
      stream ? [{ format: stream.format, presentation }] : [],
    );
  }

  /** Whether some document needs the whole report. */
  get whole(): boolean {
    return this.#open.some(({ stream }) => stream === null);
  }

  async start(): Promise<void> {
    const { tool, head } = this.#options;
    for (const document of this.#open) {
      const { stream, output } = document;
      if (!stream) continue;
      await this.#try(document, async () => {
        if (output.file !== null) {
          stream.file = openOut(resolve(this.#call.io.cwd, output.file));
        }
        const first = stream.format === 'jsonl' ? head : '';
        await this.#put(document, first + stream.writer.start({ schemaVersion: 1, tool }));
      });
    }
  }

  /** @param pieces of one file, in the order of `streams` */
  async add(pieces: readonly Uint8Array[]): Promise<void> {
    const streams = this.#open.filter(({ stream }) => stream !== null);
    for (const [index, document] of streams.entries()) {
      await this.#try(document, () => this.#put(document, pieces[index] ?? NOTHING));
    }
  }

  /** Gives up what is not whole, if anything: for the end of a run, however it came about. */
  discard(): void {
    for (const { stream } of this.#open) letGo(stream)?.discard();
  }

  /**
   * Ends the documents and writes those that are written whole.
   *
   * @param complete false for a run that was ended: what goes to files is given up, the rest says what was done
   * @returns the document for stdout, and whether one failed
   */
  async finish(
    closing: Closing,
    tally: Tally,
    complete: boolean,
  ): Promise<{ text: string; failed: boolean }> {
    let printed = '';
    // Those that lack little first: a run that is ended while a long one is made leaves the others whole.
    const order = [...this.#open].sort((a, b) => Number(a.stream === null) - Number(b.stream === null));
    for (const document of order) {
      const { stream, output, presentation } = document;
      await this.#try(document, async () => {
        if (!complete && output.file !== null) {
          letGo(stream)?.discard();
          return;
        }
        if (stream) {
          await this.#put(document, stream.writer.end(closing));
          await this.#flush(document);
          letGo(stream)?.finish();
        } else {
          const report = reportOf(tally, closing, this.#options.tool);
          const content = await print(output, report, presentation);
          if (output.file === null) printed = content.toString();
          else writeOut(resolve(this.#call.io.cwd, output.file), content);
        }
        await this.#sayWritten(output);
      });
    }
    return { text: printed, failed: this.#open.some(({ failed }) => failed) };
  }

  async #put(document: Open, piece: string | Uint8Array): Promise<void> {
    const { stream } = document;
    if (!stream) return;
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    stream.waiting.push(bytes);
    stream.size += bytes.length;
    if (stream.size >= BUFFER) await this.#flush(document);
  }

  async #flush({ stream }: Open): Promise<void> {
    if (!stream || stream.size === 0) return;
    const [first = NOTHING, ...others] = stream.waiting;
    // A large piece is written as it is: joining would copy it.
    const content = others.length === 0 ? first : Buffer.concat([first, ...others]);
    stream.waiting = [];
    stream.size = 0;
    if (stream.file) stream.file.write(content);
    else await write(this.#call.io.stdout, content);
  }

  async #sayWritten({ file }: Output): Promise<void> {
    const { io, language } = this.#call;
    if (file === null || this.#options.quiet) return;
    await note(io, text(`已写入 ${file}`, `wrote ${file}`), language);
  }

  async #try(document: Open, step: () => Promise<void>): Promise<void> {
    if (document.failed) return;
    try {
      await step();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { io, language } = this.#call;
      await note(io, text(`错误：${error.text.zh}`, `Error: ${error.text.en}`), language);
      document.failed = true;
    }
  }
}

/** The file of a stream, for the last thing that is done to it. */
function letGo(stream: Open['stream']): OpenFile | null {
  const file = stream?.file ?? null;
  if (stream) stream.file = null;
  return file;
}

async function print(
  { format }: Output,
  report: Report,
  presentation: Presentation,
): Promise<string | Uint8Array> {
  const reporter = isBinary(format) ? await BINARY_FORMATS[format]() : await FORMATS[format]();
  return reporter(report, presentation);
}
