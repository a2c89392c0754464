import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WriteError, writeWhole } from '../../../src/workbook/write/write-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '绩效 自评-'));
  writeFileSync(join(folder, '原表.xlsx'), 'original');
});
afterEach(() => rmSync(folder, { recursive: true }));

function at(name: string): string {
  return join(folder, name);
}

function codeOf(run: () => void): string | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof WriteError) return error.code;
    throw error;
  }
}

describe('writing a file whole', () => {
  test('makes a new one and leaves nothing beside it', () => {
    writeWhole(at('新.xlsx'), Buffer.from([1, 2]), at('原表.xlsx'));
    expect([...readFileSync(at('新.xlsx'))]).toEqual([1, 2]);
    expect(readdirSync(folder).sort()).toEqual(['原表.xlsx', '新.xlsx'].sort());
  });

  test('replaces an old one', () => {
    writeFileSync(at('a.xlsx'), 'an older and longer copy');
    writeWhole(at('a.xlsx'), Buffer.from('new'));
    expect(readFileSync(at('a.xlsx'), 'utf8')).toBe('new');
  });

  test('replaces what a link names, and keeps the link', () => {
    mkdirSync(at('other'));
    writeFileSync(at('other/a.xlsx'), 'old');
    symlinkSync(at('other/a.xlsx'), at('link.xlsx'));
    writeWhole(at('link.xlsx'), Buffer.from('new'));
    expect(readFileSync(at('other/a.xlsx'), 'utf8')).toBe('new');
    expect(readFileSync(at('link.xlsx'), 'utf8')).toBe('new');
  });
});

describe('what is made beside a form', () => {
  test.each([
    ['a link to a file elsewhere', () => symlinkSync(at('other/a.xlsx'), at('copy.xlsx'))],
    ['a link to nowhere', () => symlinkSync(at('none/a.xlsx'), at('copy.xlsx'))],
    ['a link to a device', () => symlinkSync('/dev/null', at('copy.xlsx'))],
  ])('takes the place of %s and leaves alone what that leads to', (_, link) => {
    mkdirSync(at('other'));
    writeFileSync(at('other/a.xlsx'), 'of somebody else');
    link();
    writeWhole(at('copy.xlsx'), Buffer.from('new'), at('原表.xlsx'));
    expect(lstatSync(at('copy.xlsx')).isFile()).toBe(true);
    expect(readFileSync(at('copy.xlsx'), 'utf8')).toBe('new');
    expect(readFileSync(at('other/a.xlsx'), 'utf8')).toBe('of somebody else');
    expect(readdirSync(folder).sort()).toEqual(['copy.xlsx', 'other', '原表.xlsx']);
  });
});

describe('the original is never written to', () => {
  test.each([
    ['by its own path', () => at('原表.xlsx')],
    ['by another writing of its path', () => relative(process.cwd(), at('原表.xlsx'))],
    ['by a roundabout path', () => `${folder}/./x/../原表.xlsx`],
    ['through a symbolic link', () => linked((target, path) => symlinkSync(target, path))],
    ['through a hard link', () => linked(linkSync)],
  ])('%s', (_, path) => {
    mkdirSync(at('x'), { recursive: true });
    expect(codeOf(() => writeWhole(path(), Buffer.from('new'), at('原表.xlsx')))).toBe('onto-original');
    expect(readFileSync(at('原表.xlsx'), 'utf8')).toBe('original');
  });

  function linked(link: (target: string, path: string) => void): string {
    link(at('原表.xlsx'), at('link.xlsx'));
    return at('link.xlsx');
  }
});

describe('a file that cannot be written', () => {
  test.each([
    ['in a folder that is not there', 'no-folder', () => at('none/a.xlsx')],
    ['below a file', 'no-folder', () => at('原表.xlsx/a.xlsx')],
    ['in place of a folder', 'is-a-folder', () => folder],
    ['by a name too long', 'name-too-long', () => at(`${'表'.repeat(100)}.xlsx`)],
  ])('%s is an error with its own code, and nothing is left', (_, code, path) => {
    expect(codeOf(() => writeWhole(path(), Buffer.from('new'), at('原表.xlsx')))).toBe(code);
    expect(readdirSync(folder)).toEqual(['原表.xlsx']);
  });

  test('says in both languages which and why', () => {
    const error = new WriteError('failed', { zh: '没有写出 a', en: 'a was not written' });
    expect(error.message).toBe('没有写出 a');
    let text = { zh: '', en: '' };
    try {
      writeWhole(at('none/a.xlsx'), Buffer.from(''));
    } catch (caught) {
      if (caught instanceof WriteError) text = caught.text;
    }
    expect(text.zh).toContain(`没有写出 ${at('none/a.xlsx')}`);
    expect(text.en).toContain(`there is no folder ${at('none')}`);
  });
});
