import { readFile } from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { itHasNoBarrier } from "./barrier-walk.ts";
import type { DashboardStack } from "./dashboard-stack.ts";

/** The walks over what ads cost and brought, of a shop with a year of them. */
export function walkPerformance(dashboard: () => DashboardStack): void {
  /** Waits until the address holds exactly these. */
  const addressHolds = (page: Page, wanted: Record<string, string>) => {
    const sorted = new URLSearchParams(wanted);
    sorted.sort();
    return page.waitForURL(({ searchParams }) => {
      const held = new URLSearchParams(searchParams);
      held.sort();
      return String(held) === String(sorted);
    });
  };

  describe("ad performance", () => {
    it("answers in one sentence, and leads by click from a channel to its campaign and its days, and back", async () => {
      const page = await dashboard().open("/ads");
      await page.getByRole("heading", { level: 1, name: "Ad performance" }).waitFor();
      await page
        .getByText(/^£[\d,]+ brought £[\d,]+ by the ad platforms’ own count: [\d.]+ back/)
        .first()
        .waitFor();
      // Posters tell nothing of what they bring, and no media mix has been learned.
      await page.getByText(/^Revenue is told for [\d.]+% of the spend/).waitFor();
      await page.getByText(/^Marginal ROAS needs a media-mix model/).waitFor();
      const channels = page.getByRole("region", { name: "Ads by Channel" });
      await channels.getByRole("row", { name: /posters/ }).waitFor();
      await channels.getByRole("button", { name: "search", exact: true }).click();
      await page.getByRole("button", { name: "Green tea search" }).click();
      await page.getByRole("region", { name: "Ads by Day" }).waitFor();
      await addressHolds(page, { by: "DAY", channel: "search", campaign: "S-1" });
      await page.getByRole("navigation", { name: "Where you are" }).getByRole("button", { name: "All ads" }).click();
      await channels.getByRole("row", { name: /social/ }).waitFor();
      await addressHolds(page, {});
      await page.goBack();
      await page.getByRole("region", { name: "Ads by Day" }).waitFor();
      await page.close();
    }, 60_000);

    it("saves its table and its chart with the filters that they were made by", async () => {
      const page = await dashboard().open("/ads?channel=search&by=GEO&measure=roas&span=28");
      await page.getByRole("region", { name: "Ads by Region" }).getByRole("row", { name: /^GB/ }).waitFor();
      const table = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save as CSV" }).first().click();
      const text = await readFile(await (await table).path(), "utf8");
      expect(text).toContain("# Channel: search");
      expect(text).toMatch(/^\uFEFF# Days: \d{4}-\d{2}-\d{2} – \d{4}-\d{2}-\d{2}\r$/m);
      expect(text).toMatch(/^GB,\d/m);
      await page.getByRole("button", { name: "Save chart" }).first().click();
      const picture = page.waitForEvent("download");
      await page.getByRole("menuitem", { name: /PNG/ }).click();
      const bytes = await readFile(await (await picture).path());
      expect(bytes.subarray(1, 4).toString()).toBe("PNG");
      await page.close();
    }, 60_000);

    it("keeps notes on days for everybody, and brings back one that was deleted", async () => {
      const page = await dashboard().open("/ads");
      await page.getByText("Nobody has noted anything on these days.").waitFor();
      await page.getByRole("textbox", { name: "Note" }).fill("New creative");
      await page.getByRole("button", { name: "Add note" }).click();
      const remove = page.getByRole("button", { name: "Delete the note New creative" });
      await remove.click();
      await page.getByText("Nobody has noted anything on these days.").waitFor();
      await page.getByRole("button", { name: "Undo" }).click();
      await remove.waitFor();
      const other = await dashboard().open("/ads");
      await other.getByText("New creative", { exact: true }).waitFor();
      await other.close();
      await page.close();
    }, 60_000);

    itHasNoBarrier(
      "on what ads cost and brought",
      dashboard,
      (walk) => walk.over(["/ads", "/ads?by=DAY&channel=search&span=28&measure=roas"]),
      120_000,
    );
  });
}
