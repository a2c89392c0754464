import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licence of every library of which something is in the bundle: their terms ask for it. */
export function licencesOf(root: string, inputs: Iterable<string>): string {
  const packages = new Map<string, string>();
  for (const input of inputs) {
    const folder = input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0];
    if (folder !== undefined && !packages.has(folder)) packages.set(folder, licence(join(root, folder)));
  }
  return [...packages.values()].sort().join(`\n${'-'.repeat(80)}\n\n`);
}

function licence(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file
    ? readFileSync(join(folder, file), 'utf8').trim()
    : 'The package holds no text of its licence.';
  return `${name} ${version} (${license})\n\n${text}\n`;
}
