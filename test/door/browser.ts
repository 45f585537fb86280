import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";

/** Where a Chromium may be; the variable `CHROMIUM` comes first. */
const places = [
  process.env["CHROMIUM"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The Chromium of this machine; undefined where there is none. */
export const chromiumPath: string | undefined = places.find((path) => existsSync(path));

const quietly = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Whatever would leave this machine finds nobody.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** Starts Chromium with nothing remembered and nobody to talk to but this machine. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath ?? "", headless: true, args: quietly });
}

/** One visit to a page, by somebody who was never there before. */
export interface Visit {
  readonly page: Page;
  /** Every address that was asked for. */
  readonly requests: readonly string[];
  /** What the browser complained of: errors, warnings, what the content security policy stopped. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** How somebody comes to a page. */
export interface Manner {
  /** The browser's language; English unless said otherwise. */
  readonly locale?: string;
  /** In pixels; 1280 unless said otherwise. */
  readonly width?: number;
  /** Light unless said otherwise. */
  readonly colorScheme?: "light" | "dark";
}

/** Opens an address in a profile of its own. */
export async function visit(browser: Browser, address: string, manner: Manner): Promise<Visit> {
  const { locale = "en-CA", width = 1280, colorScheme = "light" } = manner;
  const viewport = { width, height: 800 };
  const context = await browser.newContext({ locale, colorScheme, viewport });
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("weberror", (error) => complaints.push(error.error().message));
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(address);
  return { page, requests, complaints, close: () => context.close() };
}
