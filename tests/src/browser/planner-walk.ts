import { describe, expect, it } from "@jest/globals";
import { itHasNoBarrier } from "./barrier-walk.ts";
import type { DashboardStack } from "./dashboard-stack.ts";

/** The walks over budgets: planned, kept, turned into campaigns' budgets, and taken back. */
export function walkPlanner(dashboard: () => DashboardStack): void {
  describe("the budget planner", () => {
    it("plans a budget, keeps it, sets campaigns by it once that is confirmed, and takes it back", async () => {
      const page = await dashboard().open("/ads/planner?aim=QUANTILE&quantile=0.25");
      await page.getByText(/ over 13 weeks is expected to bring /).waitFor();
      await page.getByText(/^This is what is spent now/).waitFor();
      await page.getByText("Limits of each week, all channels together").click();
      await page.getByRole("textbox", { name: /^At most a week \(/ }).fill("100000");
      const gain = page.getByRole("row", { name: /^Difference/ });
      await page.getByRole("slider", { name: "Money for social" }).press("Home");
      await gain.getByText(/[−-]/).first().waitFor();
      await page.getByRole("button", { name: "Find the best plan" }).click();
      await page
        .getByText(/^Budgets from .* at their best$/)
        .first()
        .waitFor();
      await page.getByText(/^Better than as now with a probability of (9\d|100)%\.$/).waitFor();
      await page.getByRole("button", { name: "Save as a scenario" }).click();
      const save = page.getByRole("dialog", { name: "Save as a scenario" });
      await save.getByRole("textbox", { name: "Name" }).fill("Less social");
      await save.getByRole("button", { name: "Save", exact: true }).click();
      await page.getByRole("heading", { level: 2, name: "Less social" }).waitFor();
      const scenario = new URL(page.url()).searchParams.get("scenario");
      expect(scenario).not.toBeNull();
      await page.goto(`${dashboard().url}/ads/planner?scenario=${encodeURIComponent(scenario ?? "")}`);
      await page.getByText("Limits of each week, all channels together (1 set)").waitFor();
      expect(await page.getByRole("textbox", { name: "Cases that may be worse" }).inputValue()).toBe("25 %");
      await page.getByRole("button", { name: "Set campaigns’ budgets" }).click();
      const apply = page.getByRole("dialog", { name: "Set budgets by “Less social”" });
      await apply.getByRole("row", { name: /Green tea search.*16,000/ }).waitFor();
      await apply.getByRole("button", { name: "Set budgets", exact: true }).click();
      await page
        .getByText(/^The budgets? of \d campaigns? (is|are) set\./)
        .first()
        .waitFor();
      await page.getByRole("button", { name: "Undo" }).click();
      await page.getByText("Campaigns have their former budgets again.").first().waitFor();
      await page
        .getByText(/taken back/)
        .first()
        .waitFor();
      await page.close();
    }, 90_000);

    it("says why a budget cannot be, and compares scenarios", async () => {
      const page = await dashboard().open("/ads/planner?budget=1");
      await page.getByRole("button", { name: "Find the best plan" }).click();
      await page
        .getByText(/is below what the lower bounds and held channels add up to/)
        .first()
        .waitFor();
      await page.goto(`${dashboard().url}/ads/scenarios`);
      await page.getByText(/^1 scenario is kept; 1 is compared\./).waitFor();
      await page.getByRole("row", { name: /^social/ }).waitFor();
      await page.close();
    }, 60_000);

    itHasNoBarrier(
      "on the planner and on scenarios",
      dashboard,
      (walk) => walk.over(["/ads/planner", "/ads/scenarios"]),
      120_000,
    );
  });
}
