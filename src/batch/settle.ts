import { countsOf } from '../counts.ts';
import { OWN_SUMMARY } from '../files/result-workbook.ts';
import type { FileReport, FormReport } from '../model/report.ts';
import { STREAMS } from '../reporters/index.ts';
import type { Stream } from '../reporters/stream.ts';
import { extractsOf } from '../rules/between/extract.ts';
import type { Done, KnownEntry, Setup } from './task.ts';

/** Turns the report of a file into what the batch keeps of it, so that the report can leave memory. */
export type Settle = (
  report: FileReport,
  index: number,
  known: readonly KnownEntry[],
) => Omit<Done, 'cached'>;

/** Opens the streams once; they keep nothing of a file, so each thread can write its own pieces. */
export async function openSettle(setup: Pick<Setup, 'streams' | 'whole' | 'baseline'>): Promise<Settle> {
  const streams: Stream[] = [];
  for (const { format, presentation } of setup.streams) {
    const open = await STREAMS[format]();
    streams.push(open(presentation));
  }
  return (report, index, known) => {
    const extracts = extractsOf(report);
    const judged = known.length === 0 ? report : withKnown(report, known);
    return {
      report: setup.whole ? judged : null,
      pieces: streams.map((stream) => encoded(stream.file(judged, index))),
      counts: countsOf(judged),
      extracts,
      own: report.error?.code === OWN_SUMMARY,
      fingerprints: setup.baseline ? fingerprintsOf(report) : [],
    };
  };
}

function fingerprintsOf({ forms }: FileReport): string[] {
  const all = forms.flatMap((form) => [...form.findings, ...form.known]);
  return all.filter(({ severity }) => severity !== 'info').map(({ fingerprint }) => fingerprint);
}

const UTF8 = new TextEncoder();
/** Encoding into room that is there takes half the time of encoding into new room. */
const room = new Uint8Array(1 << 18);
/** A UTF-16 unit takes so many bytes at most. */
const WIDEST = 3;

function encoded(text: string): Uint8Array {
  if (text.length * WIDEST > room.length) return UTF8.encode(text);
  return room.slice(0, UTF8.encodeInto(text, room).written);
}

/** Moves the findings that a baseline holds to the known ones. */
function withKnown(report: FileReport, known: readonly KnownEntry[]): FileReport {
  const entries = new Map(known.map((entry) => [entry.fingerprint, entry]));
  const forms = report.forms.map((form): FormReport => {
    const fresh = form.findings.filter(({ fingerprint }) => !entries.has(fingerprint));
    const moved = form.findings.flatMap(({ rule, severity, cell, subject, fingerprint }) => {
      const entry = entries.get(fingerprint);
      return entry
        ? [{ rule, severity, cell, subject, fingerprint, reason: entry.reason, date: entry.date }]
        : [];
    });
    return { ...form, findings: fresh, known: [...form.known, ...moved] };
  });
  const left = forms.some(({ findings }) => findings.some(({ severity }) => severity !== 'info'));
  const status = report.status === 'findings' && !left ? 'clean' : report.status;
  return { ...report, status, forms };
}
