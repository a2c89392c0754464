import type { Decimal } from '../../model/decimal.ts';
import type { BudgetRow } from '../../model/form.ts';

/**
 * The ways in which the rows under a total divide it, by what is written: a label at the side of some rows, a number
 * or 资金来源 before the first of them, or parts of another kind (财政拨款 and 其他资金, then 基本支出 and 项目支出). A way that
 * has parts of parts in it is left out: nothing says which rows to add.
 */
export function waysOf(rows: readonly BudgetRow[]): BudgetRow[][] {
  const written = divide(rows, (row, before) => BEGINS.test(row.name.text) || isOtherSection(row, before));
  const ways = written.length === 1 ? byKind(rows) : written;
  return ways
    .map((way) => (way.length > 2 && HEADS.test(way[0]?.name.text ?? '') ? way.slice(1) : way))
    .filter((way) => way.length > 1 && !way.slice(1).some((row) => /其中/.test(row.name.text)));
}

/** 1、 and 2、, but not the numbers of single parts, （1）; 资金来源：财政拨款. */
const BEGINS = /^\s*(?:[0-9一二三]\s*[、.．]|(?:其中\s*[:：])?\s*(?:按|资金来源|资金结构|支出结构|支出构成))/;
/** A row that only says how the money is divided below it. */
const HEADS = /(?:来源|结构|构成|划分|分类?)\s*[:：]?\s*$/;

function isOtherSection(row: BudgetRow, before: BudgetRow): boolean {
  return row.section?.at.cell !== before.section?.at.cell;
}

function divide(
  rows: readonly BudgetRow[],
  begins: (row: BudgetRow, before: BudgetRow) => boolean,
): BudgetRow[][] {
  const ways: BudgetRow[][] = [];
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (!before || begins(row, before)) ways.push([]);
    ways.at(-1)?.push(row);
  }
  return ways;
}

function byKind(rows: readonly BudgetRow[]): BudgetRow[][] {
  let kind: string | null = null;
  const ways = divide(rows, (row, before) => {
    kind ??= kindOf(before);
    const own = kindOf(row);
    if (own === null || kind === null || own === kind) return false;
    kind = own;
    return true;
  });
  return ways.some((way) => way.length < 2) ? [[...rows]] : ways;
}

/** Whether a part says where the money comes from or what it was spent for. */
function kindOf({ name: { text } }: BudgetRow): string | null {
  if (/(?:基本|项目)支出|(?:人员|公用)经费/.test(text)) return 'structure';
  return /财政|拨款|资金|收入|结转|自筹|补助/.test(text) ? 'source' : null;
}

/**
 * Whether amounts make up a whole several times over, one run of rows after the other: then they divide it in so many
 * ways, whatever the rows are called. A single amount as large as the whole is no way of dividing it.
 */
export function addUpAgainAndAgain(
  amounts: readonly (Decimal | null)[],
  isWhole: (run: readonly Decimal[]) => boolean,
): boolean {
  let run: Decimal[] = [];
  let runs = 0;
  for (const amount of amounts) {
    if (amount === null || amount.isZero()) continue;
    run.push(amount);
    if (run.length < 2 || !isWhole(run)) continue;
    runs++;
    run = [];
  }
  return runs > 0 && run.length === 0;
}
