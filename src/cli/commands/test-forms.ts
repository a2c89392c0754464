import { type Trial, tryForm } from '../../batch/expectations.ts';
import { planFiles } from '../../batch/plan/plan.ts';
import { requireRule } from '../../judge.ts';
import type { Language } from '../../text/language.ts';
import { plain, plainStrings } from '../../text/plain-strings.ts';
import type { Call, Outcome } from '../command.ts';
import { profileFrom } from '../options.ts';
import type { RuleLevel } from '../rule-levels.ts';

export interface TestFlags {
  profile?: string;
  rule?: RuleLevel[];
  quiet?: boolean;
  color: boolean;
}

const WORDS = {
  zh: {
    passed: '通过',
    failed: '不符',
    problem: '没能检查',
    missing: '缺',
    unexpected: '多',
    notFound: '批注里写了，没有发现',
    met: (count: number) => `${count} 条`,
    result: (passed: number, failed: number, problems: number) =>
      `结果  ${passed + failed + problems} 个文件：${passed} 个通过，${failed} 个不符${problems > 0 ? `，${problems} 个没能检查` : ''}。`,
  },
  en: {
    passed: 'ok',
    failed: 'FAILED',
    problem: 'not checked',
    missing: '-',
    unexpected: '+',
    notFound: 'announced in the comment, not found',
    met: (count: number) => `${count} findings`,
    result: (passed: number, failed: number, problems: number) =>
      `result  ${passed + failed + problems} files: ${passed} passed, ${failed} failed${problems > 0 ? `, ${problems} not checked` : ''}.`,
  },
} as const;

/** Holds every form against its comments. */
export async function testForms({ io, language, args, command }: Call): Promise<Outcome> {
  const flags = command.optsWithGlobals<TestFlags>();
  for (const { rule } of flags.rule ?? []) requireRule(rule, '--rule');
  const options = {
    profile: profileFrom(flags.profile, io.cwd),
    rules: new Map((flags.rule ?? []).map(({ rule, level }) => [rule, level])),
    language,
  };
  const words = WORDS[language];
  const counts = { passed: 0, failed: 0, problems: 0 };
  const lines: string[] = [];
  for (const input of planFiles(args, io.cwd).inputs) {
    const trial =
      'problem' in input ? notTried(input.problem.text[language]) : await tryForm(input.path, options);
    counts[trial.passed ? 'passed' : trial.problem === null ? 'failed' : 'problems']++;
    // Sheet names and texts come from strangers.
    if (!trial.passed || !flags.quiet)
      lines.push(...linesOf(plain(input.shown), plainStrings(trial), language));
  }
  lines.push(words.result(counts.passed, counts.failed, counts.problems));
  return { text: `${lines.join('\n')}\n`, code: counts.problems > 0 ? 2 : counts.failed > 0 ? 1 : 0 };
}

const notTried = (problem: string): Trial => ({
  passed: false,
  met: 0,
  missing: [],
  unexpected: [],
  problem,
});

function linesOf(
  shown: string,
  { passed, met, missing, unexpected, problem }: Trial,
  language: Language,
): string[] {
  const words = WORDS[language];
  if (passed) return [`${words.passed}  ${shown}  ${words.met(met)}`];
  const told = problem === null ? [] : [`    ${problem}`];
  return [
    `${problem === null ? words.failed : words.problem}  ${shown}`,
    ...told,
    ...missing.map(({ cell, rule }) => `  ${words.missing} ${cell}  ${rule}  ${words.notFound}`),
    ...unexpected.map(({ cell, rule, message }) => `  ${words.unexpected} ${cell}  ${rule}  ${message}`),
  ];
}
