/**
 * Measures the law of no silence: every fixture and generated form with one wrong score, under every change of layout
 * and under pairs of them. `npm run law`, `-- --forms 60` generated ones, `--seed 7`, `--pairs 2000`, `--only decorated`
 * for changes of that name, `--show 5` to print so many of the forms that were lost or accused.
 */
import { type Change, pickFrom, randomFrom } from '../test/laws/silence/draft.ts';
import { CHANGES, count, emptyTally, type Tally, tried } from '../test/laws/silence/law.ts';
import { fixtureSubjects, generatedSubjects } from '../test/laws/silence/subjects.ts';

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
}

const [seed, forms, pairs, only] = [
  Number(option('seed', '2022')),
  Number(option('forms', '60')),
  Number(option('pairs', '1500')),
  option('only', ''),
];
let show = Number(option('show', '0'));
const want = option('want', 'lost,accused').split(',');

const subjects = [...(await fixtureSubjects(seed)), ...generatedSubjects(seed, forms)];
const names = Object.keys(CHANGES).filter((name) => name.includes(only));
const tallies = new Map<string, Tally>();

function run(
  kind: string,
  label: string,
  name: string,
  subject: (typeof subjects)[number]['subject'],
  changes: Change[],
  at: number,
) {
  const outcome = tried(subject, changes, at);
  if (!outcome) return;
  const tally = tallies.get(kind) ?? emptyTally();
  tallies.set(kind, tally);
  count(tally, outcome);
  if (show > 0 && (want.includes(outcome.wrong) || want.includes(outcome.right))) {
    show--;
    console.log(`--- ${label} of ${name}: ${outcome.wrong}, twin ${outcome.right}\n${outcome.told}\n`);
  }
}

subjects.forEach(({ name, subject }, nth) => {
  for (const kind of names) run(kind, kind, name, subject, [CHANGES[kind] as Change], seed + nth * 31);
});
const random = randomFrom(seed);
for (let nth = 0; nth < pairs && subjects.length > 0; nth++) {
  const { name, subject } = pickFrom(subjects, random);
  const [one, other] = [pickFrom(names, random), pickFrom(Object.keys(CHANGES), random)];
  run(
    'pairs',
    `${one} + ${other}`,
    name,
    subject,
    [CHANGES[one] as Change, CHANGES[other] as Change],
    seed + nth,
  );
}

const sum = emptyTally();
console.log(`${subjects.length} forms`);
console.log(`${'change'.padEnd(36)} tried found named  lost | twins unread accused`);
for (const [kind, tally] of tallies) {
  const { tried: all, found, named, lost, unread, accused } = tally;
  for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  console.log(
    `${kind.padEnd(36)} ${[all, found, named, lost].map((n) => String(n).padStart(5)).join(' ')} | ${String(unread).padStart(12)} ${String(accused).padStart(7)}`,
  );
}
const { tried: all, found, named, lost, unread, accused } = sum;
console.log(
  `${'in sum'.padEnd(36)} ${[all, found, named, lost].map((n) => String(n).padStart(5)).join(' ')} | ${String(unread).padStart(12)} ${String(accused).padStart(7)}`,
);
console.log(`found ${((100 * found) / all).toFixed(1)} %`);
