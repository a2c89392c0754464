import { describe, expect, test } from 'vitest';
import { ruleNotes } from '../../src/cli/rule-pages.ts';
import { RULES } from '../../src/rules/index.ts';
import { KNOWN_RULES } from '../../src/rules/known-rules.ts';

describe('the rules in play', () => {
  test('are all rules with their own severity, in the language of the document', () => {
    const notes = ruleNotes('en', new Map());
    expect(notes.map(({ id, severity }) => [id, severity])).toEqual(
      KNOWN_RULES.map(({ id, severity }) => [id, severity]),
    );
    expect(notes.map(({ what, why, causes }) => [what, why, causes])).toEqual(
      KNOWN_RULES.map(({ page }) => [page.what.en, page.why.en, page.causes.en]),
    );
    expect(notes.filter(({ between }) => !between).map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  });

  test('are without those that are off, and with the severities that were asked for', () => {
    const notes = ruleNotes(
      'zh',
      new Map([
        ['points-sum', 'off'],
        ['taken-on-trust', 'error'],
      ] as const),
    );
    expect(notes.some(({ id }) => id === 'points-sum')).toBe(false);
    expect(notes.find(({ id }) => id === 'taken-on-trust')?.severity).toBe('error');
    expect(notes).toHaveLength(KNOWN_RULES.length - 1);
  });
});
