import { departmentIn, departmentNamesIn } from '../../model/department.ts';
import type { FileReport, FormReport } from '../../model/report.ts';
import { remember } from '../../text/remember.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { hashOf, type Sketch, shinglesOf, sketchOf } from './sketch.ts';

/**
 * What comparing forms needs of one form: a few kilobytes, so that those of a province stay in memory when the reports
 * have long left it. It follows from the report alone: one run and the merged parts of several give the same.
 */
export interface Extract {
  file: string;
  sheet: string;
  /** The cell that stands for the form as a whole. */
  cell: string;
  /** As the head names it. */
  department: string | null;
  /** That and the authority above it. */
  departments: string[];
  project: string | null;
  /** Of the title, `2022`. */
  year: string | null;
  stated: string | null;
  /** Digest of all rows with their results and scores as stated. */
  rows: number;
  totalCell: string | null;
  texts: TextExtract[];
  mentions: Mention[];
  /** Indicators with their measured results, those that could hardly be equal by chance. */
  results: Sketch & { cell: string | null };
  /** What its settings and its profile ask of the rules between forms. */
  levels: FormReport['betweenRules'];
}

export interface TextExtract {
  cell: string;
  subject: string[];
  /** How it begins, to name it in a sentence. */
  opening: string;
  sketch: Sketch;
}

export function extractsOf({ file, forms }: FileReport): Extract[] {
  return forms.map((form) => {
    const { sheet, title, head, totals } = form;
    const field = (label: RegExp) => head.find((one) => label.test(one.label));
    const project = field(/^(项目|专项)名称/);
    const departments = departmentNamesIn(head);
    return {
      file,
      sheet,
      cell: project?.cell ?? head[0]?.cell ?? totals.cell ?? form.indicators[0]?.cell ?? `${sheet}!A1`,
      department: departmentIn(head),
      departments,
      project: project?.value ?? null,
      year: /20\d\d/.exec(title ?? '')?.[0] ?? null,
      stated: totals.stated,
      rows: hashOf(form.indicators.map(({ name, actual, score }) => `${name}=${actual}=${score}`).join('\n')),
      totalCell: totals.cell,
      texts: textsOf(form),
      mentions: mentionsIn(form, departments),
      results: resultsOf(form),
      levels: form.betweenRules,
    };
  });
}

/** Texts shorter than this say little, and many forms say it in the same words. */
const LEAST_LENGTH = 30;
const SHINGLE = 4;

/** What the form asks for, left standing instead of an answer. */
const PROMPT = /\d+字(以内|左右)|^请?结合.*(说明|分析)|^请(填写|说明|简述)/;

function textsOf({ texts }: FormReport): TextExtract[] {
  return texts.flatMap(({ text, cell, subject }) => {
    const words = plain(text);
    if (words.length < LEAST_LENGTH || PROMPT.test(text)) return [];
    return [
      {
        cell,
        subject,
        opening: text.replace(/\s+/g, '').slice(0, 16),
        sketch: sketchOf(shinglesOf(words, SHINGLE)),
      },
    ];
  });
}

/** Letters and characters only; a number is a number, whichever. */
export const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\d+(\.\d+)?/g, '0')
    .replace(/[^\p{L}0]/gu, '');

function resultsOf({ indicators }: FormReport): Extract['results'] {
  const measured = indicators.filter(({ actual }) => actual !== null && isDistinct(actual));
  const pairs = measured.map(({ name, actual }) => `${name}=${actual?.replace(/\s/g, '')}`);
  return { ...sketchOf(pairs), cell: measured[0]?.cell ?? null };
}

/** A number of two digits or more, and not 100: 124 个, 94.5%, 2747.42 万元. */
const isDistinct = remember((actual): boolean => {
  const numbers =
    actual
      .normalize('NFKC')
      .replaceAll(',', '')
      .match(/\d+(\.\d+)?/g) ?? [];
  return numbers.some(
    (number) =>
      number.replace(/^0+|\.?0*$/g, '').replace('.', '').length >= 2 && !/^100(\.0+)?$/.test(number),
  );
});
