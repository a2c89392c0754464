import type { Language } from '../model/text.ts';
import type { FileCounts } from '../summary.ts';

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
  const line = () => lineOf({ done, total, errors, seconds: (now() - start) / 1000 }, language);
  const draw = () => {
    drawn = now();
    if (screen.live) screen.write(`\r${barOf(done / total)} ${line()}\u001b[K`);
    else screen.write(`${line()}\n`);
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

function lineOf({ done, total, errors, seconds }: State, language: Language): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 ? Math.ceil((total - done) / rate) : null;
  const speed = rate >= 10 ? rate.toFixed(0) : rate.toFixed(1);
  if (language === 'en') {
    const wait = left === null ? '' : `, ${durationOf(left, 'en')} left`;
    return `${done}/${total}, ${speed} a second${wait}, ${errors} errors`;
  }
  const wait = left === null ? '' : `，还要 ${durationOf(left, 'zh')}`;
  return `${done}/${total}，每秒 ${speed} 个${wait}，错误 ${errors} 处`;
}

function durationOf(seconds: number, language: Language): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (language === 'en') return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`;
  return minutes > 0 ? `${minutes} 分 ${rest} 秒` : `${rest} 秒`;
}

const WIDTH = 20;

function barOf(share: number): string {
  const full = Math.round(Math.min(1, share) * WIDTH);
  return `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}]`;
}

function errorsOf({ failed, forms }: FileCounts): number {
  const found = forms.flatMap(({ rules }) => rules.map(([, counts]) => counts.error));
  return found.reduce((sum, count) => sum + count, failed ? 1 : 0);
}
