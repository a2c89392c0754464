/** A page knows no absolute paths. */
export const pathToFileURL = (path: string) => ({ href: encodeURI(`file://${path}`) });
export const fileURLToPath = (url: string) => decodeURI(url.replace(/^file:\/\//, ''));
