/** The first word of the result sheet that marking adds, and the author of our notes. */
export const OUR_NAME = 'perf-score';

/** Heads the hidden column of the records in the result sheet. */
export const RECORD_HEADING = `${OUR_NAME}:styles`;

/** The first cell of our sheet repeats the name of the sheet, to which a number may have been added. */
export function isOurTitle(title: string, sheetName: string): boolean {
  const name = sheetName.replace(/ ?\(\d+\)$/, '');
  return title === `${OUR_NAME} ${name}` || title === `${OUR_NAME} · ${name}`;
}
