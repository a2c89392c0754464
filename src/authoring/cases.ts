import { readForms } from '../form/index.ts';
import { Decimal, printScore, twoDecimals } from '../model/decimal.ts';
import type { Profile } from '../model/profile.ts';
import type { Due } from '../model/scorecard.ts';
import { type Case, type Expected, expectedOf } from '../profile/cases.ts';
import { scoreForm } from '../scoring/score-form.ts';
import { text } from '../text/language.ts';
import type { Cell, Sheet } from '../workbook/types.ts';
import { clauseRows, summaryRows } from './case-tables.ts';

export interface CaseResult {
  case: Case;
  /** What the program gives, as scores are printed. */
  given: string;
  passed: boolean;
}

/** Runs the worked examples of a profile through the same way as a form: cells, tree, due score. */
export function runCases(profile: Profile, cases: readonly Case[]): CaseResult[] {
  return cases.map((example) => {
    const [form] = readForms({ sheets: [sheetOf(example, profile)] }, profile.headers);
    if (!form) throw new Error('the sheet made for a case was not read as a form');
    const card = scoreForm(form, profile, { chosenBy: text('', ''), overrides: [] }, []);
    const item = example.budget ? card.budget?.item : card.indicators[0];
    const given = example.met ? card.clauses?.due : item && printDue(item.derivation.due);
    return {
      case: example,
      given: given ?? UNKNOWN,
      passed: agree(example.expected, expectedOf(given ?? UNKNOWN)),
    };
  });
}

const UNKNOWN = 'unknown';

function printDue(due: Due): string {
  if (due.kind === 'exact') return printScore(due.value);
  return due.kind === 'interval' ? `${twoDecimals(due.low)}–${twoDecimals(due.high)}` : UNKNOWN;
}

/** Held against what is printed, because the ends of a range are rounded there. */
function agree(expected: Expected, given: Expected): boolean {
  if (typeof expected === 'string' || typeof given === 'string') return expected === given;
  return expected.every((end, at) => given[at]?.equals(end));
}

/** The smallest form that holds the case. */
function sheetOf(example: Case, profile: Profile): Sheet {
  const { budget } = example;
  const form = [
    ['预算执行情况（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '得分'],
    [
      '',
      '年度资金总额',
      budget?.original,
      budget?.revised,
      budget?.executed,
      budget ? example.points : '',
      '',
    ],
    ['一级指标', '三级指标', '指标性质', '指标值', '度量单位', '实际完成值', '评分标准', '分值', '得分'],
    [
      example.group,
      '例',
      example.comparator,
      example.target,
      example.unit,
      example.actual,
      example.criterion,
      budget ? '' : example.points,
      example.score,
    ],
  ];
  const rows = example.met ? clauseRows(example, profile) : example.summary ? summaryRows(example) : form;
  return {
    name: 'case',
    hidden: false,
    ours: false,
    merges: [],
    hiddenColumns: [],
    rows: rows.map((cells, row) => ({
      index: row + 1,
      hidden: false,
      cells: cells.flatMap((words, column) => (words ? [cell(row + 1, column + 1, words)] : [])),
    })),
  };
}

function cell(row: number, column: number, words: string): Cell {
  const plain = /^\d+(\.\d+)?$/.test(words);
  return {
    row,
    column,
    kind: plain ? 'number' : 'text',
    text: words,
    stored: plain ? new Decimal(words).toFixed() : null,
    percent: false,
    date: false,
    formula: null,
    calculated: true,
  };
}
