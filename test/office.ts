import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { OFFICE } from './tools.ts';

/** A folder of its own in which LibreOffice converts files. */
export class OfficeFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'perf-score-office-'));

  /** Files of the folder as LibreOffice saves them, one start of it for all; null for one that it does not open. */
  convert(names: readonly string[], to: 'xlsx' | 'xls' | 'docx' | 'pdf'): Map<string, Uint8Array | null> {
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
