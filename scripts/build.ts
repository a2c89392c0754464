import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { z } from 'zod';
import { reportSchema } from '../src/model/report.ts';
import { type Schema, writeDeclarations } from './declarations.ts';
import { licencesOf } from './licences.ts';
import { mergeChunks } from './merge-chunks.ts';
import './generate.ts';

/**
 * Builds `dist/`: the program and the library as one bundle with lazy chunks, the declarations, the JSON Schema
 * of the report and the licences of what was bundled. The published package needs nothing else at run time.
 */
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
process.chdir(root);

/**
 * Libraries in CommonJS ask for Node's modules by `require`, which an ES module has not: they get an import.
 * Two modules are not imported at all. `process` stands there anyway, and importing it runs every getter it has, a
 * tenth of the time of a check. Commander's way of starting other programs is not used, so that nothing in `dist/` can.
 */
const nodeModules: Plugin = {
  name: 'node-modules',
  setup(builder) {
    builder.onResolve({ filter: /.*/ }, ({ path, kind }) => {
      if (!isBuiltin(path)) return undefined;
      return kind === 'require-call' || isProcess(path) ? { path, namespace: 'node' } : undefined;
    });
    builder.onLoad({ filter: /.*/, namespace: 'node' }, ({ path }) => {
      if (isProcess(path)) return { contents: 'module.exports = globalThis.process;' };
      if (/child_process$/.test(path)) return { contents: 'module.exports = {};' };
      return { contents: `import found from ${JSON.stringify(path)}; module.exports = found;` };
    });
  },
};

/** The schema library brings its messages in forty languages; two are enough. */
const twoLocales: Plugin = {
  name: 'two-locales',
  setup(builder) {
    builder.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, ({ path }) => ({
      contents: "export { default as en } from './en.js'; export { default as zhCN } from './zh-CN.js';",
      resolveDir: dirname(path),
    }));
  },
};

/**
 * Piscina looks for the file of its threads beside itself, which in a bundle is the folder of the chunks. Its wish to
 * lower the priority of threads, for which it would load a binary, is not needed.
 */
const threads: Plugin = {
  name: 'threads',
  setup(builder) {
    const PLACE = "(0, node_path_1.resolve)(__dirname, 'worker.js')";
    builder.onLoad({ filter: /piscina[\\/]dist[\\/]index\.js$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      if (!code.includes(PLACE)) throw new Error(`${path} no longer says where its threads' file is`);
      return {
        contents: code.replace(PLACE, "require('the-threads-file').default"),
        resolveDir: dirname(path),
      };
    });
    builder.onResolve({ filter: /^the-threads-file$|^@napi-rs\/nice$/ }, ({ path }) => ({
      path,
      namespace: 'threads',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'threads' }, ({ path }) =>
      path === 'the-threads-file'
        ? { contents: "export default new URL('./thread.js', import.meta.url);" }
        : { contents: 'module.exports = {};' },
    );
  },
};

const isProcess = (path: string) => path === 'node:process' || path === 'process';

const { metafile, outputFiles } = await build({
  entryPoints: {
    main: 'src/cli/main.ts',
    index: 'src/index.ts',
    worker: 'src/batch/worker.ts',
    'chunks/thread': 'node_modules/piscina/dist/worker.js',
  },
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  // Chinese as it is; escaped it takes twice the room.
  charset: 'utf8',
  chunkNames: 'chunks/[name]-[hash]',
  metafile: true,
  write: false,
  plugins: [nodeModules, twoLocales, threads],
});

const files = await mergeChunks(outputFiles, metafile, join(dist, 'main.js'));

// Only now, so that a build that fails leaves the last one standing.
rmSync(dist, { recursive: true, force: true });
for (const [path, contents] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}

const schema = z.toJSONSchema(reportSchema);
writeFileSync(join(dist, 'report.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
writeFileSync(join(dist, 'THIRD-PARTY-LICENCES.txt'), licencesOf(root, Object.keys(metafile.inputs)));
writeDeclarations(root, dist, schema as Schema);
execFileSync(process.execPath, [join(root, 'scripts/keep-compiled.cjs')], { stdio: 'inherit' });
