import { Decimal, twoDecimals, ZERO } from './model/decimal.ts';
import { departmentIn, departmentsByPath } from './model/department.ts';
import type { BetweenFinding, FileReport, FindingReport, Report, Severity } from './model/report.ts';

type Summary = Report['summary'];

/** What the summary needs to know of a file; small, so that the reports themselves need not be kept. */
export interface FileCounts {
  file: string;
  status: FileReport['status'];
  /** Something about it could not be checked or written. */
  failed: boolean;
  annotated: boolean;
  forms: FormCounts[];
}

interface FormCounts {
  department: string | null;
  stated: string | null;
  recomputed: string | null;
  /** Rule → how many findings of each severity. */
  rules: [string, Counts][];
}

type Counts = Record<Severity, number>;

const none = (): Counts => ({ error: 0, warning: 0, info: 0 });

export function countsOf({ file, status, error, annotated, internalErrors, forms }: FileReport): FileCounts {
  return {
    file,
    status,
    failed: error !== null || internalErrors.length > 0,
    annotated: annotated !== null,
    forms: forms.map(({ head, totals, findings }) => ({
      department: departmentIn(head),
      stated: totals.stated,
      recomputed: totals.recomputed,
      rules: [...countRules(findings)],
    })),
  };
}

function countRules(findings: readonly Pick<FindingReport, 'rule' | 'severity'>[]): Map<string, Counts> {
  const rules = new Map<string, Counts>();
  for (const { rule, severity } of findings) {
    const counts = rules.get(rule) ?? none();
    counts[severity]++;
    rules.set(rule, counts);
  }
  return rules;
}

/** The counts over all files of one request. */
export function summarise(files: readonly FileReport[]): Summary {
  return summaryOf(files.map(countsOf), []);
}

/** The same from what was kept of the files, with what was found between their forms. */
export function summaryOf(files: readonly FileCounts[], between: readonly BetweenFinding[]): Summary {
  const forms = files.flatMap((file) => file.forms);
  const all = [...forms.flatMap(({ rules }) => rules), ...countRules(between)].map(([, counts]) => counts);
  const { error, warning, info } = sum(all);
  const count = (...wanted: FileReport['status'][]) =>
    files.filter(({ status }) => wanted.includes(status)).length;
  return {
    files: files.length,
    forms: forms.length,
    clean: count('clean'),
    withFindings: count('findings'),
    unreadable: count('unreadable', 'no-form'),
    errors: error,
    warnings: warning,
    infos: info,
    departments: departmentsOf(files, between),
    rules: rulesOf(forms, between),
  };
}

function departmentsOf(
  files: readonly FileCounts[],
  between: readonly BetweenFinding[],
): Summary['departments'] {
  const byPath = departmentsByPath(files.map(({ file }) => file));
  const departments = new Map<string, FormCounts[]>();
  const ofFile = new Map<string, string>();
  for (const { file, forms } of files) {
    for (const form of forms) {
      const name = form.department ?? byPath.get(file) ?? file;
      if (!ofFile.has(file)) ofFile.set(file, name);
      const others = departments.get(name);
      if (others) others.push(form);
      else departments.set(name, [form]);
    }
  }
  const shared = new Map<string, Counts>();
  for (const { file, severity } of between) {
    const name = ofFile.get(file) ?? file;
    const counts = shared.get(name) ?? none();
    counts[severity]++;
    shared.set(name, counts);
  }
  return [...departments].map(([name, forms]) => {
    const counts = forms.flatMap(({ rules }) => rules.map(([, one]) => one));
    const { error, warning, info } = sum([...counts, shared.get(name) ?? none()]);
    const whole = forms.filter(({ stated, recomputed }) => stated !== null && recomputed !== null);
    return {
      name,
      forms: forms.length,
      errors: error,
      warnings: warning,
      infos: info,
      stated: mean(whole.map(({ stated }) => stated ?? '0')),
      recomputed: mean(whole.map(({ recomputed }) => recomputed ?? '0')),
    };
  });
}

function rulesOf(forms: readonly FormCounts[], between: readonly BetweenFinding[]): Summary['rules'] {
  const rules = new Map<string, { forms: number; counts: Counts }>();
  const add = (rule: string, counts: Counts, number: number) => {
    const before = rules.get(rule) ?? { forms: 0, counts: none() };
    rules.set(rule, { forms: before.forms + number, counts: sum([before.counts, counts]) });
  };
  for (const form of forms) for (const [rule, counts] of form.rules) add(rule, counts, 1);
  for (const [rule, counts] of countRules(between)) {
    const touched = between.filter((finding) => finding.rule === rule);
    add(
      rule,
      counts,
      new Set(touched.map(({ file, cell }) => `${file}\n${cell.replace(/![^!]*$/, '')}`)).size,
    );
  }
  const total = ({ errors, warnings, infos }: Summary['rules'][number]) => errors + warnings + infos;
  return [...rules]
    .map(([rule, { forms: number, counts }]) => ({
      rule,
      forms: number,
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
    }))
    .sort((a, b) => total(b) - total(a) || (a.rule < b.rule ? -1 : 1));
}

function sum(all: readonly Counts[]): Counts {
  const total = none();
  for (const counts of all) {
    total.error += counts.error;
    total.warning += counts.warning;
    total.info += counts.info;
  }
  return total;
}

function mean(values: readonly string[]): string | null {
  if (values.length === 0) return null;
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return twoDecimals(total.div(new Decimal(values.length)));
}
