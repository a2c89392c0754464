import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { type BuildResult, build, type Plugin, transformSync } from 'esbuild';
import { SHIPPED } from '../src/generated/profiles.generated.ts';

/** Browsers of five years ago; offices do not have the newest. */
const TARGET = ['chrome86', 'firefox84', 'safari15'];

/**
 * The page `perf-score.html`: one file with style, script, and the engine as text, from which the script starts a worker.
 * Its policy lets nothing else in, and nothing out.
 */
export async function makePage(root: string, plugins: Plugin[]): Promise<{ html: string; inputs: string[] }> {
  const platform = join(root, 'src/page/platform');
  const options = {
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: TARGET,
    minify: true,
    charset: 'utf8',
    metafile: true,
    write: false,
    logOverride: { 'unsupported-regexp': 'silent' },
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  } as const;
  const worker = await build({
    ...options,
    entryPoints: [join(root, 'src/page/worker.ts')],
    inject: [join(platform, 'globals.ts')],
    plugins: [inBrowser(platform), ...plugins],
  });
  const profiles = Object.values(SHIPPED).map(({ id, title }) => ({ id, title }));
  const main = await build({
    ...options,
    entryPoints: [join(root, 'src/page/main.ts')],
    define: { ...options.define, PROFILES: JSON.stringify(profiles) },
  });
  const style = ['src/reporters/html/assets/page.css', 'src/page/page.css']
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .map((code) =>
      transformSync(code, { loader: 'css', minify: true, charset: 'utf8', target: TARGET }).code.trim(),
    )
    .join('');
  const code = (made: BuildResult<{ write: false }>) => (made.outputFiles[0]?.text ?? '').trim();
  return {
    html: document(code(main), style, code(worker), readFileSync(join(root, 'src/page/page.html'), 'utf8')),
    inputs: [worker, main].flatMap(({ metafile }) => Object.keys(metafile.inputs)),
  };
}

/** What the engine asks of Node comes from `src/page/platform/`, and of the writer of workbooks the part that needs no streams of Node. */
function inBrowser(platform: string): Plugin {
  return {
    name: 'in-browser',
    setup(builder) {
      builder.onResolve({ filter: /.*/ }, ({ path }) => {
        if (/\/write\/new-workbook\.ts$/.test(path)) return { path: join(platform, 'new-workbook.ts') };
        // exceljs also writes CSV, with a library of its own.
        if (/csv\/csv$/.test(path)) return { path, namespace: 'absent' };
        if (NPM.includes(path) || !isBuiltin(path)) return undefined;
        const name = path.replace(/^node:/, '');
        if (OURS.includes(name)) return { path: join(platform, `${name}.ts`) };
        return { path: name, namespace: 'absent' };
      });
      builder.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
    },
  };
}

const OURS = ['zlib', 'fs', 'path', 'crypto', 'url'];
/** Packages of the same name as Node's modules. */
const NPM = ['buffer', 'events'];

function document(script: string, style: string, engine: string, body: string): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  // Packed it takes a third of the room, and nothing in it can end the element that holds it.
  const data = deflateRawSync(engine, { level: 9 }).toString('base64');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>绩效自评表复核</title>
<style>${style}</style>
</head>
<body>
${body}<script type="text/plain" id="engine">${data}</script>
<script>${script}</script>
</body>
</html>
`;
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
