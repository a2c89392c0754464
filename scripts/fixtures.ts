import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bytesOf } from './fixtures/build.ts';
import { fixtures } from './fixtures/table.ts';

/** Writes every fixture workbook; running it again writes the same bytes. */
for (const { path, make } of fixtures) {
  const file = fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await bytesOf(make()));
}
