import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeForms, makeLongForm } from './forms.ts';
import { type Measured, measure, type Program } from './measure.ts';

/**
 * Measures what README.md beside it explains, as ratios within one run: `npx tsx bench/run.ts` after a build, `--smoke` for
 * a few forms and one round, which says nothing about speed but that everything still runs.
 */
const smoke = process.argv.includes('--smoke');
const folder = join(tmpdir(), 'perf-score-bench');
const root = join(import.meta.dirname, '..');
const bin = join(root, 'bin/perf-score.js');

const thousand = smoke ? 20 : 1000;
const rounds = smoke ? 1 : 5;

interface Row {
  measure: string;
  ratio: number;
  /** Must be at most, and aim for; null for what explains another row. */
  limits: [number, number] | null;
  detail: string;
}

/** A single form in a new process. */
function cold(): Row[] {
  mkdirSync(folder, { recursive: true });
  const form = join(folder, '附件1.xlsx');
  copyFileSync(join(root, 'fixtures/baoxie-2022.xlsx'), form);
  const json = { name: 'json', args: [bin, 'check', form, '-f', 'json', '--no-annotate'], codes: [1] };
  const copy = { name: 'copy', args: [bin, 'check', form], codes: [1] };
  const found = measure([{ name: 'node', args: ['-e', '0'] }, json, copy], smoke ? 1 : 31);
  return [
    row('cold check, JSON, no copy ÷ node -e 0', found, 'json', 'node', [3, 2]),
    row('the same with the marked copy and the summary ÷ node -e 0', found, 'copy', 'node', [3.5, 2.5]),
  ];
}

/** Many forms by one program. */
async function many(): Promise<Row[]> {
  const forms = await makeForms(join(folder, `forms-${thousand}`), thousand);
  const floor = (name: string, file: string): Program => ({
    name,
    args: [join(import.meta.dirname, 'floors', file), forms],
    resources: true,
  });
  const found = measure(
    [
      batch('one thread', forms, 1),
      batch('two threads', forms, 2),
      floor('exceljs', 'exceljs.mjs'),
      floor('inflate and parse', 'inflate-and-parse.mjs'),
    ],
    rounds,
  );
  return [
    row(
      `${thousand} forms, one thread, JSON lines ÷ exceljs reading them`,
      found,
      'one thread',
      'exceljs',
      [1, 0.5],
    ),
    row('the same ÷ inflating and SAX-parsing them', found, 'one thread', 'inflate and parse', [5, 2.5]),
    row('the same on two threads ÷ on one', found, 'two threads', 'one thread', [0.65, 0.55]),
    leastOfTwoCores(get(found, 'one thread')),
  ];
}

/** What one thread has the processor do, V8's own threads included, cannot be done by two cores in less than half of it. */
function leastOfTwoCores({ time, cpu }: Measured): Row {
  return {
    measure: 'half of the processor time of one thread ÷ its time: the least for two cores',
    ratio: cpu / 2 / time,
    limits: null,
    detail: `${seconds(cpu)} ÷ 2 ÷ ${seconds(time)}`,
  };
}

/** Ten times as many forms. */
async function growth(): Promise<Row[]> {
  const few = await makeForms(join(folder, `forms-${thousand}`), thousand);
  const lots = await makeForms(join(folder, `forms-${thousand * 10}`), thousand * 10);
  const found = measure([batch('few', few, null), batch('lots', lots, null)], smoke ? 1 : 3);
  const [a, b] = [get(found, 'few'), get(found, 'lots')];
  return [
    {
      measure: `time of ${thousand * 10} forms ÷ ten times that of ${thousand}`,
      ratio: b.time / (a.time * 10),
      limits: [1.1, 1],
      detail: `${seconds(b.time)} ÷ 10 × ${seconds(a.time)}`,
    },
    {
      measure: `memory of ${thousand * 10} forms ÷ ten times that of ${thousand}`,
      ratio: b.memory / (a.memory * 10),
      limits: [1.1, 1],
      detail: `${b.memory.toFixed(0)} MiB ÷ 10 × ${a.memory.toFixed(0)} MiB`,
    },
  ];
}

/** A form of many rows, in a process that is warm: the start would hide what a row costs. */
async function long(): Promise<Row> {
  const indicators = smoke ? 200 : 2000;
  const short = await makeLongForm(join(folder, 'long'), 44);
  const tall = await makeLongForm(join(folder, 'long'), indicators);
  const time = (file: string, count: number) =>
    Number(
      spawnSync(process.execPath, [join(import.meta.dirname, 'one-form.mjs'), file, String(count)], {
        encoding: 'utf8',
      }).stdout,
    );
  const pairs = Array.from({ length: rounds }, () => ({
    short: time(short, smoke ? 2 : 200),
    tall: time(tall, smoke ? 1 : 10),
  }));
  const ratios = pairs.map((pair) => pair.tall / ((indicators / 44) * pair.short)).sort((a, b) => a - b);
  const { short: a, tall: b } = pairs[0] ?? { short: 0, tall: 0 };
  return {
    measure: `a form of ${indicators} indicators ÷ (${indicators}/44) × one of 44`,
    ratio: ratios[Math.floor(ratios.length / 2)] ?? 0,
    limits: [1.5, 1],
    detail: `${b.toFixed(1)} ms, ${a.toFixed(2)} ms`,
  };
}

function batch(name: string, forms: string, jobs: number | null): Program {
  const args = [bin, 'check', forms, '-f', 'jsonl', '--no-annotate', '--no-progress'];
  return {
    name,
    args: jobs === null ? args : [...args, '--jobs', String(jobs)],
    codes: [1],
    resources: true,
  };
}

function row(
  name: string,
  found: Map<string, Measured>,
  own: string,
  other: string,
  limits: [number, number],
): Row {
  const [a, b] = [get(found, own), get(found, other)];
  return {
    measure: name,
    ratio: a.time / b.time,
    limits,
    detail: `${spread(a)} ÷ ${spread(b)}${Number.isNaN(a.memory) ? '' : `; ${a.memory.toFixed(0)} MiB`}`,
  };
}

function get(found: Map<string, Measured>, name: string): Measured {
  const one = found.get(name);
  if (!one) throw new Error(`nothing was measured for ${name}`);
  return one;
}

const spread = ({ time, range: [low, high] }: Measured) =>
  time < 2000
    ? `${time.toFixed(0)} ms (${low.toFixed(0)}–${high.toFixed(0)})`
    : `${seconds(time)} (${seconds(low)}–${seconds(high)})`;
const seconds = (time: number) => `${(time / 1000).toFixed(2)} s`;

function print(all: readonly Row[]): void {
  const [cpu] = cpus();
  console.log(`Node ${process.versions.node}, ${availableParallelism()} × ${cpu?.model ?? 'unknown'}\n`);
  console.log(
    '| measure | ratio | at most | aim | medians (shortest–longest) |\n| --- | --- | --- | --- | --- |',
  );
  for (const { measure: name, ratio, limits, detail } of all) {
    const [atMost, aim] = limits ?? ['', ''];
    console.log(`| ${name} | ${ratio.toFixed(2)} | ${atMost} | ${aim} | ${detail} |`);
  }
}

print([...cold(), ...(await many()), ...(await growth()), await long()]);
