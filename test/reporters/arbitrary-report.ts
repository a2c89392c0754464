import fc from 'fast-check';
import type {
  BetweenFinding,
  FileReport,
  FindingReport,
  FormReport,
  IndicatorReport,
  Report,
} from '../../src/model/report.ts';
import { sampleReport } from './sample-report.ts';

/** What people, or those who mean harm, may write into a cell, the name of a sheet or of a file. */
const HOSTILE = [
  '',
  '"',
  "'",
  '"",\r\n',
  '第一行\n第二行',
  '\r',
  '\t制表',
  '\0\x07\x1b[31m红\x1b[0m\x7f\x85',
  '\u202e反向\u200b\u2028\u2029\ufeff',
  '\ud83d 半个 \udc00',
  '\ufffe\uffff',
  '👩‍👩‍👧‍👦🇨🇳',
  ']]>',
  '<script>alert(1)</script>',
  '</testcase></testsuite>',
  '<!-- & &amp; &#0; -->',
  "=cmd|' /C calc'!A0",
  '+1',
  '-1+1',
  '-0.40',
  '@SUM(A1)',
  '  =1+1',
  '＝1＋1',
  '::error file=a::b',
  '##[error]x',
  '%0A%25%3A,:',
  '| a | b |',
  '```\n# 标题\n```',
  '[点这里](https://example.org/) ![](x) www.example.org a@example.org',
  '@everyone #1 !2 ~bug $3 &4 *a* _b_ ~~c~~',
  '{0} {{1}} }',
  '\\',
];

export const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc
    .array(fc.constantFrom(...HOSTILE, '优抚医疗保障率', ' '), { maxLength: 4 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const decimal = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => (digits / 10 ** places).toFixed(places));
/** A path has a name at its end. */
const path = fc
  .tuple(fc.constantFrom('', './', '/', 'C:\\', '2022/'), anyText)
  .map(([folder, name]) => `${folder}${name}表.xlsx`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const sentence = anyText.map((text) => `不行：${text}`);
const texts = fc.array(anyText, { maxLength: 3 });
const a1 = fc
  .tuple(fc.constantFrom('A', 'H', 'Z', 'AA', 'XFD'), fc.integer({ min: 1, max: 1_048_576 }))
  .map(([column, row]) => `${column}${row}`);
const place = fc.tuple(anyText, a1).map(([sheet, cell]) => `${sheet}!${cell}`);
const ruleId = fc.constantFrom('score-mismatch', 'points-sum', 'taken-on-trust', 'another-rule');

const findingParts = {
  rule: ruleId,
  severity: fc.constantFrom('error', 'warning', 'info'),
  cell: place,
  subject: texts,
  message: anyText,
  why: maybe(anyText),
  remedy: anyText,
  found: maybe(anyText),
  expected: maybe(anyText),
  difference: maybe(decimal),
  diagnosis: maybe(anyText),
  cascade: fc.array(fc.record({ name: anyText, from: decimal, to: decimal }), { maxLength: 2 }),
  related: fc.array(place, { maxLength: 2 }),
  fingerprint: anyText,
};

const finding: fc.Arbitrary<FindingReport> = fc.record(findingParts);

const between: fc.Arbitrary<BetweenFinding> = fc.record({
  ...findingParts,
  rule: fc.constantFrom('text-copied', 'scores-alike'),
  file: path,
  others: fc.array(fc.record({ file: path, cell: place }), { maxLength: 2 }),
});

const baseline = fc.record({
  file: path,
  known: fc.nat(9),
  stale: fc.array(fc.record({ file: path, fingerprint: anyText }), { maxLength: 1 }),
});

const indicator: fc.Arbitrary<IndicatorReport> = fc.record({
  path: texts,
  name: anyText,
  target: maybe(anyText),
  actual: maybe(anyText),
  points: maybe(decimal),
  score: maybe(decimal),
  due: fc.record({
    kind: fc.constantFrom('exact', 'interval', 'unknown'),
    value: maybe(decimal),
    low: maybe(decimal),
    high: maybe(decimal),
    because: maybe(anyText),
  }),
  counted: maybe(decimal),
  verdict: fc.constantFrom('agrees', 'rounding', 'differs', 'missing', 'unknown'),
  onTrust: fc.boolean(),
  cell: place,
  method: anyText,
  source: maybe(anyText),
  steps: fc.array(fc.record({ label: anyText, expression: anyText, result: anyText }), { maxLength: 1 }),
});

const sums = {
  points: maybe(decimal),
  stated: maybe(decimal),
  summed: maybe(decimal),
  recomputed: maybe(decimal),
};
const count = fc.integer({ min: 0, max: 99 });

const form: fc.Arbitrary<FormReport> = fc.record({
  sheet: anyText,
  title: maybe(anyText),
  head: fc.array(fc.record({ label: anyText, value: anyText, cell: place }), { maxLength: 1 }),
  layout: anyText,
  profile: fc.record({
    id: anyText,
    title: anyText,
    chosenBy: anyText,
    overrides: fc.array(fc.record({ setting: anyText, value: anyText, words: anyText, cell: place }), {
      maxLength: 1,
    }),
  }),
  totals: fc.record({ ...sums, cell: maybe(place) }),
  grade: fc.record({ stated: maybe(anyText), recomputed: maybe(anyText) }),
  coverage: fc.record({ indicators: count, exact: count, interval: count, unknown: count, onTrust: count }),
  groups: fc.array(
    fc.record({
      kind: fc.constantFrom('budget', 'objective', 'level1', 'level2'),
      name: anyText,
      path: texts,
      ...sums,
      cell: place,
    }),
    { maxLength: 1 },
  ),
  indicators: fc.array(indicator, { maxLength: 2 }),
  rulings: fc.array(
    fc.record({
      indicator: anyText,
      path: texts,
      cell: place,
      score: decimal,
      due: maybe(decimal),
      reason: anyText,
      by: maybe(anyText),
      date: maybe(anyText),
    }),
    { maxLength: 1 },
  ),
  texts: fc.array(fc.record({ subject: texts, text: anyText, cell: place }), { maxLength: 1 }),
  findings: fc.array(finding, { maxLength: 4 }),
  known: fc.constant([]),
  betweenRules: fc.constant([]),
});

const internalErrors = fc.array(fc.record({ rule: ruleId, message: anyText }), { maxLength: 1 });

const read: fc.Arbitrary<FileReport> = fc
  .record({
    file: path,
    error: maybe(fc.record({ code: fc.constant('not-writable'), message: sentence })),
    annotated: maybe(anyText),
    forms: fc.array(form, { minLength: 1, maxLength: 2 }),
    internalErrors,
  })
  .map((file) => {
    const worse = file.forms.some(({ findings }) => findings.some(({ severity }) => severity !== 'info'));
    return { ...file, status: worse ? 'findings' : 'clean' };
  });

const unread: fc.Arbitrary<FileReport> = fc.record({
  file: path,
  status: fc.constantFrom('unreadable', 'no-form'),
  error: fc.record({ code: fc.constantFrom('no-form', 'password'), message: sentence }),
  annotated: fc.constant(null),
  forms: fc.constant([]),
  internalErrors: fc.constant([]),
});

/** A report of up to three files that says whatever a report can say. */
export const anyReport: fc.Arbitrary<Report> = fc
  .tuple(
    fc.array(fc.oneof(read, unread), { maxLength: 3 }),
    maybe(fc.array(between, { maxLength: 2 })),
    maybe(baseline),
  )
  .map(([files, across, known]) => ({ ...sampleReport(files), between: across, baseline: known }));
