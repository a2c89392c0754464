import type { Report } from '../model/report.ts';
import { type Text, text } from '../text/language.ts';
import { plainLines } from '../text/plain-strings.ts';
import type { Call } from './command.ts';
import { TIME_LIMIT } from './commands/check-files.ts';
import { wantsColour, write } from './io.ts';

/**
 * For `--debug`: every setting of a check with its value and where that came from, on stderr.
 *
 * @param threads how many checked the files; without `--jobs` that hangs on the machine and the number of files
 */
export async function describeSettings(
  { io, language, command }: Call,
  report: Report,
  threads: number,
): Promise<void> {
  const flags = command.optsWithGlobals();
  const lines: [string, string, Text][] = SETTINGS.map(([key, fallback]) => {
    const source = command.getOptionValueSourceWithGlobals(key);
    const value = flags[key] ?? (key === 'jobs' ? threads : fallback);
    return [
      key,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
      source === 'cli' ? FLAG : DEFAULT,
    ];
  });
  lines.push(['colour', String(wantsColour(io, flags.color)), colourFrom(io.env, flags.color)]);
  for (const { file, forms } of report.files) {
    for (const { sheet, profile } of forms) {
      lines.push([`profile of ${file} ${sheet}`, profile.id, text(profile.chosenBy, profile.chosenBy)]);
    }
  }
  const shown = lines.map(([name, value, from]) => `${name} = ${value}  (${from[language]})\n`);
  await write(io.stderr, plainLines(shown.join('')));
}

const FLAG = text('命令行', 'flag');
const DEFAULT = text('默认', 'default');

const SETTINGS: [key: string, fallback: string][] = [
  ['lang', 'zh'],
  ['profile', 'null'],
  ['format', 'text'],
  ['annotate', 'true'],
  ['out', 'null'],
  ['rule', '[]'],
  ['failOn', 'error'],
  ['quiet', 'false'],
  ['progress', 'true'],
  ['jobs', ''],
  ['timeLimit', String(TIME_LIMIT)],
  ['cache', 'false'],
  ['cacheDir', 'null'],
  ['shard', 'null'],
  ['baseline', 'null'],
  ['updateBaseline', 'false'],
];

function colourFrom(env: Readonly<Record<string, string | undefined>>, flag: boolean): Text {
  if (!flag) return FLAG;
  const name = ['FORCE_COLOR', 'NO_COLOR'].find((one) => env[one]);
  return name ? text(`环境变量 ${name}`, `environment variable ${name}`) : text('终端', 'terminal');
}
