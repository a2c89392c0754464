import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run, type Sandbox, sandbox } from '../cli/run.ts';

/** Settings may come with a form from a stranger. */
let box: Sandbox;
beforeEach(() => {
  box = sandbox('baoxie-2022.xlsx');
});
afterEach(() => box.done());

const settings = (rules: string) => writeFileSync(join(box.path, 'perf-score.yaml'), `rules:\n${rules}`);
const check = async (...argv: string[]) =>
  (await run(box.path, ['check', 'baoxie-2022.xlsx', '--no-annotate', ...argv])).stdout.replace(/\s/g, '');

describe('settings that switch a rule off are named at the top of the report', () => {
  it.each(['text', 'json', 'html', 'markdown'])('as %s', async (format) => {
    settings('  score-mismatch: off\n  rate-mismatch: info\n');
    const printed = (await check('-f', format)).replaceAll('\\', '');
    expect(printed).toContain('perf-score.yaml:2关闭了规则score-mismatch');
    expect(printed).toContain('perf-score.yaml:3降低了规则rate-mismatch(info)');
  });

  it('in English', async () => {
    settings('  score-mismatch: off\n');
    expect(await check('--lang', 'en')).toContain('perf-score.yaml:2switchesoffscore-mismatch');
  });
});

describe('nothing is said', () => {
  it.each(['  explanation-missing: error\n', '  score-mismatch: error\n'])(
    'of a rule that weighs more, or as much: %s',
    async (rules) => {
      settings(rules);
      expect(await check()).not.toMatch(/关闭了规则|降低了规则/);
    },
  );

  it('of a rule that the command line sets', async () => {
    settings('  score-mismatch: off\n');
    expect(await check('--rule', 'score-mismatch=error')).not.toContain('关闭了规则');
  });
});
