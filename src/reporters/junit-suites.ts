import type { FileReport, FindingReport, FormReport } from '../model/report.ts';
import { findingDetails, findingSentence } from './finding-text.ts';
import { cellIn } from './places.ts';
import type { Words } from './words.ts';

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
  /** Ids of the rules in play. */
  rules: readonly string[];
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

/** Every rule once: those in play, then others that found something or failed. */
function casesOf(form: FormReport, { internalErrors }: FileReport, { words, rules, failOn }: Play): Case[] {
  const others = [...form.findings, ...internalErrors].map(({ rule }) => rule);
  return [...new Set([...rules, ...others])].map((name) => {
    const found = form.findings.filter(({ rule }) => rule === name);
    const crash = internalErrors.find(({ rule }) => rule === name);
    if (crash) return { ...crashCase(crash, words), remarks: inFull(found, form, words) };
    const failing = found.filter(({ severity }) => severity === 'error' || severity === failOn);
    const passing = found.filter((finding) => !failing.includes(finding));
    return { name, outcome: failure(failing, form, words), remarks: inFull(passing, form, words) };
  });
}

/** One for all findings of the rule: parsers keep only one. */
function failure(findings: readonly FindingReport[], form: FormReport, words: Words): Case['outcome'] {
  const [first, ...others] = findings;
  if (!first) return null;
  const cells = others.map(({ cell }) => cellIn(form, cell)).join(words.between);
  const more = others.length === 0 ? '' : words.more(others.length, cells);
  const type = findings.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  const message = `${findingSentence(first, form)}${more}`;
  return { kind: 'failure', type, message, text: inFull(findings, form, words) };
}

function inFull(findings: readonly FindingReport[], form: FormReport, words: Words): string {
  return findings
    .map((finding) => {
      const sentence = `${words.severity[finding.severity]}${words.colon}${findingSentence(finding, form)}`;
      return [finding.cell, sentence, ...findingDetails(finding, words)].join('\n');
    })
    .join('\n\n');
}

function crashCase({ rule, message }: FileReport['internalErrors'][number], words: Words): Case {
  return errorCase(rule, 'rule-failed', words.ruleFailed(rule, message));
}

function errorCase(name: string, type: string, message: string): Case {
  return { name, outcome: { kind: 'error', type, message, text: message }, remarks: '' };
}
