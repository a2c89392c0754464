import type { Decimal } from './model/decimal.ts';
import type { Form } from './model/form.ts';
import { indicatorsOf } from './model/indicator.ts';
import { type Located, type Place, placeName } from './model/place.ts';
import type { FindingReport, FormReport, IndicatorReport, Severity } from './model/report.ts';
import type { Due, Scorecard, ScoredItem } from './model/scorecard.ts';
import type { Draft } from './rules/rule.ts';
import type { Language, Text } from './text/language.ts';

/** A draft with the rule it comes from and the severity that applies. */
export interface Judged {
  rule: string;
  severity: Severity;
  draft: Draft;
}

/**
 * Puts a judged form into the shape of the report, in one language.
 *
 * @param betweenRules what is asked of the rules between forms at this one; they look when all forms are there
 */
export function reportForm(
  card: Scorecard,
  judged: readonly Judged[],
  language: Language,
  betweenRules: FormReport['betweenRules'] = [],
): FormReport {
  const say = (words: Text) => words[language];
  const { form, profile, totals } = card;
  return {
    sheet: form.sheet,
    title: form.title?.text.trim() ?? null,
    head: [...form.fields].flatMap(([label, { text, at }]) => {
      const value = text.trim();
      return value === '' ? [] : [{ label, value, cell: placeName(at) }];
    }),
    layout: form.layout,
    profile: {
      id: profile.id,
      title: profile.title,
      chosenBy: say(card.chosenBy),
      overrides: card.overrides.map((override) => ({ ...override })),
    },
    totals: {
      points: plain(totals.points),
      stated: plain(totals.stated),
      summed: plain(totals.summed),
      recomputed: plain(totals.recomputed),
      cell: totals.at ? placeName(totals.at) : null,
    },
    grade: card.grade,
    coverage: coverageOf(card.indicators),
    groups: card.groups.map((group) => ({
      kind: group.kind,
      name: group.name,
      path: group.path,
      points: plain(group.points),
      stated: plain(group.stated),
      summed: plain(group.summed),
      recomputed: plain(group.recomputed),
      cell: placeName(group.at),
    })),
    indicators: card.indicators.map((item) => reportItem(item, say)),
    texts: textsOf(form),
    rulings: card.rulings.applied.flatMap((item) => {
      const { ruling, derivation } = item;
      if (!ruling) return [];
      const { reason, by, date, score } = ruling;
      const due = derivation.due.kind === 'exact' ? plain(derivation.due.value) : null;
      return [
        {
          indicator: item.name,
          path: item.path,
          cell: placeName(item.at),
          score: score.toFixed(),
          due,
          reason,
          by,
          date,
        },
      ];
    }),
    findings: inPageOrder(judged, form.sheet)
      .map((finding) => reportFinding(finding, say))
      .map(numberRepeats()),
    known: [],
    betweenRules,
  };
}

/** Reasons and measures: those of single indicators first, then those of the form. */
function textsOf(form: Form): FormReport['texts'] {
  const texts: FormReport['texts'] = [];
  const take = (said: Located<string> | null, subject: () => string[]) => {
    const text = said?.text.trim() ?? '';
    if (said && text !== '') texts.push({ subject: subject(), text, cell: placeName(said.at) });
  };
  for (const row of indicatorsOf(form.groups)) take(row.explanation, () => [...row.path, row.name]);
  for (const said of form.explanations) take(said, () => []);
  return texts;
}

const plain = (value: Decimal | null) => value?.toFixed() ?? null;

function coverageOf(items: readonly ScoredItem[]): FormReport['coverage'] {
  const count = (kind: Due['kind']) => items.filter((item) => item.derivation.due.kind === kind).length;
  return {
    indicators: items.length,
    exact: count('exact'),
    interval: count('interval'),
    unknown: count('unknown'),
    onTrust: items.filter((item) => item.onTrust && item.derivation.due.kind !== 'exact').length,
  };
}

/** One indicator, or the budget's scored row, with its derivation. */
export function reportItem(item: ScoredItem, say: (words: Text) => string): IndicatorReport {
  const { derivation, indicator } = item;
  const { due } = derivation;
  return {
    path: item.path,
    name: item.name,
    target: indicator?.target?.text.trim() ?? null,
    actual: indicator?.actual?.text.trim() ?? null,
    points: plain(item.points),
    score: plain(item.stated),
    due: {
      kind: due.kind,
      value: due.kind === 'exact' ? due.value.toFixed() : null,
      low: due.kind === 'interval' ? due.low.toFixed() : null,
      high: due.kind === 'interval' ? due.high.toFixed() : null,
      because: due.kind === 'exact' ? null : say(due.because),
    },
    counted: plain(item.counted),
    verdict: item.verdict,
    onTrust: item.onTrust,
    cell: placeName(item.at),
    method: derivation.method,
    source: derivation.source,
    steps: derivation.steps.map(({ label, expression, result }) => ({
      label: say(label),
      expression,
      result,
    })),
  };
}

function reportFinding({ rule, severity, draft }: Judged, sayAll: (words: Text) => string): FindingReport {
  const say = (words: Text) => short(sayAll(words));
  return {
    rule,
    severity,
    cell: placeName(draft.at),
    subject: draft.subject,
    message: say(draft.message),
    why: draft.why ? say(draft.why) : null,
    remedy: say(draft.remedy),
    found: draft.found ? short(draft.found) : (draft.found ?? null),
    expected: draft.expected ?? null,
    difference: plain(draft.difference ?? null),
    diagnosis: draft.diagnosis ? say(draft.diagnosis) : null,
    cascade: (draft.cascade ?? []).map(({ name, from, to }) => ({
      name: say(name),
      from: from.toFixed(),
      to: to.toFixed(),
    })),
    related: (draft.related ?? []).map(placeName),
    fingerprint: [rule, draft.at.sheet, ...draft.subject].join('|'),
  };
}

/** As one reads the page: from the top down, from left to right; what stands on the form's own sheet first. */
function inPageOrder(judged: readonly Judged[], sheet: string): Judged[] {
  const weight = ({ row, column, sheet: own }: Place) => (own === sheet ? 0 : 1e9) + row * 1e4 + column;
  return [...judged].sort((a, b) => weight(a.draft.at) - weight(b.draft.at));
}

/** Two findings of one rule about one subject are told apart by their order. */
function numberRepeats(): (finding: FindingReport) => FindingReport {
  const seen = new Map<string, number>();
  return (finding) => {
    const count = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, count);
    return count === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}|${count}` };
  };
}

/** Characters of a sentence of a finding: what is quoted from a form may be long, and many findings may quote it. */
const LONGEST_SENTENCE = 1000;

const short = (words: string) =>
  words.length > LONGEST_SENTENCE ? `${words.slice(0, LONGEST_SENTENCE)}……` : words;
