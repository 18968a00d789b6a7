import { describe } from "@jest/globals";
import { chromiumPlaces, hasChromium } from "./chromium.ts";

/** Like `describe`, where this machine has a Chromium; elsewhere it skips and says so once. */
export const describeInBrowser: typeof describe | typeof describe.skip = hasChromium ? describe : describe.skip;

if (!hasChromium) console.warn(`Browser tests are skipped: no Chromium at ${chromiumPlaces}.`);
