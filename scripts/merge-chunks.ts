import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { build, type Metafile, type OutputFile, type Plugin } from 'esbuild';

/**
 * Splitting gives a chunk to every set of modules that some of the entry points share, however small: the program would
 * begin by loading thirty files. This puts all that `main` loads at its start into one file, `core.js`, and what a usual call
 * loads then into another, `usual.js`. Everything else takes what it needs from these, so that there is still one of each
 * module.
 *
 * @param outputs of a build with splitting
 * @param main path of the output that counts
 * @param usual sources that are imported by name, and in nearly every call
 * @returns the files to write, by absolute path
 */
export async function mergeChunks(
  outputs: readonly OutputFile[],
  metafile: Metafile,
  main: string,
  usual: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const texts = new Map(outputs.map(({ path, text }) => [path, text]));
  const meta = new Map(Object.entries(metafile.outputs).map(([path, output]) => [resolve(path), output]));
  const first = [...loadedBy([main], meta)].filter((path) => path !== main);
  const roots = [...meta]
    .filter(([, { entryPoint = '' }]) => usual.includes(entryPoint))
    .map(([path]) => path);
  if (roots.length !== usual.length) throw new Error(`not all of ${usual.join(', ')} are imported by name`);
  const second = [...loadedBy(roots, meta)].filter((path) => !first.includes(path));

  const groups = [
    { file: join(dirname(main), 'core.js'), chunks: first },
    { file: join(dirname(main), 'usual.js'), chunks: second },
  ];
  const pointers = new Map<string, string>();
  for (const { file, chunks } of groups) {
    for (const [index, path] of chunks.entries()) {
      const names = meta.get(path)?.exports.map((name) => `c${index}_${name} as ${name}`) ?? [];
      pointers.set(path, `export {${names.join(', ')}} from ${JSON.stringify(file)};`);
    }
  }
  const merged = new Map<string, Uint8Array>();
  for (const { file, chunks } of groups) {
    const whole = chunks.map((path, index) => {
      const names = meta.get(path)?.exports.map((name) => `${name} as c${index}_${name}`) ?? [];
      return `export {${names.join(', ')}} from ${JSON.stringify(path)};`;
    });
    const own = chunks.map((path): [string, string] => [path, texts.get(path) ?? '']);
    merged.set(file, await bundle(file, whole.join('\n'), new Map([...pointers, ...own])));
  }
  for (const [path, text] of texts) {
    if (roots.includes(path)) merged.set(path, await bundle(path, pointers.get(path) ?? '', new Map()));
    else if (!pointers.has(path)) merged.set(path, await bundle(path, text, pointers));
  }
  return merged;
}

/** One file anew, with the chunks that it names replaced by these texts. */
async function bundle(path: string, text: string, chunks: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir: dirname(path), loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    charset: 'utf8',
    write: false,
    plugins: [taken(path, chunks)],
  });
  const [output] = outputFiles;
  if (!output) throw new Error(`nothing came of ${path}`);
  return output.contents;
}

/** Outputs with the chunks that they load at their start, and those that they do, in the order in which they are run. */
function loadedBy(
  roots: readonly string[],
  meta: ReadonlyMap<string, Metafile['outputs'][string]>,
): Set<string> {
  const found = new Set<string>();
  const visit = (path: string) => {
    const output = meta.get(path);
    if (!output || found.has(path)) return;
    for (const { path: target, kind } of output.imports)
      if (kind === 'import-statement') visit(resolve(target));
    found.add(path);
  };
  for (const root of roots) visit(root);
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
