import type { Located } from '../../model/place.ts';
import { unitIn } from '../budget/budget.ts';
import { isTitle } from '../page/form-start.ts';
import { squeeze } from '../page/key.ts';
import type { Line, Page } from '../page/page.ts';

/** Head fields whose values are kept: label → value to its right. */
const FIELD_LABELS =
  /^(项目名称|专项名称|主管部门|主管部门及代码|项目主管单位|项目主管部门|主管单位|实施单位|项目实施单位|项目单位|预算单位|单位名称|部门名称|部门|项目类别|项目属性|项目类型|项目类性|项目负责人|项目负责人及电话|联系人|联系电话|填报单位|自评结果|自评等级|评价等级|等级)$/;
const GRADE_LABEL = /^(自评结果|自评等级|评价等级|等级)$/;

/** What stands above the tables of a form: its title, the unit of its money, the labelled fields. */
export class Head {
  /** The value beside each label that is known, 部门名称 for example. */
  readonly fields = new Map<string, Located<string>>();
  /** Every text, in reading order. */
  readonly texts: Located<string>[] = [];
  title: Located<string> | null = null;
  /** The unit of money that the form names for all of its amounts. */
  unit: string | null = null;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  take(line: Line): void {
    this.#takeTitle(line);
    for (const [index, slot] of line.slots.entries()) {
      this.texts.push(this.#page.text(slot));
      this.unit ??= /^单位/.test(slot.key) ? unitIn(slot.text) : null;
      const value = line.slots[index + 1];
      if (value && FIELD_LABELS.test(slot.key)) this.fields.set(slot.key, this.#page.text(value));
    }
  }

  /** The grade that a labelled field states, 自评结果 for example. */
  grade(): Located<string> | null {
    return [...this.fields].find(([label]) => GRADE_LABEL.test(label))?.[1] ?? null;
  }

  /** A line that says 自评 or 评价 goes before one above it that only ends in 表, 绩效目标表. */
  #takeTitle(line: Line): void {
    const [slot] = line.slots;
    if (!slot || !isTitle(line)) return;
    const says = (words: string) => /自评|评价/.test(squeeze(words));
    if (!this.title || (says(slot.text) && !says(this.title.text))) this.title = this.#page.text(slot);
  }
}
