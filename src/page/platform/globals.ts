/** Injected by the build wherever the engine names it. */
export { Buffer } from 'buffer';

/** What the streams of the workbook writer ask of Node's process. */
export const process = {
  env: {},
  version: 'v20.0.0',
  browser: true,
  nextTick: (step: (...args: unknown[]) => void, ...args: unknown[]) => queueMicrotask(() => step(...args)),
};

export const setImmediate = (step: () => void) => setTimeout(step, 0);
