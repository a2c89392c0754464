import type { Report } from '../../model/report.ts';
import type { Language } from '../../text/language.ts';
import type { BatchForm } from '../batch.ts';
import { ruleName } from '../wording/rule-names.ts';
import { differenceBins, scoreBins } from './bins.ts';
import type { PageWords } from './labels-zh.ts';

/** One set of bars. `solid` is filled, `outline` only framed, so that they differ without colour. */
export interface Series {
  name: string;
  values: readonly number[];
  shape: 'solid' | 'outline';
}

/** A chart and, with the same numbers, a table. */
export interface Figure {
  id: string;
  title: string;
  /** One sentence: what the picture shows, for those who do not see it. */
  summary: string;
  /** What is counted. */
  unit: string;
  /** What the labels are. */
  axis: string;
  bars: 'columns' | 'rows';
  labels: readonly string[];
  series: readonly Series[];
}

/** Fewer forms than this have no distribution worth a picture. */
const ENOUGH = 4;

/** What can be drawn of this batch; a picture without a bar is left out. */
export function figuresOf(
  report: Report,
  forms: readonly BatchForm[],
  words: PageWords,
  language: Language,
): Figure[] {
  const figures = [
    scores(forms, words),
    differences(forms, words),
    byRule(report.summary, words, language),
    byDepartment(report.summary, words),
  ];
  return figures.filter((figure) => figure.series.some(({ values }) => values.some((value) => value > 0)));
}

function scores(forms: readonly BatchForm[], words: PageWords): Figure {
  const { title, summary, axis } = words.figures.scores;
  const { labels, stated, recomputed, counted } = scoreBins(forms, words.bins);
  const enough = counted >= ENOUGH;
  return {
    id: 'scores',
    title,
    summary: summary(counted),
    unit: words.forms,
    axis,
    bars: 'columns',
    labels,
    series: [
      { name: words.columns.stated, values: enough ? stated : [], shape: 'outline' },
      { name: words.columns.recomputed, values: enough ? recomputed : [], shape: 'solid' },
    ],
  };
}

function differences(forms: readonly BatchForm[], words: PageWords): Figure {
  const { title, summary, axis } = words.figures.differences;
  const { labels, counts, above, below, equal } = differenceBins(forms, words.bins);
  const enough = above + below + equal >= ENOUGH;
  return {
    id: 'differences',
    title,
    summary: summary(above, equal, below),
    unit: words.forms,
    axis,
    bars: 'columns',
    labels,
    series: [{ name: words.forms, values: enough ? counts : [], shape: 'solid' }],
  };
}

function byRule({ rules }: Report['summary'], words: PageWords, language: Language): Figure {
  const rows = rules.map(({ rule, ...counts }) => ({ ...counts, name: ruleName(rule, language) }));
  return counted('rules', words.figures.rules, rows, words);
}

/** One department needs no comparison. */
function byDepartment({ departments }: Report['summary'], words: PageWords): Figure {
  return counted('departments', words.figures.departments, departments.length < 2 ? [] : departments, words);
}

interface Counts {
  name: string;
  errors: number;
  warnings: number;
}

/** Errors and warnings of rules or departments, the most errors first. */
function counted(
  id: string,
  { title, summary, axis }: PageWords['figures']['rules'],
  all: readonly Counts[],
  words: PageWords,
): Figure {
  const rows = all.filter(({ errors, warnings }) => errors + warnings > 0);
  rows.sort((a, b) => b.errors - a.errors || b.warnings - a.warnings);
  const [first] = rows;
  return {
    id,
    title,
    summary: first ? summary(rows.length, first.name, first.errors, first.warnings) : '',
    unit: words.places,
    axis,
    bars: 'rows',
    labels: rows.map((row) => row.name),
    series: [
      { name: words.errors, values: rows.map((row) => row.errors), shape: 'solid' },
      { name: words.warnings, values: rows.map((row) => row.warnings), shape: 'outline' },
    ],
  };
}
