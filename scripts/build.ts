import { rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { z } from 'zod';
import { reportSchema } from '../src/model/report.ts';
import { type Schema, writeDeclarations } from './declarations.ts';
import { licencesOf } from './licences.ts';
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
 * Commander's way of starting other programs is not used and left out, so that nothing in `dist/` can.
 */
const nodeModules: Plugin = {
  name: 'node-modules',
  setup(builder) {
    builder.onResolve({ filter: /.*/ }, ({ path, kind }) =>
      kind === 'require-call' && isBuiltin(path) ? { path, namespace: 'node' } : undefined,
    );
    builder.onLoad({ filter: /.*/, namespace: 'node' }, ({ path }) => ({
      contents: /child_process$/.test(path)
        ? 'module.exports = {};'
        : `import found from ${JSON.stringify(path)}; module.exports = found;`,
    }));
  },
};

rmSync(dist, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { main: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  chunkNames: 'chunks/[name]-[hash]',
  metafile: true,
  plugins: [nodeModules],
});

const schema = z.toJSONSchema(reportSchema);
writeFileSync(join(dist, 'report.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
writeFileSync(join(dist, 'THIRD-PARTY-LICENCES.txt'), licencesOf(root, Object.keys(metafile.inputs)));
writeDeclarations(root, dist, schema as Schema);
