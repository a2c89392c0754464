/**
 * A browser has no files beside those that a person hands it, and those come as bytes: for the engine nothing is there.
 * What asks for a file all the same gets the error of a file that does not exist.
 */
export const constants = { O_RDONLY: 0, O_NONBLOCK: 0, W_OK: 2 } as const;

export const existsSync = (_path: string) => false;

const nothing = (path: unknown): never => {
  throw Object.assign(new Error(`no such file: ${String(path)}`), { code: 'ENOENT', errno: -2 });
};

export const openSync = nothing;
export const closeSync = (_file: number) => {};
export const fstatSync = nothing;
export const statSync = nothing;
export const readFileSync = nothing;
export const readdirSync = nothing;
export const realpathSync = nothing;
export const accessSync = nothing;
export const mkdirSync = nothing;
export const writeFileSync = nothing;
export const renameSync = nothing;
export const unlinkSync = nothing;
export const rmSync = nothing;
export const lstatSync = nothing;
export const writeSync = nothing;
export const fsyncSync = nothing;
export const chmodSync = nothing;
export const linkSync = nothing;
