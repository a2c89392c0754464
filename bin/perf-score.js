#!/usr/bin/env node
import { main } from '../dist/main.js';

// A reader that closes the pipe (`| head`) is no fault; main learns of failed writes from the write itself.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

process.exitCode = await main({
  argv: process.argv.slice(2),
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  worker: { url: new URL('../dist/worker.js', import.meta.url) },
  // Only while a batch runs: a second signal, or one at any other time, ends the program as it does any other.
  interruption() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => controller.abort());
    return controller.signal;
  },
});
