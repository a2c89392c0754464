import { describe, expect, it } from 'vitest';
import { type Change, pickFrom, randomFrom } from './draft.ts';
import { CHANGES, count, emptyTally, tried } from './law.ts';
import { fixtureSubjects, generatedSubjects } from './subjects.ts';

// `npm run law` measures more forms and prints the figures for each kind of change.
const seed = Number(process.env.PERF_SCORE_SEED ?? 2022);
const subjects = [...(await fixtureSubjects(seed)), ...generatedSubjects(seed, 40)];
const names = Object.keys(CHANGES);
const random = randomFrom(seed);

/** Every form under a few single changes, every change under a few forms, and pairs. */
const trials: { label: string; of: number; changes: Change[] }[] = [];
for (const name of names)
  for (let nth = 0; nth < 6; nth++)
    trials.push({
      label: name,
      of: Math.floor(random() * subjects.length),
      changes: [CHANGES[name] as Change],
    });
for (let nth = 0; nth < 160; nth++) {
  const [one, other] = [pickFrom(names, random), pickFrom(names, random)];
  trials.push({
    label: `${one} + ${other}`,
    of: Math.floor(random() * subjects.length),
    changes: [CHANGES[one] as Change, CHANGES[other] as Change],
  });
}

describe('a form with one wrong score, whatever is done to its layout', () => {
  it('is never passed: the score is found, or an error names what could not be read, and its right twin is not accused', () => {
    const tally = emptyTally();
    const failures: string[] = [];
    trials.forEach(({ label, of, changes }, nth) => {
      const { name, subject } = subjects[of] as (typeof subjects)[number];
      const outcome = tried(subject, changes, seed + nth);
      if (!outcome) return;
      count(tally, outcome);
      if (outcome.wrong === 'lost' || outcome.right === 'accused')
        failures.push(
          `${label} of ${name}: ${outcome.wrong}, twin ${outcome.right}\n${outcome.told.slice(0, 400)}`,
        );
    });
    expect(tally.tried).toBeGreaterThan(150);
    expect(failures).toEqual([]);
    expect(tally.found / tally.tried).toBeGreaterThanOrEqual(0.95);
  }, 60_000);
});
