import { nearest, Problem } from './model/problem.ts';
import type { FileReport, FormReport, Severity } from './model/report.ts';
import type { Scorecard } from './model/scorecard.ts';
import type { Judged } from './report.ts';
import { BETWEEN_RULES } from './rules/between/rules.ts';
import { RULES } from './rules/index.ts';
import { KNOWN_RULES, type KnownRule } from './rules/known-rules.ts';
import { isBlankForm } from './rules/sentence-parts.ts';
import { type Language, type Text, text } from './text/language.ts';

export type Levels = ReadonlyMap<string, Severity | 'off'>;

/**
 * Runs every rule over a form. A rule that crashes is reported as an internal error and stops no other.
 */
export function judge(
  card: Scorecard,
  levels: Levels,
  language: Language,
): { judged: Judged[]; crashes: FileReport['internalErrors'] } {
  const judged: Judged[] = [];
  const crashes: FileReport['internalErrors'] = [];
  const blank = isBlankForm(card);
  for (const rule of RULES) {
    // Of an empty template there is one thing to say, not one for each empty cell.
    if (blank && rule.id !== 'form-blank') continue;
    const level = levels.get(rule.id);
    if (level === 'off') continue;
    try {
      for (const draft of rule.check(card)) {
        // A level that somebody chose applies to every case of the rule.
        judged.push({ rule: rule.id, severity: level ?? draft.severity ?? rule.severity, draft });
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const words = text(`规则 ${rule.id} 运行出错：${reason}`, `The rule ${rule.id} failed: ${reason}`);
      crashes.push({ rule: rule.id, message: words[language] });
    }
  }
  return { judged, crashes };
}

/**
 * The severities in force: the profile's, over them the settings', over them the command line's.
 *
 * @throws Problem for an id that is no rule, with the file and line it stands in
 */
export function levelsFrom(
  profile: Record<string, Severity | 'off'>,
  settings: readonly { id: string; level: Severity | 'off'; origin: string }[],
  commandLine: Levels,
): Levels {
  for (const { id, origin } of settings) requireRule(id, origin);
  return new Map([
    ...Object.entries(profile),
    ...settings.map(({ id, level }) => [id, level] as const),
    ...commandLine,
  ]);
}

/**
 * How the profile was chosen and, behind it, which rules the settings beside the form weaken, with the file and line that
 * does: whoever gets a form with settings from somebody else has to see at the top of each report that less was looked
 * for. What the command line asks for is not named, since it was typed by who reads the answer.
 */
export function withWeakened(
  chosenBy: Text,
  settings: readonly { id: string; level: Severity | 'off'; origin: string }[],
  commandLine: Levels,
): Text {
  const weaker = settings.filter(
    ({ id, level, origin }) =>
      !commandLine.has(id) && RANK.indexOf(level) < RANK.indexOf(requireRule(id, origin).severity),
  );
  const said = (off: string, on: string) =>
    weaker.map(
      ({ id, level, origin }) =>
        `${origin} ${level === 'off' ? off : on}${id}${level === 'off' ? '' : ` (${level})`}`,
    );
  return text(
    [chosenBy.zh, ...said('关闭了规则 ', '降低了规则 ')].join('；'),
    [chosenBy.en, ...said('switches off ', 'lowers ')].join('; '),
  );
}

const RANK: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error'];

/**
 * What the profile and the settings of a form ask of the rules between forms. The command line is left out: it holds for
 * the whole batch, whose parts may have been checked elsewhere.
 */
export function betweenLevels(
  profile: Record<string, Severity | 'off'>,
  settings: readonly { id: string; level: Severity | 'off' }[],
): FormReport['betweenRules'] {
  const all = new Map([...Object.entries(profile), ...settings.map(({ id, level }) => [id, level] as const)]);
  return BETWEEN_RULES.flatMap(({ id: rule }) => {
    const level = all.get(rule);
    return level === undefined ? [] : [{ rule, level }];
  });
}

/**
 * The rule of that id.
 *
 * @param origin what names it, for the message
 * @throws Problem that names the nearest rule when there is none
 */
export function requireRule(id: string, origin: string): KnownRule {
  const rule = KNOWN_RULES.find((one) => one.id === id);
  if (rule) return rule;
  const near = nearest(
    id,
    KNOWN_RULES.map((one) => one.id),
  );
  throw new Problem(
    'unknown-rule',
    text(
      `${origin} 提到的规则 ${id} 不存在。${near ? `是不是 ${near}？` : ''}用 perf-score explain 查看全部规则。`,
      `${origin}: there is no rule ${id}. ${near ? `Did you mean ${near}? ` : ''}perf-score explain lists them.`,
    ),
  );
}
