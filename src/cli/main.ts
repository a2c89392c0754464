import { Problem } from '../model/problem.ts';
import type { Language, Text } from '../text/language.ts';
import { type Io, note, write } from './io.ts';
import { run } from './program.ts';

/**
 * Runs one command line. All effects on the outside go through `io` and the files that are named.
 *
 * @returns the exit code: 0 clean, 1 findings, 2 something could not be checked or the request was wrong
 */
export async function main(io: Io): Promise<number> {
  const language = languageOf(io.argv);
  try {
    const outcome = await run(io, language);
    await write(io.stdout, outcome.text);
    return outcome.code;
  } catch (error) {
    await note(io, sentence(error), language).catch(() => {});
    if (io.argv.includes('--debug') && error instanceof Error && !(error instanceof Problem)) {
      await write(io.stderr, `${error.stack}\n`).catch(() => {});
    }
    return 2;
  }
}

/** The language has to be known before the command line is parsed: its own errors are written in it. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang');
  const word = at >= 0 ? argv[at + 1] : argv.find((part) => part.startsWith('--lang='))?.slice(7);
  return word === 'en' ? 'en' : 'zh';
}

function sentence(error: unknown): Text {
  if (error instanceof Problem) return { zh: `错误：${error.text.zh}`, en: `Error: ${error.text.en}` };
  const what = error instanceof Error ? error.message : String(error);
  return {
    zh: `程序内部出错：${what}。这不是您的表格的问题；请加上 --debug 重新运行，把输出连同表格反馈给维护者。`,
    en: `Internal error: ${what}. This is no fault of your form; run again with --debug and report the output together with the form.`,
  };
}
