import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { OTHER_KINDS } from './other-kinds.ts';
import { WORKBOOKS } from './workbooks.ts';
import { XML } from './xml.ts';

/** A file that a checker may be given, and what it has to answer. */
export interface HostileFile {
  /** What is odd about it; also the name of the test. */
  what: string;
  /** `x.xlsx` unless its name is part of the matter. */
  name?: string;
  /** The bytes, or a function that puts something else there. */
  make: () => Uint8Array | ((path: string) => void);
  expect: Expected;
}

/**
 * The code of the sentence that says why it is not read, or the total of the form that is read all the same: `form` is
 * the real form with its one wrong score, 97.69 stated and 98.09 recomputed; `errors` of another form, at least.
 */
export type Expected = { error: string; says?: RegExp } | { errors: number } | 'form';

const PATHS: HostileFile[] = [
  {
    what: 'a folder named x.xlsx',
    make: () => (path) => mkdirSync(path),
    expect: { error: 'no-forms', says: /文件夹/ },
  },
  {
    what: 'a link to itself',
    make: () => (path) => symlinkSync(path, path),
    expect: { error: 'not-found' },
  },
  {
    what: 'a link to nowhere',
    make: () => (path) => symlinkSync(`${path}.gone`, path),
    expect: { error: 'not-found' },
  },
  {
    what: 'a device that never ends',
    make: () => (path) => symlinkSync('/dev/zero', path),
    expect: { error: 'not-a-file', says: /设备或管道/ },
  },
  {
    what: '60 MB',
    make: () => (path) => {
      writeFileSync(path, 'PK\x03\x04');
      truncateSync(path, 60 << 20);
    },
    expect: { error: 'too-large', says: /文件大小（MB）超过上限 50（设置项 limits\.fileMegabytes）/ },
  },
  {
    what: 'no permission',
    make: () => (path) => {
      writeFileSync(path, 'x');
      chmodSync(path, 0);
    },
    // Root may read it all the same, and then it is text.
    expect: process.getuid?.() === 0 ? { error: 'csv' } : { error: 'eacces', says: /权限/ },
  },
];

/** Everything that must get a clear answer within 2 seconds and 250 MB. */
export const HOSTILE_FILES: readonly HostileFile[] = [...OTHER_KINDS, ...PATHS, ...WORKBOOKS, ...XML];
