import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fixedDecimal,
  generalText,
  grouped,
  plainDecimal,
} from '../../../src/workbook/cells/decimal-text.ts';

const Exact = Decimal.clone({
  precision: 400,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -400,
  toExpPos: 400,
});

describe('plainDecimal', () => {
  it.each([
    ['0.86', '0.86'],
    ['0.85999999999999999', '0.86'],
    ['0.28999999999999998', '0.29'],
    ['1E-3', '0.001'],
    ['1.5E+3', '1500'],
    ['97.690000000000012', '97.69'],
    ['1.50', '1.5'],
    ['100', '100'],
    ['100.0', '100'],
    ['007', '7'],
    ['-0', '0'],
    ['-0.0', '0'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['5.', '5'],
    [' 3 ', '3'],
    ['0', '0'],
    ['-12.25', '-12.25'],
    ['123456789012345678', '123456789012346000'],
    ['1E+20', '100000000000000000000'],
    ['1.23E-10', '0.000000000123'],
    ['0.00000000000000005', '0.00000000000000005'],
  ])('%s is %s', (raw, plain) => {
    expect(plainDecimal(raw)).toBe(plain);
  });

  it.each(['', ' ', 'abc', '1,5', '0x10', 'NaN', 'Infinity', '1E999', '--1', '1.2.3', '-', '.', '1e'])(
    '%j is no number',
    (raw) => {
      expect(plainDecimal(raw)).toBeNull();
    },
  );

  it('is the double to 15 significant digits, without exponent or needless zeros', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => {
        const plain = plainDecimal(String(value));
        const expected = value === 0 ? '0' : new Exact(value.toPrecision(15)).toFixed();
        expect(plain).toBe(expected);
      }),
    );
  });

  it('does not change what it has made', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => {
        const plain = plainDecimal(String(value)) ?? '';
        expect(plainDecimal(plain)).toBe(plain);
      }),
    );
  });
});

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 20 }))
  .map(([digits, places]) => new Exact(digits.toString()).div(new Exact(10).pow(places)).toFixed());

describe('fixedDecimal', () => {
  it.each([
    ['2.675', 2, 0, '2.68'],
    ['1.005', 2, 0, '1.01'],
    ['2.7339', 2, 0, '2.73'],
    ['0.285', 2, 0, '0.29'],
    ['9.995', 2, 0, '10.00'],
    ['0.5', 0, 0, '1'],
    ['-2.5', 0, 0, '-3'],
    ['-0.004', 2, 0, '0.00'],
    ['0.945', 0, 2, '95'],
    ['0.9447', 2, 2, '94.47'],
    ['1', 2, 2, '100.00'],
    ['0.001', 0, 2, '0'],
    ['12', 3, -2, '0.120'],
  ])('%s with %i decimals times 10^%i is %s', (plain, places, shift, expected) => {
    expect(fixedDecimal(plain, places, shift)).toBe(expected);
  });

  it('rounds half up as exact arithmetic does', () => {
    fc.assert(
      fc.property(
        decimals,
        fc.integer({ min: 0, max: 12 }),
        fc.constantFrom(0, 2),
        (plain, places, shift) => {
          const exact = new Exact(plain).times(new Exact(10).pow(shift)).toFixed(places);
          expect(fixedDecimal(plain, places, shift)).toBe(exact.replace(/^-(?=[0.]+$)/, ''));
        },
      ),
    );
  });
});

describe('generalText', () => {
  it.each([
    ['0.86', '0.86'],
    ['2.73387096774194', '2.733870968'],
    ['-2.73387096774194', '-2.733870968'],
    ['0.333333333333333', '0.333333333'],
    ['12.3400000000001', '12.34'],
    ['1234567.891234', '1234567.891'],
    ['13800138000', '13800138000'],
    ['123456789012', '123456789012'],
    ['12345678901.5', '12345678902'],
    ['0.00001234', '0.00001234'],
    ['0.0000000000000001', '0'],
  ])('%s shows as %s', (plain, shown) => {
    expect(generalText(plain)).toBe(shown);
  });
});

describe('grouped', () => {
  it.each([
    ['1234567.8', '1,234,567.8'],
    ['-1234', '-1,234'],
    ['999', '999'],
    ['100000', '100,000'],
    ['0.1234567', '0.1234567'],
  ])('%s is %s', (text, expected) => {
    expect(grouped(text)).toBe(expected);
  });
});
