import { z } from 'zod';
import { Decimal } from '../model/decimal.ts';
import { parseYaml } from './yaml.ts';

/** One worked example of a profile: an indicator or a budget row, and the score that is due. */
export interface Case {
  name: string;
  target: string;
  actual: string;
  comparator: string;
  unit: string;
  points: string;
  /** 一级或二级指标, for rules that go by it (成本指标). */
  group: string;
  /** 评分标准 of the row. */
  criterion: string;
  /** 得分 as a form might give it, where the reading depends on it. */
  score: string;
  /** Instead of target and actual: the amounts of the budget block. */
  budget: { original: string; revised: string; executed: string } | null;
  /** Instead of target and actual: what a summary table of an evaluation says beside points and score. */
  summary?: { deduction: string; rate: string; remark: string } | null;
  /** Instead of points: the clauses that a report meets; the letter is due. */
  met?: string[] | null;
  /** As it is written: `2.73`, `1.60–2.00` for a range, `unknown`; the letter for clauses. */
  due: string;
  expected: Expected;
  /** `cases.yaml:12`. */
  origin: string;
}

/** The ends of a range, which are one for a number; else a word: `unknown`, or the letter for clauses. */
export type Expected = readonly [low: Decimal, high: Decimal] | string;

/** `4` is `4.00`, and YAML leaves no more of 4.00 than `4`: scores are told apart by their value. */
export function expectedOf(due: string): Expected {
  const [, low, high = low] = /^(\d+(?:\.\d+)?)(?:\s*[–—~-]\s*(\d+(?:\.\d+)?))?$/.exec(due.trim()) ?? [];
  return low === undefined || high === undefined ? due.trim() : [new Decimal(low), new Decimal(high)];
}

const word = z.union([z.string(), z.number()]).transform(String);
const schema = z.strictObject({
  cases: z.array(
    z.strictObject({
      name: z.string(),
      target: word.default(''),
      actual: word.default(''),
      comparator: word.default(''),
      unit: word.default(''),
      points: word.default(''),
      group: word.default('产出指标'),
      criterion: z.string().default(''),
      score: word.default(''),
      budget: z
        .strictObject({ original: word.default(''), revised: word.default(''), executed: word })
        .nullable()
        .default(null),
      summary: z
        .strictObject({ deduction: word.default(''), rate: word.default(''), remark: word.default('') })
        .nullable()
        .default(null),
      met: z.array(z.string()).nullable().default(null),
      due: word,
    }),
  ),
});

/**
 * Reads the text of a `cases.yaml`.
 *
 * @throws Problem with file and line when it is wrong
 */
export function parseCases(source: string, file: string): Case[] {
  const { value, locate } = parseYaml(source, file, schema);
  return value.cases.map((entry, index) => ({
    ...entry,
    expected: expectedOf(entry.due),
    origin: locate(['cases', index]),
  }));
}
