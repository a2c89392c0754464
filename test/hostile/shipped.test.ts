import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

/** What is published: bin/ and dist/, with every library in it. */
const root = join(import.meta.dirname, '../..');
const files = ['dist', 'bin'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => join(root, folder, name)),
);

/** Modules by which a program reaches others: the network, other processes, machine code, the code of others. */
const REACHING =
  /^(http|https|http2|net|tls|dgram|dns|child_process|cluster|inspector|repl|vm|wasi|test|sqlite|sea)(\/|$)/;

describe('what ships', () => {
  test('asks for no module of Node that reaches beyond files and the screen', () => {
    const reaching = files.flatMap((file) => {
      const code = readFileSync(file, 'utf8');
      const asked = code.matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*["'](?:node:)?([a-z_0-9/]+)["']/g);
      return (
        [...asked]
          .map(([, name = '']) => name)
          .filter((name) => builtinModules.includes(name) && REACHING.test(name))
          // How the program is run from what was compiled of it; nothing else is.
          .filter((name) => !(name === 'vm' && file === join(root, 'bin/core.js')))
          .map((name) => `${file} asks for ${name}`)
      );
    });
    expect(files.length).toBeGreaterThan(5);
    expect(reaching).toEqual([]);
  });

  test('has no code that fetches, and none that makes code of a text that it was given', () => {
    const found = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(CALLS)].map(([match]) => match),
    );
    // Libraries that run anywhere find the global object, and import modules, by texts of their own.
    expect(found.filter((match) => !/^Function\((?:"[^"]*",?\s*)+\)/.test(match))).toEqual([]);
  });
});

const CALLS = /\b(fetch|XMLHttpRequest|WebSocket|EventSource|eval|Function)\(.{0,60}/g;

/** Makes every way out of the process tell of itself. */
const GUARD = `
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const told = (what) => () => { writeSync(3, what + '\\n'); throw new Error(what); };
const net = require('node:net');
net.Socket.prototype.connect = told('net.connect');
net.Server.prototype.listen = told('net.listen');
const processes = require('node:child_process');
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) processes[name] = told(name);
const dns = require('node:dns');
for (const name of ['lookup', 'resolve', 'resolve4']) dns[name] = told('dns.' + name);
require('node:dgram').createSocket = told('dgram');
globalThis.fetch = told('fetch');
`;

describe('while it runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'perf-score-shipped-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const guard = join(folder, 'guard.mjs');
  writeFileSync(guard, GUARD);
  copyFileSync(join(root, 'fixtures/baoxie-2022.xlsx'), join(folder, 'a.xlsx'));
  copyFileSync(join(root, 'fixtures/putuo-sports-2022.xlsx'), join(folder, 'b.xlsx'));

  test.each([
    ['one form', ['check', 'a.xlsx', '-f', 'html']],
    ['a folder', ['check', '.', '--jobs', '2', '-f', 'xlsx:sum.xlsx']],
    ['fix', ['fix', 'a.xlsx', '--formulas']],
    ['clean', ['clean', 'a.checked.xlsx']],
    ['inspect', ['inspect', 'a.xlsx']],
  ])('%s opens no connection and starts no process', (_, argv) => {
    const ran = spawnSync(process.execPath, ['--import', guard, join(root, 'bin/perf-score.js'), ...argv], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    expect(ran.output[3]).toBe('');
    expect(ran.status).toBeLessThan(2);
  });
});
