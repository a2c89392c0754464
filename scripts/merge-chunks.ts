import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { build, type Format, type Metafile, type OutputFile, type Plugin } from 'esbuild';

/**
 * Splitting gives a chunk to every set of modules that some of the entry points share, however small: the program would
 * begin by loading thirty files. This puts `main` and all that it loads at its start into one file, `core.cjs`. Everything
 * else takes what it needs from that, so that there is still one of each module.
 *
 * The file is CommonJS, because only a script can be kept compiled: see bin/core.js. What is run so has no `import()` of
 * its own, so another file does it. Modules, those of the threads and of the library too, take what they need by way of
 * `dist/core.js`: importing a file of this size from CommonJS takes Node 30 ms, to find the names of what it exports.
 *
 * @param outputs of a build with splitting
 * @param main path of the output that counts
 * @returns the files to write, by absolute path
 */
export async function mergeChunks(
  outputs: readonly OutputFile[],
  metafile: Metafile,
  main: string,
): Promise<Map<string, string>> {
  const texts = new Map(outputs.map(({ path, text }) => [path, text]));
  const meta = new Map(Object.entries(metafile.outputs).map(([path, output]) => [resolve(path), output]));
  const chunks = [...loadedBy(main, meta)];
  const inDist = (name: string) => join(dirname(main), name);
  const script = inDist('core.cjs');
  const door = inDist('core.js');
  const whole: string[] = [];
  const exported: string[] = [];
  const pointers = new Map<string, string>();
  for (const [index, path] of chunks.entries()) {
    const own = meta.get(path)?.exports ?? [];
    const unique = (name: string) => (path === main ? name : `c${index}_${name}`);
    exported.push(...own.map(unique));
    const given = own.map((name) => `${name} as ${unique(name)}`).join();
    whole.push(`export {${given}} from ${JSON.stringify(path)};`);
    const taken = own.map((name) => `${unique(name)} as ${name}`).join();
    pointers.set(path, `export {${taken}} from ${JSON.stringify(door)};`);
  }

  const own = new Map(chunks.map((path) => [path, texts.get(path) ?? '']));
  const code = await bundle(script, whole.join('\n'), own, 'cjs');
  const merged = new Map([
    [
      script,
      `"use strict";const importing=(path)=>require("./importing.cjs")(path);${code.replaceAll('import("', 'importing("')}`,
    ],
    [inDist('importing.cjs'), 'module.exports=(path)=>import(path);\n'],
    [
      door,
      `import{createRequire}from"node:module";export const{${exported}}=createRequire(import.meta.url)("../bin/core.js").core;\n`,
    ],
  ]);
  for (const [path, text] of texts) {
    if (!pointers.has(path)) merged.set(path, await bundle(path, text, pointers, 'esm'));
  }
  return merged;
}

/** One file anew, with the chunks that it names replaced by these texts. */
async function bundle(
  path: string,
  text: string,
  chunks: ReadonlyMap<string, string>,
  format: Format,
): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir: dirname(path), loader: 'js' },
    bundle: true,
    format,
    platform: 'node',
    target: 'node20',
    minify: true,
    charset: 'utf8',
    write: false,
    plugins: [taken(path, chunks)],
  });
  const [output] = outputFiles;
  if (!output) throw new Error(`nothing came of ${path}`);
  return output.text;
}

/** An output with the chunks that it loads at its start, and those that they do, in the order in which they are run. */
function loadedBy(root: string, meta: ReadonlyMap<string, Metafile['outputs'][string]>): Set<string> {
  const found = new Set<string>();
  const visit = (path: string) => {
    const output = meta.get(path);
    if (!output || found.has(path)) return;
    for (const { path: target, kind } of output.imports)
      if (kind === 'import-statement') visit(resolve(target));
    found.add(path);
  };
  visit(root);
  return found;
}

/** Takes these chunks from memory and leaves every other import as it is, seen from the place of the output. */
function taken(output: string, chunks: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'taken',
    setup(builder) {
      builder.onResolve({ filter: /.*/ }, ({ path, kind, resolveDir }) => {
        if (!path.startsWith('.') && !isAbsolute(path)) return { path, external: true };
        const target = isAbsolute(path) ? path : join(resolveDir, path);
        if (kind === 'import-statement' && chunks.has(target)) return { path: target, namespace: 'taken' };
        return { path: specifier(output, target), external: true };
      });
      builder.onLoad({ filter: /.*/, namespace: 'taken' }, ({ path }) => ({
        contents: chunks.get(path) ?? '',
        loader: 'js',
        resolveDir: dirname(path),
      }));
    },
  };
}

/** How one file names another: `./core.js`, `../core.js`. */
function specifier(from: string, to: string): string {
  const path = relative(dirname(from), to).replaceAll('\\', '/');
  return path.startsWith('.') ? path : `./${path}`;
}
