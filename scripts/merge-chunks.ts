import { dirname, isAbsolute, join, relative } from 'node:path';
import { build, type Metafile, type OutputFile, type Plugin } from 'esbuild';

/**
 * Splitting gives a chunk to every set of modules that some of the entry points share, however small: the program would
 * begin by loading thirty files. This puts all that `main` loads at its start into one file, `core.js`, from which everything
 * else takes what it needs, so that there is still one of each module.
 *
 * @param outputs of a build with splitting
 * @param main path of the output that counts
 * @returns the files to write, by absolute path
 */
export async function mergeChunks(
  outputs: readonly OutputFile[],
  metafile: Metafile,
  main: string,
): Promise<Map<string, Uint8Array>> {
  const texts = new Map(outputs.map(({ path, text }) => [path, text]));
  const root = process.cwd();
  const meta = new Map(Object.entries(metafile.outputs).map(([path, output]) => [join(root, path), output]));
  const shared = [...sharedBy(main, meta)];
  const core = join(dirname(main), 'core.js');
  const exported = shared.map((path, index) => ({
    path,
    names: (meta.get(path)?.exports ?? []).map((name) => ({ name, as: `c${index}_${name}` })),
  }));
  const list = (names: (typeof exported)[number]['names'], turned = false) =>
    names.map(({ name, as }) => (turned ? `${as} as ${name}` : `${name} as ${as}`)).join(', ');

  const inOne = exported.map(({ path, names }) => `export {${list(names)}} from ${JSON.stringify(path)};`);
  const merged = new Map<string, Uint8Array>();
  merged.set(core, await bundle(core, inOne.join('\n'), texts));
  const pointers = new Map(
    exported.map(({ path, names }) => [path, `export {${list(names, true)}} from ${JSON.stringify(core)};`]),
  );
  for (const [path, text] of texts) {
    if (!pointers.has(path)) merged.set(path, await bundle(path, text, pointers));
  }
  return merged;

  /** One file anew, with the shared chunks that it names replaced by these texts. */
  async function bundle(
    path: string,
    text: string,
    chunks: ReadonlyMap<string, string>,
  ): Promise<Uint8Array> {
    const { outputFiles } = await build({
      stdin: { contents: text, resolveDir: dirname(path), loader: 'js' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      minify: true,
      charset: 'utf8',
      write: false,
      plugins: [taken(path, shared, chunks)],
    });
    const [output] = outputFiles;
    if (!output) throw new Error(`nothing came of ${path}`);
    return output.contents;
  }
}

/** The chunks that an output loads at its start, and those that they do, in the order in which they are run. */
function sharedBy(main: string, meta: ReadonlyMap<string, Metafile['outputs'][string]>): Set<string> {
  const found = new Set<string>();
  const visit = (path: string) => {
    for (const { path: target, kind } of meta.get(path)?.imports ?? []) {
      const chunk = join(process.cwd(), target);
      if (kind !== 'import-statement' || !meta.has(chunk) || found.has(chunk)) continue;
      visit(chunk);
      found.add(chunk);
    }
  };
  visit(main);
  return found;
}

/** Takes the shared chunks from memory and leaves every other import as it is, seen from the place of the output. */
function taken(output: string, shared: readonly string[], chunks: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'taken',
    setup(builder) {
      builder.onResolve({ filter: /.*/ }, ({ path, kind, resolveDir }) => {
        if (!path.startsWith('.') && !isAbsolute(path)) return { path, external: true };
        const target = isAbsolute(path) ? path : join(resolveDir, path);
        if (kind === 'import-statement' && shared.includes(target))
          return { path: target, namespace: 'taken' };
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
