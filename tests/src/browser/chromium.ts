import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

// Without the windows of a whole browser, tests take a quarter less of the processor: the shell goes first.
const places = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

const executable = [process.env.CHROMIUM_PATH ?? "", ...places].find((path) => path !== "" && existsSync(path));

/** Whether this machine has a browser to test with. */
export const hasChromium = executable !== undefined;

/** Where one is looked for, in words. */
export const chromiumPlaces = `${places.join(", ")} or in CHROMIUM_PATH`;

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
