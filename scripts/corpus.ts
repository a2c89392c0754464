import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { checkFile } from '../src/check.ts';
import type { FormReport } from '../src/model/report.ts';
import { KNOWN_RULES } from '../src/rules/known-rules.ts';
import { marksIn } from '../test/fixtures/marks.ts';
import { arbitraryForm, check } from '../test/laws/arbitrary-form.ts';
import { amount, FAULTS, withColumn } from '../test/laws/faults.ts';
import { draw } from '../test/laws/render.ts';
import { type Found, Ledger } from './corpus/ledger.ts';

/**
 * What the program finds, over every form whose truth is known: how many rows it recomputes exactly, in a band or not at all, how many of
 * the errors that stand there it finds, and how many of those that it tells stand there.
 *
 *     npm run corpus              writes docs/corpus.md and docs/corpus.json
 *     npm run corpus -- --check   writes nothing; fails where precision or recall is lower than docs/corpus.json says
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const SEED = 2022;
const OPTIONS = { profile: null, rules: new Map(), language: 'zh' } as const;

/** A case that names some of its errors does not say that there are no others. */
const ANY = KNOWN_RULES.map(({ id }) => id);

const ledger = new Ledger();
await fixtures(ledger);
await blankForms(ledger);
generated(ledger);

const figures = ledger.figures();
const kept = join(root, 'docs/corpus.json');
if (process.argv.includes('--check')) {
  const before = JSON.parse(readFileSync(kept, 'utf8')) as typeof figures;
  const fallen = (['precision', 'recall'] as const).filter((name) => figures[name] < before[name]);
  for (const name of fallen) console.error(`${name} fell from ${before[name]} to ${figures[name]}`);
  for (const line of ledger.faults) console.error(line);
  process.exitCode = fallen.length > 0 ? 1 : 0;
} else {
  writeFileSync(kept, `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(join(root, 'docs/corpus.md'), ledger.page());
}
console.log(ledger.page());
const beside = new Ledger();
if (await smallCases(beside)) {
  console.log('# ../shared/cases\n', JSON.stringify(beside.figures()));
  for (const line of beside.faults) console.log(line);
}

/** Workbooks whose errors are announced by comments on their own cells; those of `clean` hold none. */
async function fixtures(into: Ledger): Promise<void> {
  const folder = join(root, 'fixtures');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.xlsx')) continue;
    const path = join(folder, name);
    const marks = await marksIn(path);
    const { forms } = await checkFile(path, OPTIONS);
    // A workbook that is no form is told as a whole.
    if (marks.some(({ rule }) => rule === 'no-form')) continue;
    const truth = marks.length > 0 || name.startsWith('clean') ? marks : null;
    into.add({
      source: name.startsWith('forms') ? '公开的表' : '样表',
      file: relative(root, path),
      forms: forms.map(foundIn),
      truth,
    });
  }
}

/** Small workbooks beside the project, each with the errors that have to come out; false where there are none. */
async function smallCases(into: Ledger): Promise<boolean> {
  const folder = join(root, '../shared/cases');
  if (!existsSync(join(folder, 'cases.json'))) return false;
  const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as SmallCase[];
  for (const { file, command, must = [], mustNot = [] } of cases) {
    if (command || !file.endsWith('.xlsx')) continue;
    const { forms } = await checkFile(join(folder, file), OPTIONS);
    const errors = must.filter(({ severity }) => severity === 'error');
    const whole = mustNot.some((one) => Object.keys(one).length === 1 && one.severity === 'error');
    const truth = errors.map(({ rule = '', cell = '' }) => ({ rule, cell }));
    const found = forms.map(foundIn).map(({ rows, findings }) => ({
      rows,
      findings: findings.map((one) => ({ ...one, cell: one.cell?.split('!').at(-1) ?? null })),
    }));
    into.add({
      source: '小例',
      file,
      forms: found,
      truth: whole || errors.length > 0 ? truth : null,
      follows: whole ? [] : ANY,
    });
  }
  return true;
}

interface SmallCase {
  file: string;
  command?: string[];
  must?: { rule?: string; severity?: string; cell?: string }[];
  mustNot?: { rule?: string; severity?: string; cell?: string }[];
}

/** The blank forms hold no error. */
async function blankForms(into: Ledger): Promise<void> {
  const folder = join(root, 'templates');
  for (const id of readdirSync(folder).sort()) {
    const path = join(folder, id, 'form.xlsx');
    const { forms } = await checkFile(path, OPTIONS);
    into.add({ source: '空白表', file: relative(root, path), forms: forms.map(foundIn), truth: [] });
  }
}

/** Forms drawn from known contents, right ones and ones with a single fault. */
function generated(into: Ledger): void {
  for (const { form, layout } of fc.sample(arbitraryForm, { seed: SEED, numRuns: 200 })) {
    into.add({ source: '生成的表', file: 'generated', forms: [judged(draw(form, layout).sheet)], truth: [] });
  }
  for (const [name, fault] of Object.entries(FAULTS)) {
    const drawn = fc.sample(fc.tuple(arbitraryForm, fc.nat(), amount), { seed: SEED, numRuns: 60 });
    for (const [{ form, layout }, at, by] of drawn) {
      const faulty = fault(form, withColumn(layout, form), at, by);
      if (!faulty) continue;
      const { rule, cell, follows } = faulty;
      const truth = [{ rule, cell }];
      into.add({
        source: '生成的表（有一处错）',
        file: name,
        forms: [judged(faulty.drawn.sheet)],
        truth,
        follows,
      });
    }
  }
}

function foundIn(report: FormReport): Found {
  const { exact, interval, unknown } = report.coverage;
  return { rows: { exact, band: interval, trust: unknown }, findings: report.findings };
}

function judged(sheet: Parameters<typeof check>[0]): Found {
  const all = check(sheet);
  const rows = { exact: 0, band: 0, trust: 0 };
  for (const { card } of all) {
    for (const { derivation, onTrust } of card.indicators) {
      const { kind } = derivation.due;
      rows[onTrust || kind === 'unknown' ? 'trust' : kind === 'exact' ? 'exact' : 'band']++;
    }
  }
  const findings = all.flatMap(({ judged: told }) =>
    told.map(({ rule, severity, draft }) => ({ rule, severity, cell: draft.at.cell })),
  );
  return { rows, findings };
}
