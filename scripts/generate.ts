import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from 'esbuild';
import type { Profile } from '../src/model/profile.ts';
import { compileProfile } from '../src/profile/compile.ts';

/**
 * Writes the modules that are made from data, so that no YAML is parsed and no schema loaded at run time:
 * the shipped profiles of `templates/`, style and script of the HTML report, and the version of the program.
 */
const root = join(import.meta.dirname, '..');

write('src/generated/profiles.generated.ts', [
  `import type { Profile } from '../model/profile.ts';`,
  '',
  '/** The profiles of `templates/`, by id. */',
  `export const SHIPPED: Readonly<Record<string, Profile>> = ${JSON.stringify(shippedProfiles(), null, 2)};`,
]);
write('src/generated/page-assets.generated.ts', [
  `export const PAGE_STYLE = ${JSON.stringify(minified('page.css'))};`,
  `export const PAGE_SCRIPT = ${JSON.stringify(minified('page.js'))};`,
]);

write('src/generated/version.generated.ts', [
  `export const VERSION = ${JSON.stringify(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)};`,
  '',
  '/** Changes with every change of the program and of what is bundled into it: answers are kept under it. */',
  `export const BUILD = ${JSON.stringify(digestOfSources())};`,
]);

/** Of all sources, those that are generated too, and of the versions of the libraries. */
function digestOfSources(): string {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|js|css)$/.test(path) && path !== 'src/generated/version.generated.ts')
    .sort();
  const hash = createHash('sha256');
  for (const path of [...sources, 'package-lock.json']) {
    hash.update(`${path}\n`);
    hash.update(readFileSync(join(root, path)));
  }
  return hash.digest('hex').slice(0, 32);
}

/** An asset of the HTML report, small, for browsers of the last years; offices do not have the newest. */
function minified(name: string): string {
  const code = readFileSync(join(root, 'src/reporters/html/assets', name), 'utf8');
  const loader = name.endsWith('.css') ? 'css' : 'js';
  const target = ['chrome86', 'firefox91', 'safari15'];
  return transformSync(code, { loader, minify: true, charset: 'utf8', target }).code.trim();
}

/** Every `templates/<id>/profile.yaml`, parents before children. */
function shippedProfiles(): Record<string, Profile> {
  const compiled: Record<string, Profile> = {};
  const folder = join(root, 'templates');
  const ids = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

  const compile = (id: string): Profile | undefined => {
    if (!ids.includes(id)) return undefined;
    const done = compiled[id];
    if (done) return done;
    const file = join(folder, id, 'profile.yaml');
    const profile = compileProfile(readFileSync(file, 'utf8'), `templates/${id}/profile.yaml`, compile);
    if (profile.id !== id) throw new Error(`${file} has the id ${profile.id}`);
    compiled[id] = profile;
    return profile;
  };
  for (const id of ids) compile(id);
  return compiled;
}

/** Leaves a file that is up to date alone, so that watchers and builds are not woken for nothing. */
function write(path: string, lines: string[]): void {
  const file = join(root, path);
  const text = `// Made by scripts/generate.ts.\n${lines.join('\n')}\n`;
  let now = '';
  try {
    now = readFileSync(file, 'utf8');
  } catch {
    mkdirSync(dirname(file), { recursive: true });
  }
  if (now !== text) writeFileSync(file, text);
}
