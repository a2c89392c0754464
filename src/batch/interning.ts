/** Longer texts hardly occur twice. */
const LONGEST = 40;

/**
 * Makes equal texts in plain data one and the same. What comes from another thread has a copy of its own of every sheet
 * name and rule id, ten thousand times over. Changes the data that it is given.
 */
export function openInterning(): <T>(data: T) => T {
  const known = new Map<string, string>();
  const own = (text: string) => {
    if (text.length > LONGEST) return text;
    const found = known.get(text);
    if (found !== undefined) return found;
    known.set(text, text);
    return text;
  };
  return function intern<T>(data: T): T {
    if (typeof data === 'string') return own(data) as T;
    if (typeof data !== 'object' || data === null) return data;
    const record = data as Record<string, unknown>;
    for (const key of Object.keys(record)) record[key] = intern(record[key]);
    return data;
  };
}

/** Makes equal data one and the same where much of it is equal: most forms of a batch break the same few rules. */
export function openSharing<T>(): (data: T) => T {
  const known = new Map<string, T>();
  return (data) => {
    const key = JSON.stringify(data);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, data);
    return data;
  };
}
