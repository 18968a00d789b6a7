import { describe, expect, it } from "@jest/globals";
import { itHasNoBarrier } from "./barrier-walk.ts";
import type { DashboardStack } from "./dashboard-stack.ts";

/** The walks over tests of channels, of a shop that advertises in two regions and knows no markets of its orders. */
export function walkExperiments(dashboard: () => DashboardStack): void {
  describe("experiments", () => {
    it("says why orders cannot be tested by, plans by what can, starts, and does not tell before it is over", async () => {
      const page = await dashboard().open("/ads/experiments");
      await page.getByText("No experiments yet").waitFor();
      await page.getByRole("button", { name: "Plan an experiment" }).click();
      const form = page.getByRole("dialog", { name: "Plan an experiment" });
      await form.getByText(/^Sales are known of 0 markets, and a test needs 2 or more/).waitFor();
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
      await page.context().close();
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
