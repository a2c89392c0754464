import { readForms } from '../../src/form/index.ts';
import { judge } from '../../src/judge.ts';
import type { Profile } from '../../src/model/profile.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { applyOwnWords } from '../../src/own-rules/footnotes.ts';
import { nationalProfile } from '../../src/profile/load.ts';
import { scoreForm } from '../../src/scoring/score-form.ts';
import { text } from '../../src/text/language.ts';
import { sheetFrom } from '../form/sheet-text.ts';

/** Sections of a profile laid over the general one. */
export type Sections = {
  [K in 'points' | 'budget' | 'quantitative' | 'qualitative' | 'rounding' | 'overCompletion']?: Partial<
    Profile[K]
  >;
} & Partial<Pick<Profile, 'grades'>>;

export function profileWith(sections: Sections): Profile {
  const base = nationalProfile();
  return {
    ...base,
    points: { ...base.points, ...sections.points },
    budget: { ...base.budget, ...sections.budget },
    quantitative: { ...base.quantitative, ...sections.quantitative },
    qualitative: { ...base.qualitative, ...sections.qualitative },
    rounding: { ...base.rounding, ...sections.rounding },
    overCompletion: { ...base.overCompletion, ...sections.overCompletion },
    grades: sections.grades ?? base.grades,
  };
}

/** The one form of a sheet written as text, scored by a profile and its own words. */
export function scored(sheet: string, profile: Profile = nationalProfile()): Scorecard {
  const [form] = readForms({ sheets: [sheetFrom(sheet)] }, {});
  if (!form) throw new Error('no form on the sheet');
  const { profile: own, ...words } = applyOwnWords(profile, form);
  return scoreForm(form, own, { chosenBy: text('', ''), ...words }, []);
}

/** `cell rule` of the findings, in page order; notes only where they are asked for. */
export function findingsOf(card: Scorecard, wanted: readonly string[]): string[] {
  const { judged, crashes } = judge(card, new Map(), 'zh');
  if (crashes.length > 0) throw new Error(crashes[0]?.message);
  return judged
    .filter(({ rule }) => wanted.includes(rule))
    .map(({ rule, severity, draft }) => `${draft.at.cell} ${rule} ${severity}`)
    .sort();
}

/** What the findings of one rule say, in Chinese. */
export function messagesOf(card: Scorecard, wanted: string): string[] {
  const { judged } = judge(card, new Map(), 'zh');
  return judged.filter(({ rule }) => rule === wanted).map(({ draft }) => draft.message.zh);
}

/** The due scores of the indicators, as printed. */
export const dues = ({ indicators }: Scorecard): string[] =>
  indicators.map(({ derivation: { due } }) =>
    due.kind === 'exact' ? due.value.toFixed(2) : due.kind === 'interval' ? `${due.low}–${due.high}` : '?',
  );
