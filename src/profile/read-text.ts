import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { Problem } from '../model/problem.ts';
import { text } from '../text/language.ts';

/** Settings are written by hand. */
const MOST = 512 * 1024;

/**
 * The text of a file of settings or of a profile. Such a file may come with the forms of a stranger: what is no file,
 * and may never end, is not read, nor what is too large to be written by hand.
 *
 * @throws Problem for those, and errors of the file system
 */
export function readText(path: string): string {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(file);
    if (!found.isFile()) {
      throw new Problem(
        'not-a-file',
        text(
          `${path} 不是文件（是文件夹、设备或管道），读不出设置；请把它移走，或换成文本文件。`,
          `${path} is a folder, a device or a pipe and holds no settings; move it away, or put a text file there.`,
        ),
      );
    }
    if (found.size > MOST) {
      throw new Problem(
        'too-large',
        text(
          `${path} 有 ${Math.ceil(found.size / 1024)} KB，设置文件不会超过 ${MOST / 1024} KB；请核对文件。`,
          `${path} has ${Math.ceil(found.size / 1024)} KB; settings are never larger than ${MOST / 1024} KB: check the file.`,
        ),
      );
    }
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}
