import { existsSync } from "node:fs";
import { describe } from "@jest/globals";
import { type Browser, chromium } from "playwright-core";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

const executable = [process.env.CHROMIUM_PATH ?? "", ...places].find((path) => path !== "" && existsSync(path));

/** Like `describe`, where this machine has a Chromium; elsewhere it skips and says so once. */
export const describeInBrowser: typeof describe | typeof describe.skip = executable ? describe : describe.skip;

if (!executable) console.warn(`Browser tests are skipped: no Chromium at ${places.join(", ")} or in CHROMIUM_PATH.`);

/** A browser that reaches nothing but this machine. */
export function openBrowser(): Promise<Browser> {
  if (!executable) throw new Error("There is no Chromium on this machine.");
  return chromium.launch({
    executablePath: executable,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}
