import type { CheckOptions } from '../check.ts';
import type { FileCounts } from '../counts.ts';
import type { FileReport } from '../model/report.ts';
import type { StreamName } from '../reporters/index.ts';
import type { Presentation } from '../reporters/presentation.ts';
import type { Extract } from '../rules/between/extract.ts';
import type { Copy } from './plan/copies.ts';

/** What is the same for all files of a batch. Plain data: it is copied into every worker. */
export interface Setup {
  check: CheckOptions;
  /** The documents that are written file by file, in the order of the request. */
  streams: { format: StreamName; presentation: Presentation }[];
  /** Whether some document needs the reports themselves. */
  whole: boolean;
  /** Absolute path of the cache; null for none. */
  cache: string | null;
  /** Whether a baseline is to know of every finding. */
  baseline: boolean;
}

/** One file to check. */
export interface Task {
  /** Its place among the files of the batch, from 0. */
  index: number;
  /** As the report names it. */
  shown: string;
  /** Absolute. */
  path: string;
  /** Where its marked copy goes; null for none. */
  copy: Copy | null;
  /** What the baseline takes for known in this file. */
  known: KnownEntry[];
}

/** One finding that somebody has taken note of. */
export interface KnownEntry {
  fingerprint: string;
  reason: string | null;
  date: string | null;
  /** The other files of a finding between forms, from the folder of the baseline. */
  others?: string[];
}

/** All that a batch needs of a file that was checked. The report itself is there only when some document needs it. */
export interface Done {
  report: FileReport | null;
  /** Its part of each stream, in UTF-8: bytes cross from thread to thread faster than text, and are what is written. */
  pieces: Uint8Array[];
  counts: FileCounts;
  /** What comparing the forms of the batch needs of it. */
  extracts: Extract[];
  /** The errors and warnings, known ones too, where a baseline wants them. */
  fingerprints: string[];
  /** It is a summary that an earlier run wrote. */
  own: boolean;
  /** The answer comes from the cache. */
  cached: boolean;
}
