/** The subject of the workbooks that `-f xlsx` writes. Spreadsheets keep it, so that a check knows its own by it. */
export const SUMMARY_SUBJECT = 'perf-score summary';
