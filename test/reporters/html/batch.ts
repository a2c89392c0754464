import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkFile } from '../../../src/check.ts';
import type { FileReport, Report } from '../../../src/model/report.ts';
import { sampleReport } from '../sample-report.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures');
/** Not the many published forms, which say nothing new to a page. */
const FEW = /^((clean|wrong|baoxie-2022-ruled)\/)?[^/]+(?<!\.checked)\.xlsx$/;
const options = { profile: null, rules: new Map(), language: 'zh' } as const;

/** What the check really says of the fixtures: wrong forms, clean ones, one with a ruling, files without a form. */
export async function fixtureReport(): Promise<Report> {
  const names = readdirSync(fixtures, { recursive: true, encoding: 'utf8' });
  const forms = names.filter((name) => FEW.test(name.replaceAll('\\', '/'))).sort();
  const files = await Promise.all(
    forms.map(async (name): Promise<FileReport> => {
      const path = join(fixtures, name);
      return { ...(await checkFile(path, options)), file: join('2022', relative(fixtures, path)) };
    }),
  );
  return sampleReport(files);
}
