import type { Levels } from '../judge.ts';
import type { RuleNote } from '../reporters/presentation.ts';
import { BETWEEN_RULES } from '../rules/between/rules.ts';
import { RULES } from '../rules/index.ts';
import type { KnownRule } from '../rules/known-rules.ts';
import type { Language } from '../text/language.ts';

/**
 * The rules in play, as the formats that list rules want them.
 *
 * @param levels what was asked for beside the rules' own severities; a rule that is off is left out
 */
export function ruleNotes(language: Language, levels: Levels): RuleNote[] {
  const noted = (rules: readonly KnownRule[], between: boolean) =>
    rules.flatMap(({ id, severity, page }) => {
      const level = levels.get(id) ?? severity;
      if (level === 'off') return [];
      const { what, why, causes } = page;
      const said = { what: what[language], why: why[language], causes: causes[language] };
      return [{ id, severity: level, between, ...said }];
    });
  return [...noted(RULES, false), ...noted(BETWEEN_RULES, true)];
}
