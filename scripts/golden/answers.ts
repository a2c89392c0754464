import type { Report } from '../../src/model/report.ts';

/** Runs the program once; `{written}` in an argument stands for a folder for what it writes. */
export type Ask = (argv: readonly string[]) => Promise<Said>;

export interface Said {
  code: number;
  stdout: string;
  stderr: string;
  /** Name and hash of each file that it wrote. */
  files: string[];
}

/** Of these every score is explained; of the others, which are many and alike, one: their JSON holds every step. */
const EXPLAINED_WHOLE = /^(fixtures|templates|workbooks)\//;

/** All that the program says of one workbook, as parts that begin with `### ` and the command. */
export async function answersTo(path: string, ask: Ask): Promise<string> {
  const parts: string[] = [];
  const told = async (...argv: string[]) => {
    const said = await ask(argv);
    parts.push(print(argv, said));
    return said;
  };
  const { stdout } = await told('check', path, '-f', 'json', '-o', '{written}');
  await told('check', path, '-f', 'json', '--no-annotate', '--lang', 'en');
  await told('check', path, '--no-annotate');
  await told('inspect', path);
  await told('fix', path, '-o', '{written}');
  const cells = cellsOf(stdout);
  const some = EXPLAINED_WHOLE.test(path) ? cells : cells.slice(0, 1);
  for (const cell of some) await told('explain', path, cell);
  return parts.join('');
}

/** What the program says of a folder as a whole, in every format. */
export async function batchAnswers(folder: string, ask: Ask): Promise<string> {
  const parts: string[] = [];
  for (const format of ['text', 'json', 'jsonl', 'junit', 'sarif', 'github', 'markdown', 'csv', 'html']) {
    for (const language of ['zh', 'en']) {
      const argv = [
        'check',
        folder,
        '-f',
        format,
        '--lang',
        language,
        '--no-annotate',
        '--no-progress',
        '--jobs',
        '1',
      ];
      parts.push(print(argv, await ask(argv)));
    }
  }
  const workbook = [
    'check',
    folder,
    '-f',
    'xlsx:{written}/all.xlsx',
    '--no-annotate',
    '--no-progress',
    '--jobs',
    '1',
  ];
  parts.push(print(workbook, await ask(workbook)));
  return parts.join('');
}

function print(argv: readonly string[], { code, stdout, stderr, files }: Said): string {
  const lines = [
    `### ${argv.join(' ')}`,
    `exit ${code}`,
    stdout,
    ...(stderr ? [`stderr: ${stderr}`] : []),
    ...files,
  ];
  return `${lines.join('\n')}\n`;
}

/** Every cell that something can be explained of: scores, sums and where something was found. */
function cellsOf(json: string): string[] {
  let report: Report;
  try {
    report = JSON.parse(json) as Report;
  } catch {
    return [];
  }
  const cells = report.files
    .flatMap(({ forms }) => forms)
    .flatMap(({ indicators, groups, findings }) => [...indicators, ...groups, ...findings])
    .flatMap(({ cell }) => cell ?? []);
  return [...new Set(cells)];
}
