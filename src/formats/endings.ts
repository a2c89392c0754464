/** The endings under which files of each format lie in folders, in lower case. Only names: what a file is, its content says. */
export const ENDINGS = {
  xlsx: ['.xlsx', '.xlsm'],
  xls: ['.xls', '.et'],
  docx: ['.docx'],
} as const;

/** Endings of files that may hold a form and cannot be read: they are taken up, so that every report names them and says what to do. */
const UNREADABLE = ['.doc', '.wps', '.rtf', '.pdf', '.xlsb', '.ods', '.zip', '.rar', '.7z'];

const TAKEN = new Set<string>([...Object.values(ENDINGS).flat(), ...UNREADABLE]);

/** Whether a file of a folder is taken up, by its name. */
export function mayHoldForm(name: string): boolean {
  return TAKEN.has(name.slice(Math.max(0, name.lastIndexOf('.'))).toLowerCase());
}
