/** Texts longer than this are sentences, which forms do not repeat. */
const LONGEST = 64;
/** So many texts are kept before all are forgotten. */
const MOST = 4096;

/**
 * The function with a memory, for functions of a text alone whose results nobody changes: the forms of a batch say the
 * same few thousand words again and again.
 */
export function remember<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return work(text);
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    if (known.size >= MOST) known.clear();
    const own = detached(text);
    const result = work(own);
    known.set(own, result);
    return result;
  };
}

/** The same text on its own: cut from the text of a sheet, it would keep all of that in memory. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
