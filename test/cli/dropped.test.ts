import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { areDropped, checkDropped } from '../../src/cli/dropped.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const folder = mkdtempSync(join(tmpdir(), '拖 放-'));
const form = join(folder, '自评表.xlsx');
copyFileSync(join(fixtures, 'baoxie-2022.xlsx'), form);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function drop(paths: string[], elsewhere = join(folder, '别处')) {
  let said = '';
  const stderr = {
    write(content: string | Uint8Array, done: () => void) {
      said += content;
      done();
    },
  };
  const told = await checkDropped({ argv: paths, stdout: stderr, stderr, env: {}, cwd: folder }, elsewhere);
  return { ...told, said };
}

describe('files that are dropped on the program', () => {
  it('are whole paths of what is there, and nothing else', () => {
    expect(areDropped([form, folder])).toBe(true);
    expect(areDropped([])).toBe(false);
    expect(areDropped(['check', form])).toBe(false);
    expect(areDropped([join(folder, '没有.xlsx')])).toBe(false);
    expect(areDropped(['自评表.xlsx'])).toBe(false);
  });

  it('are told in three lines, with the copy and the report beside them', async () => {
    const report = join(folder, '自评表.复核报告.html');
    expect(await drop([form])).toEqual({
      lines: [
        '自评表.xlsx：填报 97.69，加总 97.69，按规则重算 98.09。',
        expect.stringMatching(/^1 处错误，4 处警告，\d+ 处说明。$/),
        `标好的副本在原表旁边（自评表.checked.xlsx）；报告是 ${report}。`,
      ],
      report,
      code: 1,
      said: '',
    });
    expect(existsSync(join(folder, '自评表.checked.xlsx'))).toBe(true);
    expect(readFileSync(report, 'utf8')).toContain('98.09');
    expect(readFileSync(form)).toEqual(readFileSync(join(fixtures, 'baoxie-2022.xlsx')));
  });

  it('are counted where there are several, and what could not be read is named', async () => {
    const many = join(folder, '全部');
    mkdirSync(many);
    copyFileSync(form, join(many, '甲.xlsx'));
    writeFileSync(join(many, '乙.xlsx'), 'no workbook');
    const { lines, report, code } = await drop([many]);
    expect(lines[0]).toBe('查了 2 个文件，读到 1 张自评表：1 个文件有问题，0 个文件没有发现问题。');
    expect(lines[1]).toMatch(/^1 处错误，.*乙\.xlsx 没能检查：/);
    expect(report).toBe(join(many, '复核报告.html'));
    expect(code).toBe(2);
  });

  it('are never said to be without errors where none was read', async () => {
    const broken = join(folder, '坏.xlsx');
    writeFileSync(broken, 'no workbook');
    const { lines, code } = await drop([broken]);
    expect(lines[0]).toBe('1 个文件，没有读到自评表，什么也没有核对。');
    expect(lines[1]).toMatch(/^坏\.xlsx 没能检查：/);
    expect(lines[2]).toMatch(/^没有写标记副本；报告是 /);
    expect(code).toBe(2);
  });

  it('are told in one sentence where nothing among them is a form', async () => {
    const empty = join(folder, '空');
    mkdirSync(empty);
    const { lines, code, said, report } = await drop([empty]);
    expect(code).toBe(2);
    expect([...lines, said].join('\n')).toMatch(/空/);
    expect(report === null || existsSync(report)).toBe(true);
  });

  it.skipIf(process.getuid?.() === 0)(
    'go to a folder of the user where their own takes no files',
    async () => {
      const closed = join(folder, '只读');
      mkdirSync(closed);
      copyFileSync(form, join(closed, '表.xlsx'));
      chmodSync(closed, 0o500);
      const elsewhere = join(folder, '用户');
      const { lines, report } = await drop([join(closed, '表.xlsx')], elsewhere);
      expect(report).toBe(join(elsewhere, '表.复核报告.html'));
      expect(lines[2]).toMatch(/^原文件夹不能写入，/);
      chmodSync(closed, 0o700);
    },
  );
});
