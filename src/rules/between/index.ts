import { departmentsByPath } from '../../model/department.ts';
import type { BetweenFinding, Severity } from '../../model/report.ts';
import type { Language } from '../../text/language.ts';
import type { Extract } from './extract.ts';
import type { Batch, BetweenDraft } from './rule.ts';
import { BETWEEN_RULES } from './rules.ts';

/** What shows only between the forms of a batch. */
export class Between {
  readonly #forms: Extract[] = [];
  readonly #comparisons = BETWEEN_RULES.map(({ id, severity, open }) => ({ id, severity, ...open() }));

  /** The next form, in the order of the files. */
  add(form: Extract): void {
    this.#forms.push(form);
    for (const { add } of this.#comparisons) add?.(form);
  }

  /**
   * What the forms come to.
   *
   * @param files all files of the batch: departments are known by their folders where forms do not name them
   * @param levels severities for the whole batch, from the command line; they win over those of the forms
   */
  find(
    files: readonly string[],
    levels: ReadonlyMap<string, Severity | 'off'>,
    language: Language,
  ): BetweenFinding[] {
    const byPath = departmentsByPath(files);
    const batch: Batch = {
      forms: this.#forms,
      departmentOf: ({ department, file }) => department ?? byPath.get(file) ?? file,
    };
    const found: { order: number; finding: BetweenFinding }[] = [];
    const orders = new Map(files.map((file, index) => [file, index]));
    const seen = new Map<string, number>();
    for (const { id, severity, check } of this.#comparisons) {
      const asked = levels.get(id);
      if (asked === 'off') continue;
      for (const draft of check(batch)) {
        // A finding is about several forms, of different folders maybe: what the one asks at which it stands counts.
        const level = asked ?? draft.form.levels.find(({ rule }) => rule === id)?.level;
        if (level === 'off') continue;
        const fingerprint = [id, draft.form.sheet, ...draft.subject].join('|');
        // Two findings of one rule about one subject of a file are told apart by their order.
        const key = `${draft.form.file}\n${fingerprint}`;
        const count = (seen.get(key) ?? 0) + 1;
        seen.set(key, count);
        found.push({
          order: orders.get(draft.form.file) ?? 0,
          finding: {
            ...findingOf(draft, id, language),
            severity: level ?? draft.severity ?? severity,
            fingerprint: count === 1 ? fingerprint : `${fingerprint}|${count}`,
          },
        });
      }
    }
    return found.sort((a, b) => a.order - b.order).map(({ finding }) => finding);
  }
}

function findingOf(
  draft: BetweenDraft,
  rule: string,
  language: Language,
): Omit<BetweenFinding, 'severity' | 'fingerprint'> {
  return {
    rule,
    cell: draft.cell,
    subject: draft.subject,
    message: draft.message[language],
    why: draft.why?.[language] ?? null,
    remedy: draft.remedy[language],
    found: draft.found,
    expected: draft.expected ?? null,
    difference: null,
    diagnosis: null,
    cascade: [],
    related: [],
    file: draft.form.file,
    others: draft.others,
  };
}
