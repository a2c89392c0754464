import type { ClauseTable } from '../../model/evaluation.ts';
import type { Profile } from '../../model/profile.ts';
import type { ScoredClauses, ScoredItem } from '../../model/scorecard.ts';
import { text } from '../../text/language.ts';

/** The best letter all of whose clauses are met; the last one asks for none. */
export function scoreClauses(
  table: ClauseTable,
  profile: Profile,
): { clauses: ScoredClauses; items: ScoredItem[] } {
  const { clauses } = profile.evaluation;
  const rowOf = (clause: string) => table.rows.find(({ name }) => name.replace(/\s/g, '').includes(clause));
  const isMet = (clause: string) => rowOf(clause)?.met ?? null;
  const names = clauses[0]?.needs ?? [];
  const met = names.filter((clause) => isMet(clause) === true);
  const open = names.filter((clause) => isMet(clause) === null);
  // A letter is ruled out by one clause unmet; one that only waits for marks leaves the letter open.
  const possible = clauses.findIndex(({ needs }) => needs.every((clause) => isMet(clause) !== false));
  const reached = clauses.findIndex(({ needs }) => needs.every((clause) => isMet(clause) === true));
  const due = possible >= 0 && possible === reached ? (clauses[reached]?.grade ?? null) : null;
  const next = reached > 0 ? clauses[reached - 1] : undefined;
  const lacking = (next?.needs ?? []).flatMap((clause) =>
    isMet(clause) === false ? (rowOf(clause) ?? []) : [],
  );
  return { clauses: { due, met, next: next?.grade ?? null, lacking, open }, items: table.rows.map(itemOf) };
}

function itemOf({ name, mark, met }: ClauseTable['rows'][number]): ScoredItem {
  const because = text('本条只判是否符合，不计分', 'a clause is met or not; it has no score');
  return {
    indicator: null,
    name,
    path: [],
    points: null,
    sharedPoints: null,
    ceiling: null,
    score: null,
    stated: null,
    derivation: {
      due: { kind: 'unknown', because },
      exact: null,
      method: 'clause',
      source: null,
      steps: [
        {
          label: text('是否符合', 'met'),
          expression: mark.text.trim(),
          result: met === null ? '?' : met ? '✓' : '✗',
        },
      ],
      cells: [mark.at],
      attainment: null,
      met,
    },
    verdict: 'unknown',
    diagnosis: null,
    ruling: null,
    counted: null,
    onTrust: false,
    at: mark.at,
  };
}
