import { readFile } from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";
import { itHasNoBarrier } from "./barrier-walk.ts";
import type { DashboardStack } from "./dashboard-stack.ts";

/** The walks over what led to conversions, of a shop whose customers met three channels. */
export function walkAttribution(dashboard: () => DashboardStack): void {
  describe("attribution", () => {
    it("says in one sentence which channel led to most, and lets another model say otherwise", async () => {
      const page = await dashboard().open("/ads");
      await page.getByRole("link", { name: "Attribution" }).click();
      await page.getByRole("heading", { level: 1, name: "Attribution" }).waitFor();
      await page
        .getByText(/^By “Markov chain”, (search|social|posters) led to [\d.]+ conversions, [\d.]+% of all\./)
        .first()
        .waitFor();
      await page.getByText(/: \d+ journeys with an ad, of which \d+ converted;/).waitFor();
      await page.getByRole("combobox", { name: "Model" }).click();
      await page.getByRole("option", { name: "First touch" }).click();
      const table = page.getByRole("region", { name: /^What “First touch” gives/ });
      await table.getByRole("row", { name: /search/ }).waitFor();
      expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ model: "FIRST" });
      await page.getByText("All to what came first.", { exact: false }).waitFor();
      await page.close();
    }, 60_000);

    it("saves what every model gives, with what it was asked by", async () => {
      const page = await dashboard().open("/ads/attribution?model=SHAPLEY&span=180");
      const figure = page.getByRole("figure").first();
      await figure.getByRole("button", { name: "Save chart" }).click();
      const saved = page.waitForEvent("download");
      await page.getByRole("menuitem", { name: /CSV/ }).click();
      const text = await readFile(await (await saved).path(), "utf8");
      expect(text).toContain("# Model: Shapley value");
      expect(text).toMatch(/^Channel or campaign,Markov chain,Shapley value,/m);
      expect(text).toMatch(/^search,[\d.]+,[\d.]+,/m);
      await page.close();
    }, 60_000);

    itHasNoBarrier("on what led to conversions", dashboard, (walk) => walk.over(["/ads/attribution"]), 120_000);
  });
}
