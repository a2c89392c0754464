import type { Line } from './page.ts';

/** A line with nothing but the name of a form. */
export function isTitle(line: Line): boolean {
  const [slot] = line.slots;
  return line.slots.length === 1 && slot !== undefined && /(自评|评价|绩效)[^。]{0,12}表$/.test(slot.key);
}

/** The head of the next form where the forms of a sheet follow each other without titles. */
export function beginsForm(line: Line): boolean {
  return line.slots.some(({ key }) =>
    /^(项目名称|部门名称|单位名称|部门\(单位\)名称|预算部门)[:：]?$/.test(key),
  );
}
