import type { Language } from '../../text/language.ts';
import { pad, wrap } from '../../text/width.ts';
import type { Presentation } from '../presentation.ts';
import { WORDS, type Words } from '../wording/labels.ts';

/** How the lines of one document are written. */
export interface Page {
  language: Language;
  words: Words;
  paint: Paint;
  width: number;
}

type Colouring = (text: string) => string;

/** Colour only stresses what the words say. */
export interface Paint {
  bold: Colouring;
  dim: Colouring;
  error: Colouring;
  warning: Colouring;
  info: Colouring;
}

export async function pageFor({ language, colour, width }: Presentation): Promise<Page> {
  return {
    language,
    words: WORDS[language],
    paint: colour ? await colours() : PLAIN,
    width: Math.min(width, 120),
  };
}

const same: Colouring = (text) => text;
const PLAIN: Paint = { bold: same, dim: same, error: same, warning: same, info: same };

async function colours(): Promise<Paint> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  // Chalk joins all its arguments; as a callback of map it would be given more than the text.
  const one =
    (style: Colouring): Colouring =>
    (text) =>
      style(text);
  return {
    bold: one(chalk.bold),
    dim: one(chalk.dim),
    error: one(chalk.red.bold),
    warning: one(chalk.yellow),
    info: one(chalk.cyan),
  };
}

/** The text in lines that begin at column `indent`; before the first one stands `label`. */
export function paragraph(
  page: Page,
  label: string,
  text: string,
  indent: number,
  paint: Colouring = same,
): string[] {
  return wrap(text, page.width - indent).map(
    (line, index) => paint(pad(index === 0 ? label : '', indent)) + line,
  );
}
