import type { FileCounts } from '../counts.ts';
import type { Language } from '../text/language.ts';

/** Where progress is shown. */
export interface Screen {
  write(text: string): void;
  /** A terminal, on which a line can be written over. */
  live: boolean;
  columns: number;
}

export interface Progress {
  add(file: FileCounts): void;
  /** Takes the line away. */
  end(): void;
}

/** Milliseconds between two drawings on a terminal, and between two lines elsewhere. */
const REDRAW = 100;
const SILENCE = 10_000;

/**
 * How far a batch has come: on a terminal a line that is drawn anew, elsewhere a line every ten seconds.
 *
 * @param total files of the batch
 * @param now milliseconds, for tests
 */
export function openProgress(
  total: number,
  screen: Screen,
  language: Language,
  now: () => number = () => performance.now(),
): Progress {
  const start = now();
  let [done, errors, drawn] = [0, 0, start];
  const draw = () => {
    drawn = now();
    const parts = partsOf({ done, total, errors, seconds: (drawn - start) / 1000 }, language);
    const comma = language === 'zh' ? '，' : ', ';
    if (!screen.live) screen.write(`${parts.join(comma)}\n`);
    else screen.write(`\r${fitting(barOf(done / total), parts, comma, screen.columns)}\u001b[K`);
  };
  return {
    add(file) {
      done++;
      errors += errorsOf(file);
      if (now() - drawn >= (screen.live ? REDRAW : SILENCE)) draw();
    },
    end() {
      if (screen.live && drawn !== start) screen.write('\r\u001b[K');
    },
  };
}

interface State {
  done: number;
  total: number;
  errors: number;
  seconds: number;
}

/** Count, rate, time left and errors, the most important first. */
function partsOf({ done, total, errors, seconds }: State, language: Language): string[] {
  const rate = done / Math.max(seconds, 0.001);
  const left = Math.ceil((total - done) / rate);
  const speed = rate >= 10 ? rate.toFixed(0) : rate.toFixed(1);
  return language === 'zh'
    ? [`${done}/${total}`, `每秒 ${speed} 个`, `还要 ${durationOf(left, 'zh')}`, `错误 ${errors} 处`]
    : [`${done}/${total}`, `${speed} a second`, `${durationOf(left, 'en')} left`, `${errors} errors`];
}

function durationOf(seconds: number, language: Language): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (language === 'en') return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`;
  return minutes > 0 ? `${minutes} 分 ${rest} 秒` : `${rest} 秒`;
}

/** As much as goes into a line: one that wraps could not be drawn over. */
function fitting(bar: string, parts: readonly string[], comma: string, columns: number): string {
  for (let count = parts.length; count > 1; count--) {
    const words = parts.slice(0, count).join(comma);
    for (const line of [`${bar} ${words}`, words]) if (widthOf(line) < columns) return line;
  }
  return parts[0] ?? '';
}

/** Chinese takes two columns. */
const widthOf = (line: string) =>
  [...line].reduce((width, character) => width + (character > '\u2e80' ? 2 : 1), 0);

const WIDTH = 20;

function barOf(share: number): string {
  const full = Math.round(Math.min(1, share) * WIDTH);
  return `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}]`;
}

function errorsOf({ failed, forms }: FileCounts): number {
  const found = forms.flatMap(({ rules }) => rules.map(([, counts]) => counts.error));
  return found.reduce((sum, count) => sum + count, failed ? 1 : 0);
}
