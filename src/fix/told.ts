import type { FixChange, FixKept } from '../model/fixing.ts';
import { type Place, placeName } from '../model/place.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Judged } from '../report.ts';
import { type Language, type Text, text } from '../text/language.ts';
import type { CellLookup } from './cells.ts';
import { type Entry, SHOWS_MORE } from './corrections.ts';
import { shownAs } from './new-value.ts';
import { planFor } from './plan.ts';

/** The line of the report about a corrected cell; none for one that only became a formula. */
export function changeOf(entry: Entry, shown: CellLookup, language: Language): FixChange[] {
  const { at, cell, planned, live, twoDecimals, formatOnly } = entry;
  if (planned === null) return [];
  const { rule, name, found, wanted, why } = planned;
  const own = { rule, cell: placeName(at), name, found };
  if (formatOnly) {
    return [{ ...own, now: shown(at)?.text ?? '', why: SHOWS_MORE[language], remark: null }];
  }
  const remark = live !== null && cell?.formula ? OLD_FORMULA(cell.formula) : twoDecimals ? NEW_FORMAT : null;
  return [{ ...own, now: shownAs(wanted), why: why[language], remark: remark?.[language] ?? null }];
}

/** Sheet by sheet, each from the top down. @param sheets in the order of the workbook */
export function inPageOrder(entries: readonly Entry[], sheets: readonly string[]): Entry[] {
  const sheetOf = ({ at }: Entry) => sheets.indexOf(at.sheet);
  return [...entries].sort(
    (a, b) => sheetOf(a) - sheetOf(b) || a.at.row - b.at.row || a.at.column - b.at.column,
  );
}

/** What is wrong still, and why. Warnings count only where arithmetic could have settled them. */
export function keptOf(
  card: Scorecard,
  one: Judged,
  obstacle: (at: Place) => Text,
  language: Language,
): FixKept[] {
  const { rule, severity, draft } = one;
  if (severity === 'info') return [];
  const planned = planFor(card, one);
  if (planned === null && severity === 'warning') return [];
  const because =
    planned === null
      ? (OTHER_REASONS[rule] ?? NO_ARITHMETIC)
      : 'because' in planned
        ? planned.because
        : obstacle(planned.at);
  const cell = placeName(draft.at);
  return [{ rule, severity, cell, message: draft.message[language], because: because[language] }];
}

const OTHER_REASONS: Record<string, Text> = {
  'formula-not-calculated': text(
    '在 Excel 或 WPS 里打开并保存一次，公式就会算出结果',
    'open and save it once in Excel or WPS, which calculates the formula',
  ),
};
const NO_ARITHMETIC = text('不是算术能定的，要由人改', 'no matter of arithmetic; a person has to correct it');
export const CONTRADICTED = text(
  '两处合计对这一格的要求不同，要由人判断',
  'two sums demand different numbers of this cell; a person has to decide',
);
export const NOT_SHOWN = text(
  '这一格的格式显示不出应有的数',
  'the format of the cell does not show the number that is due',
);
export const SHARED = text(
  '这一格的公式与别的格共用，没有改',
  'the cell shares its formula with others and was left alone',
);
export const DIFFERS = text('公式算出来的不是应有的数', 'a formula would not give the number that is due');
const OLD_FORMULA = (formula: string) => text(`原公式 =${formula}`, `the formula was =${formula}`);
const NEW_FORMAT = text(
  '原来的数字格式显示不出这个数，改为 0.00',
  'its number format did not show the number and is 0.00 now',
);
export const IS_FORMULA = (formula: string, tried: boolean) => {
  const shown = formula === '' ? '' : ` =${formula}`;
  return tried
    ? text(
        `这一格是公式${shown}，没有能代替它的公式；请改公式`,
        `the cell holds the formula${shown} and nothing can take its place; correct the formula`,
      )
    : text(
        `这一格是公式${shown}，不用数字覆盖；请改公式，或加 --formulas 换成算得对的公式`,
        `the cell holds the formula${shown}, which no number replaces; correct the formula, or use --formulas`,
      );
};
