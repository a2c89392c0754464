import { z } from 'zod';

/**
 * The JSON report, version 1. These definitions are its only source: the types below are inferred from them and
 * `report.schema.json` is generated from them when the package is built. Program code imports the types only, so
 * that zod is not loaded to write a report.
 *
 * Numbers are strings of exact decimals; `cell` is `Sheet!A1`; a key without a value is present and null.
 */
const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .describe('an exact decimal');
const cell = z.string().describe('Sheet!A1');
const nullable = <T extends z.ZodType>(type: T) => type.nullable();

const severity = z.enum(['error', 'warning', 'info']);

const step = z.strictObject({
  label: z.string(),
  expression: z.string(),
  result: z.string(),
});

const due = z.strictObject({
  kind: z.enum(['exact', 'interval', 'unknown']),
  value: nullable(decimal),
  low: nullable(decimal),
  high: nullable(decimal),
  because: nullable(z.string()).describe('why nothing more exact can be said'),
});

const indicator = z.strictObject({
  path: z.array(z.string()).describe('objective and groups, outermost first, without the indicator itself'),
  name: z.string(),
  target: nullable(z.string()),
  actual: nullable(z.string()),
  points: nullable(decimal),
  score: nullable(decimal).describe('as stated; null when blank or no number'),
  due,
  counted: nullable(decimal).describe('what the recomputed total takes for this row'),
  verdict: z.enum(['agrees', 'rounding', 'differs', 'missing', 'unknown']),
  onTrust: z.boolean().describe('the score could not be derived and is taken as stated'),
  cell,
  method: z.string().describe('how the due score was reached; none where no rule could be applied'),
  source: nullable(z.string()).describe('where the rule stands'),
  steps: z.array(step),
});

const group = z.strictObject({
  kind: z.enum(['budget', 'objective', 'level1', 'level2']),
  name: z.string(),
  path: z.array(z.string()),
  points: nullable(decimal),
  stated: nullable(decimal).describe('the subtotal the form prints, if any'),
  summed: nullable(decimal),
  recomputed: nullable(decimal),
  cell,
});

const change = z.strictObject({ name: z.string(), from: decimal, to: decimal });

const finding = z.strictObject({
  rule: z.string(),
  severity,
  cell,
  subject: z.array(z.string()).describe('path of the indicator, group or form that the finding is about'),
  message: z.string(),
  why: nullable(z.string()),
  remedy: z.string(),
  found: nullable(z.string()),
  expected: nullable(z.string()),
  difference: nullable(decimal),
  diagnosis: nullable(z.string()),
  cascade: z.array(change).describe('what putting it right does: the score, then each sum above it'),
  related: z.array(cell),
  fingerprint: z.string().describe('rule + sheet + path; stays the same when rows move'),
});

const ruling = z.strictObject({
  indicator: z.string(),
  path: z.array(z.string()),
  cell,
  score: decimal,
  due: nullable(decimal).describe('what the rule alone would give'),
  reason: z.string(),
  by: nullable(z.string()),
  date: nullable(z.string()),
});

const override = z.strictObject({
  setting: z.string(),
  value: z.string(),
  words: z.string(),
  cell,
});

const headField = z.strictObject({ label: z.string(), value: z.string(), cell });

const formText = z.strictObject({
  subject: z.array(z.string()).describe('path of the indicator that the text explains; empty for the form'),
  text: z.string(),
  cell,
});

const known = z.strictObject({
  rule: z.string(),
  severity,
  cell,
  subject: z.array(z.string()),
  fingerprint: z.string(),
  reason: nullable(z.string()),
  date: nullable(z.string()),
});

const form = z.strictObject({
  sheet: z.string(),
  title: nullable(z.string()),
  head: z.array(headField).describe('项目名称, 主管部门 and what else stands in the head'),
  layout: z.string().describe('the columns as found, in their order'),
  profile: z.strictObject({
    id: z.string(),
    title: z.string(),
    chosenBy: z.string(),
    overrides: z.array(override).describe('what the words of the form changed in the profile'),
  }),
  totals: z.strictObject({
    points: nullable(decimal),
    stated: nullable(decimal),
    summed: nullable(decimal),
    recomputed: nullable(decimal),
    cell: nullable(cell),
  }),
  grade: z.strictObject({ stated: nullable(z.string()), recomputed: nullable(z.string()) }),
  coverage: z.strictObject({
    indicators: z.number().int(),
    exact: z.number().int(),
    interval: z.number().int(),
    unknown: z.number().int(),
    onTrust: z
      .number()
      .int()
      .describe('of interval and unknown, those whose stated score was taken on trust'),
  }),
  groups: z.array(group),
  indicators: z.array(indicator),
  texts: z.array(formText).describe('reasons and measures, as the form words them'),
  rulings: z.array(ruling),
  findings: z.array(finding),
  known: z.array(known).describe('findings that the baseline takes for known; they count no more'),
  betweenRules: z
    .array(z.strictObject({ rule: z.string(), level: z.enum(['error', 'warning', 'info', 'off']) }))
    .describe('severities that the settings and the profile of this form give to rules between forms'),
});

const elsewhere = z.strictObject({ file: z.string(), cell });

const between = finding.extend({
  file: z.string(),
  others: z.array(elsewhere).describe('the other forms that it is about'),
});

const tally = {
  forms: z.number().int(),
  errors: z.number().int(),
  warnings: z.number().int(),
  infos: z.number().int(),
};

const department = z.strictObject({
  name: z.string(),
  ...tally,
  stated: nullable(decimal).describe('mean of the stated totals, two decimals'),
  recomputed: nullable(decimal).describe('mean of the recomputed totals of the same forms'),
});

const ruleCount = z.strictObject({
  rule: z.string(),
  ...tally,
});

const file = z.strictObject({
  file: z.string(),
  status: z.enum(['clean', 'findings', 'unreadable', 'no-form']),
  error: nullable(z.strictObject({ code: z.string(), message: z.string() })),
  annotated: nullable(z.string()).describe('path of the marked copy'),
  forms: z.array(form),
  internalErrors: z.array(z.strictObject({ rule: z.string(), message: z.string() })),
});

export const reportSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    tool: z.strictObject({ name: z.literal('perf-score'), version: z.string() }),
    files: z.array(file),
    summary: z.strictObject({
      files: z.number().int(),
      forms: z.number().int(),
      clean: z.number().int(),
      withFindings: z.number().int(),
      unreadable: z.number().int(),
      errors: z.number().int(),
      warnings: z.number().int(),
      infos: z.number().int(),
      departments: z
        .array(department)
        .describe('by 实施单位 or 主管部门, else by folder, in the order of the files'),
      rules: z.array(ruleCount).describe('rules that found something, most findings first'),
    }),
    between: nullable(z.array(between)).describe('what shows only between forms; null for a part of a batch'),
    baseline: nullable(
      z.strictObject({
        file: z.string(),
        known: z.number().int().describe('findings that it takes for known'),
        stale: z.array(z.strictObject({ file: z.string(), fingerprint: z.string() })),
      }),
    ),
  })
  .describe('perf-score report, version 1');

/**
 * What `--format json` prints for a whole run. `between` is null where the run was a part of a batch or was ended early,
 * `baseline` where none was named.
 */
export type Report = z.infer<typeof reportSchema>;
/**
 * One file. `error` is null unless the file could not be checked, and then `forms` is empty, or its copy not be written;
 * `annotated` is null where no marked copy was written; `internalErrors` are rules that failed, while the others went on.
 */
export type FileReport = z.infer<typeof file>;
/**
 * One form. Of the totals `stated` is what its 总分 cell says, `summed` the stated scores added up, `recomputed` what the
 * rules give, all exact decimals; null is what the form has no cell or no number for. `title` is null for a form without
 * one, and so is each side of `grade`.
 */
export type FormReport = z.infer<typeof form>;
/** The budget, an objective or a group of indicators with its three sums; `stated` is null where no subtotal is printed. */
export type GroupReport = z.infer<typeof group>;
/**
 * One scored row. `score` is null where it is blank or no number, `due` has `value` when exact and `low` and `high` when
 * it is an interval, else null; `source` is null where no rule was applied.
 */
export type IndicatorReport = z.infer<typeof indicator>;
/** One thing that is wrong. `found`, `expected` and `difference` are null where the finding is not about a number or a text. */
export type FindingReport = z.infer<typeof finding>;
/** A finding of which several forms are the subject; `cell` is in `file`, where it is reported. */
export type BetweenFinding = z.infer<typeof between>;
export type Severity = z.infer<typeof severity>;
