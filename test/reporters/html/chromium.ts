import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM } from '../../tools.ts';

/** Opens pages from files, as a reviewer does, and keeps note of whatever they ask for or complain of. */
export class Reader {
  readonly requests: string[] = [];
  readonly complaints: string[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'perf-score-html-'));
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async start(): Promise<Reader> {
    const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
    const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...quiet];
    return new Reader(await chromium.launch({ executablePath: CHROMIUM, args }));
  }

  async open(document: string, options: BrowserContextOptions = {}): Promise<Page> {
    const file = join(this.#folder, `${crypto.randomUUID()}.html`);
    writeFileSync(file, document);
    const page = await (await this.#browser.newContext(options)).newPage();
    page.setDefaultTimeout(30_000);
    const own = pathToFileURL(file).href;
    page.on('request', (request) => {
      const url = request.url();
      if (url !== own && !url.startsWith('data:')) this.requests.push(url);
    });
    page.on('console', (message) => this.complaints.push(message.text()));
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('dialog', (dialog) => {
      this.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(own);
    return page;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
