import type { Area } from '../types.ts';
import { areaOf, type Formula, type Shift } from './formula.ts';
import {
  asNumber,
  asText,
  type CellValue,
  COMPARISONS,
  compares,
  DIVISION,
  extreme,
  type FormulaError,
  isError,
  NUMBER_ERROR,
  REFERENCE,
  roundedAs,
  VALUE_ERROR,
} from './values.ts';

/** Where a formula finds its cells. `sheet` is null for its own. */
export interface CellSource {
  value(sheet: string | null, row: number, column: number): CellValue;
  /** The values in an area that are there; their order is that of the rows. */
  values(sheet: string | null, area: Area): Iterable<CellValue>;
}

/** Thrown for what this calculation does not know: such a formula is left to the spreadsheet. */
export class Unknown extends Error {}

/**
 * The value of a formula as a spreadsheet calculates it: sums, products, rounding, comparisons, IF. Throws `Unknown`
 * for any other function.
 */
export function evaluate(formula: Formula, cells: CellSource, shift: Shift): CellValue {
  const value = new Evaluation(cells, shift).value(formula);
  return typeof value === 'number' && !Number.isFinite(value) ? NUMBER_ERROR : value;
}

/** Characters that a cell can hold; a spreadsheet gives #VALUE! for more. */
const LONGEST = 32_767;

const joined = (a: string, b: string) => (a.length + b.length > LONGEST ? VALUE_ERROR : a + b);

class Evaluation {
  readonly #cells: CellSource;
  readonly #shift: Shift;

  constructor(cells: CellSource, shift: Shift) {
    this.#cells = cells;
    this.#shift = shift;
  }

  value(formula: Formula): CellValue {
    switch (formula.kind) {
      case 'constant':
        return formula.value;
      case 'area': {
        const area = areaOf(formula, this.#shift);
        if (area === null) return REFERENCE;
        // An area where one value is wanted takes part in an array formula.
        if (area.top !== area.bottom || area.left !== area.right) throw new Unknown();
        return this.#cells.value(formula.sheet, area.top, area.left);
      }
      case 'sign':
        return this.#sign(formula.sign, this.#number(formula.of));
      case 'operation':
        return this.#operation(formula.sign, this.value(formula.left), this.value(formula.right));
      case 'call':
        return this.#call(formula.name, formula.arguments);
    }
  }

  #sign(sign: string, of: number | FormulaError): CellValue {
    if (isError(of)) return of;
    return sign === '-' ? -of : sign === '%' ? of / 100 : of;
  }

  #number(formula: Formula | null | undefined): number | FormulaError {
    return formula == null ? 0 : asNumber(this.value(formula));
  }

  #operation(sign: string, a: CellValue, b: CellValue): CellValue {
    if (isError(a)) return a;
    if (isError(b)) return b;
    if (sign === '&') return joined(asText(a), asText(b));
    if (COMPARISONS.has(sign)) return compares(sign, a, b);
    const [x, y] = [asNumber(a), asNumber(b)];
    if (isError(x)) return x;
    if (isError(y)) return y;
    switch (sign) {
      case '+':
        return x + y;
      case '-':
        return x - y;
      case '*':
        return x * y;
      case '/':
        return y === 0 ? DIVISION : x / y;
      default:
        return x ** y;
    }
  }

  #call(name: string, list: readonly (Formula | null)[]): CellValue {
    switch (name) {
      case 'SUM':
        return this.#over(list, (numbers) => numbers.reduce((sum, one) => sum + one, 0));
      case 'MIN':
        return this.#over(list, (numbers) => extreme(numbers, (a, b) => a < b));
      case 'MAX':
        return this.#over(list, (numbers) => extreme(numbers, (a, b) => a > b));
      case 'COUNT':
        return this.#over(list, (numbers) => numbers.length);
      case 'PRODUCT':
        return this.#over(list, (numbers) => numbers.reduce((product, one) => product * one, 1));
      case 'AVERAGE':
        return this.#over(list, (numbers) =>
          numbers.length === 0 ? DIVISION : numbers.reduce((sum, one) => sum + one, 0) / numbers.length,
        );
      case 'ROUND':
      case 'ROUNDUP':
      case 'ROUNDDOWN':
        return this.#rounded(name, list);
      case 'ABS': {
        const of = this.#number(list[0]);
        return isError(of) ? of : Math.abs(of);
      }
      case 'IF':
        return this.#if(list);
      case 'IFERROR': {
        const tried = list[0] == null ? null : this.value(list[0]);
        return isError(tried) ? (list[1] == null ? 0 : this.value(list[1])) : tried;
      }
      case 'AND':
      case 'OR':
        return this.#logical(name, list);
      default:
        throw new Unknown();
    }
  }

  #if([condition, then, otherwise]: readonly (Formula | null | undefined)[]): CellValue {
    const value = condition == null ? false : this.value(condition);
    if (isError(value)) return value;
    if (typeof value === 'string') return VALUE_ERROR;
    const branch = value ? then : otherwise;
    if (branch === undefined) return Boolean(value);
    return branch === null ? 0 : this.value(branch);
  }

  #logical(name: string, list: readonly (Formula | null)[]): CellValue {
    const values = list.map((one) => (one === null ? false : this.value(one)));
    const error = values.find(isError);
    if (error !== undefined) return error;
    if (values.some((one) => typeof one === 'string')) return VALUE_ERROR;
    return name === 'AND' ? values.every(Boolean) : values.some(Boolean);
  }

  #rounded(name: string, list: readonly (Formula | null)[]): CellValue {
    const [of, places] = [this.#number(list[0]), this.#number(list[1])];
    if (isError(of)) return of;
    if (isError(places)) return places;
    const rounded = roundedAs(name, of, Math.trunc(places));
    if (rounded === null) throw new Unknown();
    return rounded;
  }

  /** The numbers among the arguments. In areas texts, flags and blanks are passed over. */
  #over(
    list: readonly (Formula | null)[],
    combine: (numbers: number[]) => number | FormulaError,
  ): number | FormulaError {
    const numbers: number[] = [];
    for (const one of list) {
      if (one?.kind === 'area') {
        const area = areaOf(one, this.#shift);
        if (area === null) return REFERENCE;
        for (const value of this.#cells.values(one.sheet, area)) {
          if (isError(value)) return value;
          if (typeof value === 'number') numbers.push(value);
        }
        continue;
      }
      const number = one === null ? 0 : asNumber(this.value(one));
      if (isError(number)) return number;
      numbers.push(number);
    }
    return combine(numbers);
  }
}
