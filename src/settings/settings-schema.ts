import { posix } from 'node:path';
import { z } from 'zod';
import { fault } from '../profile/schema-fault.ts';

const score = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine(
    (text) => /^\d+(\.\d+)?$/.test(text),
    fault('应为数字，例如 0.60', 'expected a number such as 0.60'),
  );

/** `./甲//附件1.xlsx` and Windows' `甲\附件1.xlsx` are what is found as `甲/附件1.xlsx`. */
const tidyPath = (path: string) => (path === '' ? path : posix.normalize(path.replaceAll('\\', '/')));

const limit = z.number().positive().optional();

/** What a `perf-score.yaml` may say; an unknown key is an error. */
export const settingsSchema = z.strictObject({
  profile: z.string().optional(),
  rules: z.record(z.string(), z.enum(['off', 'info', 'warning', 'error'])).optional(),
  limits: z
    .strictObject({
      fileMegabytes: limit,
      inflatedMegabytes: limit,
      inflationRatio: limit,
      partMegabytes: limit,
      entries: limit,
      cells: limit,
      filledCells: limit,
      characters: limit,
      elements: limit,
      depth: limit,
      formRows: limit,
    })
    .optional(),
  rulings: z
    .array(
      z.strictObject({
        form: z.string().transform(tidyPath).optional(),
        indicator: z.string().min(1),
        score,
        reason: z.string().min(1),
        by: z.string().optional(),
        date: z
          .union([z.string(), z.date()])
          .transform((date) => (typeof date === 'string' ? date : date.toISOString().slice(0, 10)))
          .optional(),
      }),
    )
    .optional(),
});
