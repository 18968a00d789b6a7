import { readFile } from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";
import { itHasNoBarrier } from "./barrier-walk.ts";
import type { DashboardStack } from "./dashboard-stack.ts";

/** The walks over the media mix, of a shop that has learned two. */
export function walkMediaMix(dashboard: () => DashboardStack): void {
  describe("the media mix", () => {
    it("says which channel brings most, how far to believe it, what to test next, and what changed", async () => {
      const page = await dashboard().open("/ads/media-mix");
      await page.getByText(/^Ads brought \d+% of all that came in; search brought most for its money:/).waitFor();
      await page.getByText("Converged", { exact: true }).waitFor();
      await page.getByText("Test posters next").waitFor();
      await page.getByRole("row", { name: /search More than chance\./ }).waitFor();
      await page.getByRole("combobox", { name: "Channel" }).click();
      await page.getByRole("option", { name: "social" }).click();
      const response = page.getByRole("figure").filter({ hasText: /^social: the next unit brings/ });
      await response.getByRole("button", { name: "Save chart" }).click();
      const saved = page.waitForEvent("download");
      await page.getByRole("menuitem", { name: /CSV/ }).click();
      const text = await readFile(await (await saved).path(), "utf8");
      expect(text).toContain("# Channel: social");
      expect(text).toContain("# Media-mix model: version 2");
      expect(text).toContain("# Interval: 90%");
      expect(text).toMatch(/^Spend a week,Expected,5 %,95 %$/m);
      await page.getByRole("link", { name: "Plan an experiment" }).click();
      const channel = page
        .getByRole("dialog", { name: "Plan an experiment" })
        .getByRole("combobox", { name: "Channel" });
      await channel.waitFor();
      expect(await channel.inputValue()).toBe("posters");
      await page.close();
    }, 60_000);

    itHasNoBarrier("on the media mix", dashboard, (walk) => walk.over(["/ads/media-mix"]), 120_000);
  });
}
