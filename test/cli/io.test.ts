import { describe, expect, test } from 'vitest';
import { wantsColour, widthOf, write } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

const io = (env: Record<string, string>, isTTY = false, columns?: number) => {
  const stream = { write: () => {}, isTTY, columns };
  return { argv: [], stdout: stream, stderr: stream, env, cwd: '/' };
};

describe('colour', () => {
  test.each([
    ['on a terminal', {}, true, true, true],
    ['not in a pipe', {}, false, true, false],
    ['not with --no-color, whatever else is said', { FORCE_COLOR: '1' }, true, false, false],
    ['not with NO_COLOR', { NO_COLOR: '1' }, true, true, false],
    ['with an empty NO_COLOR, which says nothing', { NO_COLOR: '' }, true, true, true],
    ['with FORCE_COLOR in a pipe', { FORCE_COLOR: '1' }, false, true, true],
    ['not with FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, true, false],
    ['with FORCE_COLOR against NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true, true],
    ['not on a dumb terminal', { TERM: 'dumb' }, true, true, false],
  ])('%s', (_, env, isTTY, flag, expected) => {
    expect(wantsColour(io(env, isTTY), flag)).toBe(expected);
  });
});

describe('the width', () => {
  test.each([
    ['of the terminal', {}, 120, 120],
    ['80 in a pipe', {}, undefined, 80],
    ['COLUMNS in a pipe', { COLUMNS: '100' }, undefined, 100],
    ['80 for a terminal too narrow to write in', {}, 10, 80],
    ['80 for nonsense', { COLUMNS: 'wide' }, undefined, 80],
  ])('is %s', (_, env, columns, width) => {
    expect(widthOf(io(env, false, columns))).toBe(width);
  });
});

describe('writing', () => {
  const failing = (code: string) => ({
    write: (_: string, done: (error?: Error | null) => void) =>
      done(Object.assign(new Error(code), { code })),
  });

  test('to a closed pipe is no fault', async () => {
    await expect(write(failing('EPIPE'), 'x')).resolves.toBeUndefined();
  });

  test('to a full disk is told on stderr, and the exit code is 2', async () => {
    let told = '';
    const stderr = {
      write(text: string, done: (error?: Error | null) => void) {
        told += text;
        done();
      },
    };
    const code = await main({ argv: ['--version'], stdout: failing('ENOSPC'), stderr, env: {}, cwd: '/' });
    expect(code).toBe(2);
    expect(told).toBe('错误：输出没能写完（ENOSPC）；请检查磁盘空间，或换一个输出位置。\n');
  });
});
