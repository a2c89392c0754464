import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileUri, repositoryPath } from '../../src/reporters/wording/file-uri.ts';
import { anyText } from './arbitrary-report.ts';

describe('the URI of a file', () => {
  test.each([
    ['附件1.xlsx', '%E9%99%84%E4%BB%B61.xlsx'],
    ['./2022/a b.xlsx', '2022/a%20b.xlsx'],
    ['../a.xlsx', '../a.xlsx'],
    ['2022\\民政\\a.xlsx', '2022/%E6%B0%91%E6%94%BF/a.xlsx'],
    ['100%#1?.xlsx', '100%25%231%3F.xlsx'],
    ['a:b.xlsx', 'a%3Ab.xlsx'],
    ['/home/a b.xlsx', 'file:///home/a%20b.xlsx'],
    ['C:\\表\\a.xlsx', 'file:///C:/%E8%A1%A8/a.xlsx'],
    ['\\\\server\\表\\a.xlsx', 'file://server/%E8%A1%A8/a.xlsx'],
  ])('%s → %s', (file, uri) => {
    expect(fileUri(file)).toBe(uri);
  });

  test('gives the path back', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const file = `2022/${name}.xlsx`;
        const uri = fileUri(file);
        expect(uri).toMatch(/^[!'()*\-./0-9A-Z_a-z~%]*$/);
        expect(decodeURIComponent(uri)).toBe(repositoryPath(file).replace(/\p{Surrogate}/gu, '\ufffd'));
      }),
    );
  });
});
