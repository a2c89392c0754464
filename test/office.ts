import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';

/** Other programs that write and open workbooks. What is missing is said, not passed over in silence. */
const OFFICE = 'soffice';
export const PYTHON = '/usr/bin/python3';

const WANTED: [name: string, command: string, args: string[]][] = [
  ['LibreOffice (soffice)', OFFICE, ['--version']],
  ['openpyxl and XlsxWriter for python3', PYTHON, ['-c', 'import openpyxl, xlsxwriter']],
];

/** Says on stderr which of the programs a test is skipped for; true when one is missing. */
export function lacksOffice(test: string): boolean {
  const missing = WANTED.filter(([, command, args]) => !runs(command, args)).map(([name]) => name);
  if (missing.length > 0) console.warn(`${test} is skipped, for want of: ${missing.join('; ')}`);
  return missing.length > 0;
}

function runs(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A folder of its own in which LibreOffice converts files. */
export class OfficeFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'perf-score-office-'));

  /** Files of the folder as LibreOffice saves them, one start of it for all; null for one that it does not open. */
  convert(names: readonly string[], to: 'xlsx' | 'pdf'): Map<string, Uint8Array | null> {
    const out = join(this.path, to);
    const files = names.map((name) => join(this.path, name));
    const profile = `-env:UserInstallation=file://${this.path}/profile`;
    execFileSync(OFFICE, [profile, '--headless', '--convert-to', to, '--outdir', out, ...files], {
      stdio: 'ignore',
    });
    return new Map(
      names.map((name) => {
        const saved = join(out, `${basename(name, extname(name))}.${to}`);
        return [name, existsSync(saved) ? readFileSync(saved) : null];
      }),
    );
  }

  done(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
