import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../package.json' with { type: 'json' };
import { type Ask, answersTo } from '../scripts/golden/answers.ts';
import { differenceOf } from '../scripts/golden/difference.ts';
import { builtProgram } from '../scripts/golden/program.ts';
import type { Report } from '../src/model/report.ts';

const FORM = 'fixtures/putuo-sports-2022.xlsx';
const built = builtProgram(join(import.meta.dirname, '..'));

/** The program as it would be after a change of what it says. */
const changed =
  (change: (said: Awaited<ReturnType<Ask>>, argv: readonly string[]) => object): Ask =>
  async (argv) => {
    const said = await built(argv);
    return { ...said, ...change(said, argv) };
  };

describe('the golden corpus', async () => {
  const before = await answersTo(FORM, built);

  it('holds the report, the tree, the corrections, the copies and an explanation of every score', () => {
    const commands = [...before.matchAll(/^### (\w+)/gm)].map(([, command]) => command);
    const indicators = (JSON.parse(/^\{$[\s\S]*?^\}$/m.exec(before)?.[0] ?? '') as Report).files[0]?.forms[0]
      ?.indicators;
    expect(new Set(commands)).toEqual(new Set(['check', 'inspect', 'fix', 'explain']));
    expect(commands.filter((command) => command === 'explain').length).toBeGreaterThan(
      indicators?.length ?? 99,
    );
    expect(before).toMatch(/^putuo-sports-2022\.checked\.xlsx [0-9a-f]{64}$/m);
    expect(before).toMatch(/^putuo-sports-2022\.fixed\.xlsx [0-9a-f]{64}$/m);
    expect(before).not.toContain(version);
    expect(before).not.toMatch(/perf-score-golden-/);
  });

  it('is the same for the same program', async () => {
    expect(differenceOf(before, await answersTo(FORM, built))).toBeNull();
  });

  it('shows a sentence that is said otherwise, with the line it stands in', async () => {
    const after = await answersTo(
      FORM,
      changed(({ stdout }, argv) => ({
        stdout: argv.includes('en') ? stdout.replace('"schemaVersion": 1', '"schemaVersion": 2') : stdout,
      })),
    );
    expect(differenceOf(before, after)).toBe(
      [
        `  check ${FORM} -f json --no-annotate --lang en`,
        '    line 3',
        '      exit 0',
        '      {',
        '    -   "schemaVersion": 1,',
        '    +   "schemaVersion": 2,',
      ].join('\n'),
    );
  });

  it.each([
    ['an exit code', () => ({ code: 7 })],
    ['a byte of a copy', ({ files }: { files: string[] }) => ({ files: files.map((file) => `${file}0`) })],
    ['a word on stderr', () => ({ stderr: 'x' })],
  ])('notices %s', async (_, change) => {
    expect(differenceOf(before, await answersTo(FORM, changed(change)))).not.toBeNull();
  });
});
