import { expect } from 'vitest';
import { readForms } from '../../../src/form/index.ts';
import { judge } from '../../../src/judge.ts';
import type { Scorecard } from '../../../src/model/scorecard.ts';
import { applyOwnWords } from '../../../src/own-rules/footnotes.ts';
import { loadProfile } from '../../../src/profile/load.ts';
import { scoreForm } from '../../../src/scoring/score-form.ts';
import { text } from '../../../src/text/language.ts';
import type { Sheet } from '../../../src/workbook/types.ts';
import { sheetFrom } from '../sheet-text.ts';

export interface Checked {
  card: Scorecard;
  /** `B4 rule` of errors and warnings, `B4 rule (info)` of notes. */
  findings: string[];
  /** 名称 → 应得分. */
  due: string[];
}

/** Every form of the sheets, drawn as text, by one profile. */
export async function check(profileId: string, ...drawn: (string | Sheet)[]): Promise<Checked[]> {
  const sheets = drawn.map((one, index) =>
    typeof one === 'string' ? sheetFrom(one, `表${index + 1}`) : one,
  );
  const chosen = await loadProfile(profileId);
  return readForms({ sheets }, {}).map((form) => {
    const { profile, ...own } = applyOwnWords(chosen, form);
    const card = scoreForm(form, profile, { chosenBy: text('', ''), ...own }, []);
    const { judged, crashes } = judge(card, new Map(), 'zh');
    expect(crashes).toEqual([]);
    const findings = judged.map(({ rule, severity, draft }) => {
      const sheet = draft.at.sheet === form.sheet ? '' : `${draft.at.sheet}!`;
      return `${sheet}${draft.at.cell} ${rule}${severity === 'info' ? ' (info)' : ''}`;
    });
    const due = card.indicators.map(({ name, derivation }) => {
      const d = derivation.due;
      const said =
        d.kind === 'exact' ? d.value.toFixed() : d.kind === 'interval' ? `${d.low}–${d.high}` : '?';
      return `${name} ${said}`;
    });
    return { card, findings: findings.sort(), due };
  });
}
