import type { Reporter } from './index.ts';

/** The report as it is; `report.schema.json` describes it. */
export const json: Reporter = (report) => `${JSON.stringify(report, null, 2)}\n`;
