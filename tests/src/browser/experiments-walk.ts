import { describe, expect, it } from "@jest/globals";
import pg from "pg";
import { itHasNoBarrier } from "./barrier-walk.ts";
import type { DashboardStack } from "./dashboard-stack.ts";

/** Has the running experiment begun four weeks ago: nobody waits that long for a test. */
async function beginEarlier(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rowCount } = await owner.query(
      "UPDATE ad_experiment SET starts_on = starts_on - 28, ends_on = ends_on - 28 WHERE state = 'RUNNING'",
    );
    expect(rowCount).toBe(1);
  } finally {
    await owner.end();
  }
}

/** The walks over tests of channels, of a shop that advertises in two regions and knows no markets of its orders. */
export function walkExperiments(dashboard: () => DashboardStack): void {
  describe("experiments", () => {
    it("says why orders cannot be tested by, plans by what can, starts, and tells nothing before its end", async () => {
      const page = await dashboard().open("/ads/experiments");
      await page.getByText("No experiments yet").waitFor();
      await page.getByRole("button", { name: "Plan an experiment" }).click();
      const form = page.getByRole("dialog", { name: "Plan an experiment" });
      await form.getByText(/^Sales are known of 0 markets, and a test needs 2 or more/).waitFor();
      await form.getByRole("combobox", { name: "Channel" }).click();
      await page.getByRole("option", { name: "search" }).click();
      await form.getByRole("combobox", { name: "What is compared" }).click();
      await page.getByRole("option", { name: "Revenue that platforms report" }).click();
      await form.getByRole("radio", { name: "CN" }).waitFor();
      await form.getByRole("textbox", { name: "Name" }).fill("No search in China");
      await form.getByRole("button", { name: "Plan", exact: true }).click();
      const detail = page.getByRole("dialog", { name: "No search in China" });
      await detail.getByText(/^Nothing has changed yet\./).waitFor();
      expect(new URL(page.url()).searchParams.get("experiment")).not.toBeNull();
      await detail.getByRole("button", { name: "Start today" }).click();
      await detail.getByText(/^What it finds is shown once it is concluded/).waitFor();
      await detail.getByRole("button", { name: "Conclude" }).click();
      await page.getByText(/^No whole week of the experiment is over/).waitFor();
      await page.close();
    }, 60_000);

    it("reads the test markets against the others once it is over", async () => {
      await beginEarlier(dashboard().stack.server.ownerUrl);
      const page = await dashboard().open("/ads/experiments");
      await page.getByRole("row", { name: /No search in China/ }).click();
      const detail = page.getByRole("dialog", { name: "No search in China" });
      await detail.getByRole("button", { name: "Conclude" }).click();
      // Nothing was done in truth, so nothing, or next to nothing, is found.
      const figure = detail.getByRole("figure").filter({ hasText: /(What search does|Without search)/ });
      await figure.getByRole("button", { name: "Show as table" }).click();
      await figure.getByRole("columnheader", { name: "Would have sold" }).waitFor();
      await detail.getByText("Chance of as much without an effect").waitFor();
      expect(await detail.getByRole("button", { name: "Conclude" }).count()).toBe(0);
      await page.close();
    }, 60_000);

    itHasNoBarrier(
      "on experiments",
      dashboard,
      async (walk) => {
        await walk.over(["/ads/experiments"]);
        await walk.goTo("/ads/experiments?plan=true");
        await walk.judge("the plan of an experiment");
      },
      120_000,
    );
  });
}
