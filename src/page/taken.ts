import { mayHoldForm } from '../formats/endings.ts';
/** A file that a person dropped or chose, with the folders it came in. */
export interface Taken {
  name: string;
  file: File;
}

/** Those that were chosen in a dialog. */
export function chosen(files: FileList | null): Taken[] {
  return [...(files ?? [])].map((file) => ({
    name: (file as File & { webkitRelativePath?: string }).webkitRelativePath || file.name,
    file,
  }));
}

/** Those that were dropped; folders with all that is in them. */
export async function dropped(transfer: DataTransfer): Promise<Taken[]> {
  // The entries have to be asked for before anything is waited for: afterwards the list is empty.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => entry === null)) return chosen(transfer.files);
  const taken: Taken[] = [];
  for (const entry of entries) if (entry) await walk(entry, '', taken);
  return taken;
}

async function walk(entry: FileSystemEntry, above: string, taken: Taken[]): Promise<void> {
  const name = above + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    taken.push({ name, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A browser gives a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return;
    for (const one of some) await walk(one, `${name}/`, taken);
  }
}

const SETTINGS = 'perf-score.yaml';
/** Locks of spreadsheet programs, what systems hide, and copies of ours. */
const PASSED = /^(~\$|\.)|\.checked\.[^.]+$/;

/** Forms and settings among what was taken, in the order in which the command takes them, and how many were neither. */
export function sorted(taken: readonly Taken[]): { forms: Taken[]; settings: Taken[]; others: number } {
  const forms: Taken[] = [];
  const settings: Taken[] = [];
  let others = 0;
  for (const one of taken) {
    const name = one.name.slice(one.name.lastIndexOf('/') + 1);
    if (name === SETTINGS) settings.push(one);
    else if (taken.length > 1 && PASSED.test(name)) continue;
    // A file that is named alone is told for what it is.
    else if (mayHoldForm(name) || taken.length === 1) forms.push(one);
    else others++;
  }
  const order = new Intl.Collator('zh', { numeric: true });
  forms.sort((a, b) => order.compare(a.name, b.name));
  return { forms, settings, others };
}
