import { unzipped } from './helpers.ts';

/**
 * Holds a marked copy against its form, token by token: what is not declared here must be as it was. Returns what is
 * not, with the part it stands in.
 */
export function undeclaredDifferences(
  form: Uint8Array,
  copy: Uint8Array,
  marked: ReadonlySet<string>,
): string[] {
  const [before, after] = [unzipped(form), unzipped(copy)];
  const faults: string[] = [];
  for (const [name, entry] of before.entries) {
    const now = after.entries.get(name);
    if (now === undefined) faults.push(`${name} is gone`);
    else if (Buffer.compare(entry.local, now.local) !== 0) {
      const [old, text] = [textOf(before.read(name)), textOf(after.read(name))];
      faults.push(
        ...differences(old, text, { part: name, marked }).map((fault) => `${name}: ${fault}`),
        ...orderFaults(text, name),
      );
    }
  }
  for (const name of after.entries.keys()) {
    if (before.entries.has(name) || /perf-score/.test(name) || isNewRelationships(name, before)) continue;
    faults.push(`${name} is new`);
  }
  return faults;
}

function isNewRelationships(name: string, before: { has(name: string): boolean }): boolean {
  const source = /^(.*\/)_rels\/([^/]+)\.rels$/.exec(name);
  return source !== null && before.has(`${source[1]}${source[2]}`);
}

function textOf(bytes: Uint8Array | null): string {
  const encoding = bytes?.[0] === 0xff ? 'utf-16le' : bytes?.[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes ?? new Uint8Array());
}

/** What marking adds, by the tag that it begins with, wherever it may stand. Prefixes are taken off before. */
const ADDED = [
  /^<Override PartName="\/xl\/(perf-score\/|worksheets\/perf-score)/,
  /^<Relationship Id="rIdPs\d+"/,
  /^<sheet name="复核结果/,
  /^<legacyDrawing (xmlns:r="[^"]*" )?r:id="rIdPs\d+"\/>$/,
  /^<legacyDrawing [^>]*:id="rIdPs\d+"\/>$/,
  /^<(font|fill|border|xf)\b/,
  /^<(fonts|fills|borders) count="\d+">$/,
  /^<c r="[A-Z]+\d+" s="\d+"\/>$/,
  /^<row r="\d+">$/,
  /^<comment ref="[A-Z]+\d+" authorId="\d+" shapeId="0">$/,
  /^<author>$/,
  /^<r>$/,
  /^<v:shape(type)? /,
  /^<person displayName="perf-score"/,
  /^<threadedComment [^>]*personId="\{7E1F5C0A/,
];

interface Where {
  part: string;
  marked: ReadonlySet<string>;
}

/** What marking changes in place, as pairs of tags that differ in nothing else. */
const CHANGED: [what: RegExp, ignored: RegExp][] = [
  [/^<row /, / spans="[\d: ]+"/],
  [/^<(fonts|fills|borders|cellXfs) /, / count="\d+"/],
  [/^<o:idmap /, / data="[\d,]+"/],
  // `<x/>` that gets its first content is opened.
  [/^<(row|authors|commentList|fonts|fills|borders|cellXfs|Relationships|text)\b/, /\s*\/?>$/],
];

/** A note of one plain text becomes one of runs when ours is added. */
const inRuns = (text: string) =>
  text
    .replace(/<((?:x:)?)text>(<\1t\b[^>]*>[^<]*<\/\1t>)<\/\1text>/g, '<$1text><$1r>$2</$1r></$1text>')
    .replace(/<((?:x:)?)text>(<\1t\b[^>]*>[^<]*<\/\1t>)(?=<\1r>)/g, '<$1text><$1r>$2</$1r>');

function differences(before: string, after: string, where: Where): string[] {
  const [old, now] = [tokensOf(inRuns(before)), tokensOf(inRuns(after))];
  const faults: string[] = [];
  let at = 0;
  for (let i = 0; i < old.length; i++) {
    const token = old[i] ?? '';
    for (;;) {
      const next = now[at];
      if (next === undefined) return [...faults, `lost ${shown(token)}`];
      if (next === token || isDeclaredChange(token, next, where)) {
        at++;
        // What was opened for new content is closed behind it.
        if (token.endsWith('/>') && !next.endsWith('/>')) at = skipToClose(now, at);
        break;
      }
      const behind = skipAddition(now, at, where);
      if (behind === null) return [...faults, `${shown(token)} became ${shown(next)}`];
      at = behind;
    }
  }
  while (at < now.length) {
    const behind = skipAddition(now, at, where);
    if (behind === null) return [...faults, `new at the end: ${shown(now[at] ?? '')}`];
    at = behind;
  }
  return faults;
}

/** Tags and the texts between them; prefixes of spreadsheet elements are taken off, and a line end of our own XML. */
function tokensOf(text: string): string[] {
  return (text.match(/<[^>]*>|[^<]+/g) ?? []).map((token) => token.replace(/^<(\/?)(x|p):/, '<$1'));
}

const shown = (token: string) => JSON.stringify(token.slice(0, 120));

function isDeclaredChange(before: string, after: string, { part, marked }: Where): boolean {
  // The box of a note that ours is added to may have to grow.
  if (/\.vml$/.test(part) && [before, after].every((text) => /^[\d\s,]+$/.test(text))) return true;
  const cell = / r="([A-Z]+\d+)"/.exec(before)?.[1] ?? '';
  if (before.startsWith('<c ') && marked.has(cell)) {
    return before.replace(/ s="\d+"/, '') === after.replace(/ s="\d+"/, '');
  }
  return CHANGED.some(([what, ignored]) => {
    if (!what.test(before) || !what.test(after)) return false;
    return before.replace(ignored, '') === after.replace(ignored, '');
  });
}

/** The token behind an addition that begins at `at`; null where none does. */
function skipAddition(tokens: readonly string[], at: number, { marked }: Where): number | null {
  const token = tokens[at] ?? '';
  const cell = /^<c r="([A-Z]+\d+)"/.exec(token)?.[1];
  if (cell !== undefined && !marked.has(cell)) return null;
  if (!ADDED.some((pattern) => pattern.test(token))) return null;
  return token.endsWith('/>') ? at + 1 : skipToClose(tokens, at + 1);
}

function skipToClose(tokens: readonly string[], from: number): number {
  let depth = 1;
  let at = from;
  for (; depth > 0 && at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    if (token.startsWith('</')) depth--;
    else if (/^<[^?!]/.test(token) && !token.endsWith('/>')) depth++;
  }
  return at;
}

/** The children of the roots in the order of the schema; a program repairs a file in which they stand otherwise. */
const ORDERS: Record<string, string> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
};

function orderFaults(text: string, part: string): string[] {
  const children: string[] = [];
  let depth = 0;
  let root = '';
  for (const [tag, close, name = ''] of text.matchAll(/<(\/?)([\w:]+)[^>]*>/g)) {
    const local = name.slice(name.indexOf(':') + 1);
    if (close !== '') {
      depth--;
      continue;
    }
    if (depth === 0) root = local;
    if (depth === 1) children.push(local);
    if (!tag.endsWith('/>')) depth++;
  }
  const order = ORDERS[root]?.split(' ');
  if (order === undefined) return [];
  const ranks = children.filter((child) => order.includes(child)).map((child) => order.indexOf(child));
  return ranks.every((rank, i) => i === 0 || rank >= (ranks[i - 1] ?? 0))
    ? []
    : [`${part}: ${children.join(' ')} is not the order of the schema`];
}
