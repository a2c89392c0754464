import type { Limits } from '../limits.ts';
import { walkXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** One entry of a part's .rels. */
export interface Relationship {
  id: string;
  /** The last segment of its type, the same in transitional and strict files: `worksheet`, `styles`, `comments`. */
  kind: string;
  /** The type as written. */
  type: string;
  /** As written. */
  target: string;
  /** The part it leads to, as the zip names it; null when external, absent or outside the package. */
  part: string | null;
}

/** `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`; `_rels/.rels` for the package itself, ''. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part ('' for the package), in order; none when it has no .rels. */
export function relationshipsOf(zip: Zip, part: string, limits: Limits): Relationship[] {
  const relsPart = relationshipsPart(part);
  const bytes = zip.readCommon(relsPart);
  const found: Relationship[] = [];
  if (bytes === null) return found;
  walkXml(bytes, relsPart, limits, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const type = attributes.Type ?? '';
      const target = attributes.Target ?? '';
      const external = attributes.TargetMode?.toLowerCase() === 'external';
      found.push({
        id: attributes.Id ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        type,
        target,
        part: external ? null : targetPart(zip, part, target),
      });
    },
  });
  return found;
}

/** The existing part that a target leads to: relative to its source, absolute, or (some writers) from the root without `/`. */
function targetPart(zip: Zip, source: string, target: string): string | null {
  for (const written of new Set([target, decodePercent(target)])) {
    for (const base of [source, '']) {
      const resolved = resolveTarget(base, written);
      const entry = resolved === null ? null : zip.find(resolved);
      if (entry !== null) return entry.name;
    }
  }
  return null;
}

/** A target as a path from the root of the package; null when it climbs out of it. */
export function resolveTarget(source: string, target: string): string | null {
  const path = target.replaceAll('\\', '/').replace(/#.*$/s, '');
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.join('/');
}

function decodePercent(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
