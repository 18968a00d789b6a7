import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeSample } from "@bellwether/infra/sample/write-sample";
import { hasChromium } from "../browser/chromium.ts";
import { DashboardStack } from "../browser/dashboard-stack.ts";

export interface DashboardBench {
  /** Median of `loads`. */
  overviewMs: number;
  /** Milliseconds from a click on the address to sentence and chart, each in a fresh browser window. */
  loads: number[];
}

/** First load of the overview of the sample company, on the embedded stack. */
export async function run({
  quick = false,
}: {
  json?: boolean;
  quick?: boolean;
} = {}): Promise<DashboardBench | undefined> {
  if (!hasChromium) {
    console.warn("Skipped: there is no Chromium on this machine.");
    return undefined;
  }
  const directory = await mkdtemp(join(tmpdir(), "bellwether-sample-"));
  try {
    const files = await writeSample(directory, { endDate: "2026-10-31" });
    const dashboard = await DashboardStack.ofSample(files);
    try {
      await dashboard.signIn(await dashboard.open("/sign-in"));
      const loads: number[] = [];
      for (let load = 0; load < (quick ? 3 : 7); load++) loads.push(await loadOverview(dashboard));
      return { overviewMs: [...loads].sort((a, b) => a - b)[Math.floor(loads.length / 2)]!, loads };
    } finally {
      await dashboard.close();
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function loadOverview(dashboard: DashboardStack): Promise<number> {
  const began = performance.now();
  const page = await dashboard.open("/");
  await page
    .locator("header")
    .getByText(/units are expected/)
    .waitFor();
  await page.locator("canvas").first().waitFor();
  const milliseconds = Math.round(performance.now() - began);
  await page.context().close();
  return milliseconds;
}
