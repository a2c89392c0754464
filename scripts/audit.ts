import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { holesIn, isAuditReport, isFailure, shippedPackages } from './audit-report.ts';

/**
 * Fails on known holes: any in a package that is bundled and so ships, heavy ones in what it is built with. A registry
 * that has no audit, as many mirrors, is named and does not fail.
 */
const root = join(import.meta.dirname, '..');
const shipped = shippedPackages(readFileSync(join(root, 'dist/THIRD-PARTY-LICENCES.txt'), 'utf8'));
if (shipped.size === 0) throw new Error('no package is listed in dist/THIRD-PARTY-LICENCES.txt');

const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8', shell: true });
const answer = answered(stdout);
if (!isAuditReport(answer)) {
  console.log(`known holes: NOT CHECKED, the registry has no audit (${shipped.size} packages ship)`);
} else {
  const holes = holesIn(answer, shipped);
  for (const { name, severity, ships, titles } of holes) {
    console.log(`${severity} in ${name}, ${ships ? 'which ships' : 'built with only'}: ${titles.join('; ')}`);
  }
  const failed = holes.filter(isFailure).length;
  console.log(
    `known holes: ${holes.length} in all, ${failed} that have to go, ${shipped.size} packages ship`,
  );
  process.exitCode = failed > 0 ? 1 : 0;
}

function answered(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
