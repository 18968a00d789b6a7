import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { itHasNoBarrier } from "./barrier-walk.ts";
import type { DashboardStack } from "./dashboard-stack.ts";

/** The walks over a sandbox of the shop: made, entered, told of on every page, and left again. Each goes on where the one before ended. */
export function walkSandbox(dashboard: () => DashboardStack): void {
  describe("a sandbox", () => {
    const banner = (page: Page) => page.getByRole("complementary", { name: "Sandbox" });

    it("is made in the settings and entered by the account menu", async () => {
      const page = await dashboard().open("/settings");
      await page.getByRole("radio", { name: "nothing" }).click();
      await page.getByRole("button", { name: "Make a sandbox" }).click();
      await page.getByText(/is ready; it began with nothing/).waitFor();
      expect(await banner(page).count()).toBe(0);
      await page.getByRole("button", { name: "Account" }).click();
      await page.getByRole("menuitem", { name: /Sandbox$/ }).click();
      await banner(page).getByText("Nothing done here reaches your organisation").waitFor();
      await page.close();
    }, 60_000);

    itHasNoBarrier("in a sandbox", dashboard, (walk) => walk.over(["/settings"]), 60_000);

    it("says so on its pages, and leads back", async () => {
      const page = await dashboard().open("/customers");
      await banner(page)
        .getByRole("button", { name: /^Back to/ })
        .click();
      await banner(page).waitFor({ state: "detached" });
      await page.close();
    }, 60_000);
  });
}
