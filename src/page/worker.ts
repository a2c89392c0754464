import './platform/older.ts';
import { Engine } from './engine.ts';
import type { Answer, Ask } from './protocol.ts';

/** The worker's side: it does the work, so that the page can always be scrolled and clicked. */
interface Port {
  postMessage(message: Answer): void;
  onmessage: ((event: { data: Ask }) => void) | null;
}

const port = globalThis as unknown as Port;
const engine = new Engine();
const tell = (answer: Answer) => port.postMessage(answer);

port.onmessage = ({ data }) => {
  answer(data).catch((error: unknown) => {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
};

const TYPES: Record<string, string> = {
  html: 'text/html',
  json: 'application/json',
  zip: 'application/zip',
};
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function answer(ask: Ask): Promise<void> {
  switch (ask.kind) {
    case 'check':
      return engine.check(ask.files, ask.settings, ask.choice, tell);
    case 'details': {
      const { file, form } = ask;
      const details = await engine.details(file, form);
      if (details) tell({ kind: 'details', file, form, details });
      return;
    }
    case 'copy':
      return save(await engine.copy(ask.file));
    case 'report':
      return save(await engine.report(ask.report));
  }
}

function save(made: { name: string; bytes: Uint8Array } | null): void {
  if (made === null) return;
  const name = made.name.slice(made.name.lastIndexOf('/') + 1);
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? SHEET;
  tell({ kind: 'save', name, type, bytes: made.bytes });
}
