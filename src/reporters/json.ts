import { inOneGo, type OpenStream } from './stream.ts';

/**
 * The report as it is; `report.schema.json` describes it. Written file by file: for a province the document is longer
 * than a string can be.
 */
export const openJson: OpenStream = () => ({
  start: ({ schemaVersion, tool }) => `${indented({ schemaVersion, tool }).slice(0, -2)},\n  "files": [`,
  file: (report, index) => `${index === 0 ? '' : ','}\n    ${indented(report).replaceAll('\n', '\n    ')}`,
  end: (closing) => `${closing.summary.files === 0 ? '' : '\n  '}],${indented(closing).slice(1)}\n`,
});

export const json = inOneGo(openJson);

const indented = (value: object) => JSON.stringify(value, null, 2);
