import type { Report } from '../../model/report.ts';
import type { Language } from '../../text/language.ts';
import { plainStrings } from '../../text/plain-strings.ts';
import { type BatchForm, formName, worstFirst } from '../batch.ts';
import type { Reporter } from '../presentation.ts';
import { betweenSentence } from '../wording/finding-text.ts';
import { WORDS, type Words } from '../wording/labels.ts';
import { result } from '../wording/sentences.ts';
import { printed, signed } from '../wording/sums.ts';
import { findingList, formSection } from './markdown-form.ts';
import { details, markdownText as md } from './markdown-text.ts';

/** For a review or a merge request: a table of the forms, worst first, then what was found in each. */
export const markdown: Reporter = (report, { language }) => {
  const shown = plainStrings(report);
  const words = WORDS[language];
  const forms = worstFirst(shown);
  const lines = [
    `## ${OWN[language].heading}`,
    '',
    `**${md(result(shown, words))}**`,
    ...formTable(forms, language),
    ...notChecked(shown, words),
    ...acrossForms(shown, language),
    ...forms
      .filter(({ form }) => form.findings.length > 0 || form.rulings.length > 0)
      .flatMap((entry) => formSection(formName(entry), entry.form, language)),
  ];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
};

const OWN = {
  zh: {
    heading: '绩效自评表检查结果',
    form: '自评表',
    formulas: '按公式重算',
    more: (count: number) => `其余 ${count} 张`,
  },
  en: {
    heading: 'Check of the self-evaluation forms',
    form: 'form',
    formulas: 'recomputed by formula',
    more: (count: number) => `${count} more`,
  },
} as const;

/** So many forms stand open, the others are folded away. */
const OPEN = 30;

function formTable(forms: readonly BatchForm[], language: Language): string[] {
  if (forms.length === 0) return [];
  const { columns, severity } = WORDS[language];
  const { form, formulas, more } = OWN[language];
  const heads = [form, ...columns, severity.error, severity.warning, severity.info, formulas];
  const head = [row(heads), row(heads.map((_, column) => (column === 0 ? '---' : '---:')))];
  const rows = forms.map((entry) => row(cells(entry).map(md)));
  const hidden = rows.slice(OPEN);
  const folds = hidden.length === 0 ? [] : details(more(hidden.length), [...head, ...hidden]);
  return ['', ...head, ...rows.slice(0, OPEN), ...folds];
}

const row = (values: readonly string[]) => `| ${values.join(' | ')} |`;

function cells(entry: BatchForm): string[] {
  const { form, difference, errors, warnings, infos } = entry;
  const { points, stated, summed, recomputed } = form.totals;
  return [
    formName(entry),
    ...[points, stated, summed, recomputed].map(printed),
    difference === null ? '-' : signed(difference),
    ...[errors, warnings, infos].map(String),
    `${form.coverage.exact} / ${form.coverage.indicators}`,
  ];
}

function notChecked({ files }: Report, words: Words): string[] {
  const lines = files.flatMap(({ file, error, forms, internalErrors }) => {
    const line = (label: string, message: string) =>
      `- **${md(file)}** ${md(`${label}${words.colon}${message}`)}`;
    const unread =
      error === null ? [] : [line(forms.length === 0 ? words.unreadable : words.incomplete, error.message)];
    const crashes = internalErrors.map(({ rule, message }) =>
      line(words.incomplete, words.ruleFailed(rule, message)),
    );
    return [...unread, ...crashes];
  });
  return lines.length === 0 ? [] : ['', `### ${words.unreadable}`, '', ...lines];
}

/** What shows only between forms, and what a baseline lists in vain. */
function acrossForms({ between, baseline }: Report, language: Language): string[] {
  const words = WORDS[language];
  const findings = findingList(between ?? [], (one) => `${one.file} ${betweenSentence(one)}`, language);
  const stale = (baseline?.stale ?? []).map((one) => `- ${md(words.stale(one.file, one.fingerprint))}`);
  return [
    ...(findings.length === 0 ? [] : ['', `### ${words.betweenForms}`, '', ...findings]),
    ...(stale.length === 0 ? [] : ['', ...stale]),
  ];
}
