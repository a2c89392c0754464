import type { FileReport, FindingReport, FormReport } from '../../model/report.ts';
import type { RuleNote } from '../presentation.ts';
import type { Closing } from '../stream.ts';
import { betweenSentence, findingDetails, findingSentence } from '../wording/finding-text.ts';
import type { Words } from '../wording/labels.ts';

export interface Suite {
  name: string;
  /** Title, profile and totals of the form; null for what it does not have. */
  facts: Record<string, string | null>;
  cases: Case[];
}

export interface Case {
  /** Id of the rule, or the code of what went wrong with the file. */
  name: string;
  /** Null for a rule that is passed. */
  outcome: { kind: 'failure' | 'error'; type: string; message: string; text: string } | null;
  /** What was found that is no failure. */
  remarks: string;
}

interface Play {
  words: Words;
  /** The rules in play. */
  rules: readonly Pick<RuleNote, 'id' | 'between'>[];
  failOn: 'error' | 'warning';
}

/**
 * The forms of a file, and a suite of its own for what could not be checked as a whole. A rule that failed is an error
 * in each form of its file: the report does not say in which.
 */
export function suitesOf(file: FileReport, play: Play): Suite[] {
  const { error, forms, internalErrors } = file;
  const suites = forms.map((form, index) => {
    const before = forms.slice(0, index).filter(({ sheet }) => sheet === form.sheet).length;
    const name = `${file.file} › ${form.sheet}${before === 0 ? '' : ` (${before + 1})`}`;
    return { name, facts: factsOf(form), cases: casesOf(form, file, play) };
  });
  if (error === null && forms.length > 0) return suites;
  const cases = [
    ...(error === null ? [] : [errorCase(error.code, error.code, error.message)]),
    ...(forms.length > 0 ? [] : internalErrors.map((crash) => crashCase(crash, play.words))),
  ];
  return [...suites, { name: file.file, facts: {}, cases }];
}

function factsOf({ title, profile, totals }: FormReport): Suite['facts'] {
  const { points, stated, summed, recomputed } = totals;
  return { title, profile: profile.id, points, stated, summed, recomputed };
}

/** One for the whole batch, a case each rule between forms; none for a part of a batch and for a form alone. */
export function betweenSuites({ between, summary }: Closing, play: Play): Suite[] {
  const findings = between ?? [];
  if (findings.length === 0 && (between === null || summary.forms < 2)) return [];
  const said = findings.map((one) =>
    saidOf(one, `${one.file} ${one.cell}`, betweenSentence(one), play.words),
  );
  const rules = namesOf(play.rules, true, findings);
  const cases = rules.map((rule) => ruleCase(rule, said, play));
  return cases.length === 0 ? [] : [{ name: play.words.betweenForms, facts: {}, cases }];
}

/** Every rule once: those in play, then others that found something or failed. */
function namesOf(rules: Play['rules'], between: boolean, found: readonly { rule: string }[]): string[] {
  const inPlay = rules.filter((rule) => rule.between === between).map(({ id }) => id);
  return [...new Set([...inPlay, ...found.map(({ rule }) => rule)])];
}

function casesOf(form: FormReport, { internalErrors }: FileReport, play: Play): Case[] {
  const said = form.findings.map((one) => saidOf(one, one.cell, findingSentence(one, form), play.words));
  return namesOf(play.rules, false, [...form.findings, ...internalErrors]).map((rule) => {
    const crash = internalErrors.find((one) => one.rule === rule);
    const found = ruleCase(rule, said, play);
    if (!crash) return found;
    const remarks = [found.outcome?.text ?? '', found.remarks].filter((text) => text !== '').join('\n\n');
    return { ...crashCase(crash, play.words), remarks };
  });
}

/** A finding with what is said of it. */
interface Said {
  finding: FindingReport;
  place: string;
  sentence: string;
  inFull: string;
}

function saidOf(finding: FindingReport, place: string, sentence: string, words: Words): Said {
  const first = `${words.severity[finding.severity]}${words.colon}${sentence}`;
  return { finding, place, sentence, inFull: [place, first, ...findingDetails(finding, words)].join('\n') };
}

/** All failures of a rule are one: parsers keep only one. */
function ruleCase(rule: string, said: readonly Said[], { words, failOn }: Play): Case {
  const found = said.filter(({ finding }) => finding.rule === rule);
  const fails = ({ finding: { severity } }: Said) => severity === 'error' || severity === failOn;
  const failing = found.filter(fails);
  const inFull = (some: readonly Said[]) => some.map((one) => one.inFull).join('\n\n');
  const remarks = inFull(found.filter((one) => !fails(one)));
  const [first, ...others] = failing;
  if (!first) return { name: rule, outcome: null, remarks };
  const places = others.map(({ place }) => place).join(words.between);
  const message = `${first.sentence}${others.length === 0 ? '' : words.more(others.length, places)}`;
  const type = failing.some(({ finding }) => finding.severity === 'error') ? 'error' : 'warning';
  return { name: rule, outcome: { kind: 'failure', type, message, text: inFull(failing) }, remarks };
}

function crashCase({ rule, message }: FileReport['internalErrors'][number], words: Words): Case {
  return errorCase(rule, 'rule-failed', words.ruleFailed(rule, message));
}

function errorCase(name: string, type: string, message: string): Case {
  return { name, outcome: { kind: 'error', type, message, text: message }, remarks: '' };
}
