import { z } from 'zod';
import { ROLES } from '../model/role.ts';
import { fault } from './schema-fault.ts';

/**
 * What a `profile.yaml` may say; an unknown key is an error. Sections that a file leaves out come from the
 * profile it `extends`. The shape after inheritance is `Profile` in the model.
 */
const decimal = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine(
    (text) => /^\d+(\.\d+)?$/.test(text),
    fault('应为不带单位的数字，例如 0.8', 'expected a plain number such as 0.8'),
  );
const share = decimal.refine(
  (text) => Number(text) <= 1,
  fault(
    '应为 0 到 1 之间的比例，例如 0.8（不写成 80）',
    'expected a share between 0 and 1, such as 0.8 (not 80)',
  ),
);
const words = z.array(z.string().min(1));
const source = z.string();
const partialUnit = z.enum(['whole', 'proportional', 'started']);

const recognise = z.strictObject({
  places: words,
  all: words,
  any: words,
  least: z.number().int().min(1).max(20),
  without: z.array(z.enum(ROLES)),
});

const points = z.strictObject({
  total: decimal,
  split: z.record(z.string(), decimal),
  fixed: words,
  adjustable: z.boolean(),
  required: words,
  rows: z
    .strictObject({
      share: z.enum(['none', 'equal']),
      decimals: z.number().int().min(0).max(6),
      remainder: z.enum(['last', 'none']),
    })
    .partial(),
  source,
});

const budget = z.strictObject({
  points: decimal.nullable(),
  base: z.enum(['revised', 'original']),
  explainBelow: share,
  steps: z.array(z.strictObject({ from: share, share })),
  lostPerPoint: decimal.nullable(),
  partialPoint: partialUnit,
  caps: z.array(z.strictObject({ below: share, total: decimal })),
  source,
});

const quantitative = z.strictObject({
  descending: z.enum(['target-over-actual', 'one-minus-excess']),
  floor: share.nullable(),
  unmet: z.enum(['proportion', 'all-or-nothing']),
  zero: z.enum(['all-or-nothing', 'unknown']),
  late: z.enum(['all-or-nothing', 'less-than-full', 'unknown']),
  equal: z.enum(['at-least', 'deviation']),
  partialUnit: z.enum([...partialUnit.options, 'open']),
  source,
});

const qualitative = z.strictObject({
  bands: z.array(z.strictObject({ top: share, bottom: share })).length(3),
  nearly: share.nullable(),
  source,
});

const rounding = z.strictObject({
  decimals: z.number().int().min(0).max(6),
  mode: z.enum(['half-up', 'down', 'up']),
  source,
});

const overCompletion = z.strictObject({
  threshold: decimal.refine(
    (text) => Number(text) >= 1,
    fault('应为 1 或更大的倍数，例如 1.3（即 130%）', 'expected 1 or more, such as 1.3 (130%)'),
  ),
  deduct: z.enum(['nothing', 'by-deviation']),
  atMost: share,
  source,
});

const evaluation = z.strictObject({
  by: z.enum(['department', 'reviewer']),
  grade: z.enum(['any', 'none']),
  scores: z.enum(['exact', 'rounded']),
  tiers: z.record(z.string(), decimal),
  clauses: z.array(z.strictObject({ grade: z.string().min(1), needs: words })),
  source,
});

export const profileSchema = z.strictObject({
  id: z
    .string()
    .refine(
      (id) => /^[a-z0-9-]+$/.test(id),
      fault('只能用小写字母、数字和连字符', 'use lower case letters, digits and hyphens only'),
    ),
  title: z.string().min(1),
  extends: z.string().min(1).optional(),
  sources: z.record(z.string(), z.string()).optional(),
  recognise: recognise.partial().optional(),
  headers: z.partialRecord(z.enum(ROLES), words).optional(),
  points: points.partial().optional(),
  budget: budget.partial().optional(),
  quantitative: quantitative.partial().optional(),
  qualitative: qualitative.partial().optional(),
  rounding: rounding.partial().optional(),
  overCompletion: overCompletion.partial().optional(),
  grades: z
    .array(z.strictObject({ names: words.min(1), low: decimal, high: decimal.nullable().default(null) }))
    .optional(),
  evaluation: evaluation.partial().optional(),
  rules: z.record(z.string(), z.enum(['off', 'info', 'warning', 'error'])).optional(),
});

export type ProfileFile = z.infer<typeof profileSchema>;
