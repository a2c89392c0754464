import { z } from 'zod';

/**
 * What a `profile.yaml` may say; an unknown key is an error. Sections that a file leaves out come from the
 * profile it `extends`. The shape after inheritance is `Profile` in the model.
 */
const decimal = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((text) => /^\d+(\.\d+)?$/.test(text), '应为不带单位的数字，例如 0.8');
const words = z.array(z.string().min(1));
const source = z.string();

const ROLES = [
  'level1',
  'level2',
  'name',
  'comparator',
  'target',
  'unit',
  'actual',
  'points',
  'weight',
  'score',
  'foldedScore',
  'reviewScore',
  'explanation',
  'criterion',
] as const;

export const profileSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, '只能用小写字母、数字和连字符'),
  title: z.string().min(1),
  extends: z.string().optional(),
  sources: z.record(z.string(), z.string()).optional(),
  recognise: z.strictObject({ all: words.optional(), any: words.optional() }).optional(),
  headers: z.partialRecord(z.enum(ROLES), words).optional(),
  points: z
    .strictObject({
      total: decimal.optional(),
      split: z.record(z.string(), decimal).optional(),
      source: source.optional(),
    })
    .optional(),
  budget: z
    .strictObject({
      points: decimal.nullable().optional(),
      base: z.enum(['revised', 'original']).optional(),
      explainBelow: decimal.optional(),
      source: source.optional(),
    })
    .optional(),
  quantitative: z
    .strictObject({
      descending: z.enum(['target-over-actual', 'one-minus-excess']).optional(),
      zero: z.enum(['all-or-nothing', 'unknown']).optional(),
      late: z.enum(['all-or-nothing', 'unknown']).optional(),
      source: source.optional(),
    })
    .optional(),
  qualitative: z
    .strictObject({
      bands: z
        .array(z.strictObject({ top: decimal, bottom: decimal }))
        .length(3)
        .optional(),
      source: source.optional(),
    })
    .optional(),
  rounding: z
    .strictObject({
      decimals: z.number().int().min(0).max(6).optional(),
      mode: z.enum(['half-up', 'down', 'up']).optional(),
      source: source.optional(),
    })
    .optional(),
  overCompletion: z.strictObject({ threshold: decimal.optional(), source: source.optional() }).optional(),
  grades: z
    .array(z.strictObject({ names: words, low: decimal, high: decimal.nullable().default(null) }))
    .optional(),
  rules: z.record(z.string(), z.enum(['off', 'info', 'warning', 'error'])).optional(),
});

export type ProfileFile = z.infer<typeof profileSchema>;
