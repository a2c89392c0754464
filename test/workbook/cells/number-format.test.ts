import fc from 'fast-check';
import { format as numfmt } from 'numfmt';
import { describe, expect, it } from 'vitest';
import { plainDecimal } from '../../../src/workbook/cells/decimal-text.ts';
import { numberFormat } from '../../../src/workbook/cells/number-format.ts';

describe('formats displayed without numfmt', () => {
  it.each([
    ['General', '0.86', '0.86'],
    ['G/通用格式', '0.86', '0.86'],
    ['@', '3', '3'],
    ['', '3', '3'],
    ['0', '0.5', '1'],
    ['0.00', '0.6', '0.60'],
    ['0.00_ ', '0.6', '0.60'],
    ['0.00_);[Red]\\(0.00\\)', '0.6', '0.60'],
    ['0.00;[红色]0.00', '0.6', '0.60'],
    ['0.0%', '0.8606', '86.1%'],
    ['0%', '1', '100%'],
    ['#,##0', '1234.5', '1,235'],
    ['#,##0.00', '3306.84', '3,306.84'],
    ['0.00"万元"', '12.345', '12.35万元'],
    ['0.00万元', '12.345', '12.35万元'],
    ['[$¥-804]#,##0.00', '-3.5', '-¥3.50'],
    ['￥#,##0.00;￥-#,##0.00', '3.5', '￥3.50'],
    ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '1234.5', '1,234.50'],
    ['"约"0', '3', '约3'],
    ['yyyy/m/d', '44592', '2022/1/31'],
    ['yyyy-mm-dd', '44592.9', '2022-01-31'],
    ['yyyy"年"m"月"d"日"', '44592', '2022年1月31日'],
    ['yyyy年m月', '44592', '2022年1月'],
    ['[$-804]yyyy"年"m"月"d"日";@', '44592', '2022年1月31日'],
  ])('%s shows %s as %s', (code, plain, text) => {
    expect(numberFormat(code).display(plain)).toBe(text);
  });

  it.each([
    ['0.00;[Red]-0.00', '-3'],
    ['0.00;-0.00;"-"', '0'],
    ['[>=1]0.00;0.0', '3'],
    ['# ?/?', '0.5'],
    ['0.00E+00', '3'],
    ['0.0,', '12345'],
    ['0.0#', '3'],
    ['h:mm', '0.5'],
    ['yyyy/m/d h:mm', '44592.5'],
    ['mmm', '44592'],
    ['yyyy/m/d', '60'],
    [';;;', '3'],
  ])('%s leaves %s to numfmt', (code, plain) => {
    expect(numberFormat(code).display(plain)).toBeNull();
  });

  const codes = [
    '0',
    '0.0',
    '0.00',
    '0.000',
    '0%',
    '0.00%',
    '#,##0',
    '#,##0.00',
    '0.00_ ',
    '0.00"万元"',
    '0.00_);[Red]\\(0.00\\)',
    '¥#,##0.00',
    '"约"0.0"个"',
  ];

  it('show what numfmt shows', () => {
    const amounts = fc
      .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }))
      .map(([digits, places]) => plainDecimal(String(digits / 10 ** places)) ?? '');
    fc.assert(
      fc.property(fc.constantFrom(...codes), amounts, (code, plain) => {
        const text = numberFormat(code).display(plain);
        fc.pre(text !== null);
        expect(text).toBe(numfmt(code, Number(plain), { nbsp: false }).trim());
      }),
    );
  });

  it('show the dates that numfmt shows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('yyyy/m/d', 'yyyy-mm-dd', 'yyyy"年"m"月"d"日"', 'yy.mm.dd', 'm"月"d"日"'),
        fc.integer({ min: 61, max: 2_958_465 }),
        (code, serial) => {
          expect(numberFormat(code).display(String(serial))).toBe(numfmt(code, serial, { nbsp: false }));
        },
      ),
    );
  });
});

describe('what a format says', () => {
  it.each([
    ['0%', true, false],
    ['0.00" %"', false, false],
    ['0.00\\%', false, false],
    ['0.0%_ ;-0.0%', true, false],
    ['yyyy/m/d', false, true],
    ['h:mm', false, true],
    ['[h]:mm', false, true],
    ['[Red]0.00', false, false],
    ['"month"0', false, false],
    ['General"days"', false, false],
    ['0.00_d', false, false],
    ['#,##0.00', false, false],
    ['[DBNum1][$-804]yyyy"年"', false, true],
    ['aaaa', false, true],
  ])('%s: percent %s, date %s', (code, percent, date) => {
    expect(numberFormat(code)).toMatchObject({ percent, date });
  });

  it.each([
    ['@', false],
    ['@"个"', true],
    ['0;0;0;"文字"', true],
    [';;;', true],
    ['_ @_ ', false],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', false],
    ['0.00', false],
  ])('%s changes texts: %s', (code, texts) => {
    expect(numberFormat(code).texts).toBe(texts);
  });

  it('takes a code of more than 255 characters as General', () => {
    expect(numberFormat('0'.repeat(100_000)).display('3')).toBe('3');
  });
});
