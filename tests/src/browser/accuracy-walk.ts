import { readFile } from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";
import { eventually } from "../stack/eventually.ts";
import { shopOrders } from "../stack/shop-files.ts";
import { itHasNoBarrier } from "./barrier-walk.ts";
import type { DashboardStack } from "./dashboard-stack.ts";

/**
 * The walks over demand accuracy. They begin with a shop that was trained once on orders until 2026-10-31, and leave its orders until
 * 2026-11-18.
 */
export function walkAccuracy(dashboard: () => DashboardStack): void {
  describe("demand accuracy", () => {
    it("shows the backtest after a first training, and says that it is one", async () => {
      const page = await dashboard().open("/demand");
      await page.getByRole("navigation", { name: "Parts of demand" }).getByRole("link", { name: "Accuracy" }).click();
      await page.getByRole("heading", { level: 1, name: "Demand accuracy" }).waitFor();
      await page.getByText(/^In the backtest, forecasts were off by [\d.]+% on a product’s four weeks/).waitFor();
      await page.getByText(/^Nothing that was forecast has come yet\./).waitFor();
      const source = page.getByRole("radiogroup", { name: "Measured by" });
      expect(await source.getByRole("radio", { name: "Backtest" }).isChecked()).toBe(true);
      await source.getByText("What came").click();
      await page.getByText("Nothing was measured here.", { exact: true }).first().waitFor();
      expect(new URL(page.url()).searchParams.get("source")).toBe("REALISED");
      await page.close();
    }, 60_000);

    it("shows what came once days have, and leads to the product that went worst and its mark", async () => {
      const { client } = dashboard().stack;
      await client.upload("ORDERS", "later.csv", shopOrders({ days: 18, until: "2026-11-18" }));
      // No training: an import is enough for forecasts to be judged by it.
      await eventually("the forecasts are judged", async () => {
        const { demandAccuracy } = await client.data("{ demandAccuracy { source } }");
        return demandAccuracy.source === "REALISED";
      });
      const page = await dashboard().open("/demand/accuracy");
      await page.getByText(/^Forecasts are off by [\d.]+% on a product’s day/).waitFor();
      await page.getByRole("combobox", { name: "Group by" }).click();
      await page.getByRole("option", { name: "How far ahead" }).click();
      const groups = page.getByRole("region", { name: /^Where forecasts are good.*How far ahead$/ });
      await groups.getByRole("row", { name: /1–7 days/ }).waitFor();
      expect(new URL(page.url()).searchParams.get("by")).toBe("lead");
      const worst = page.getByRole("region", { name: "Look at these first" });
      await worst.getByRole("link", { name: "Green tea" }).click();
      await page.getByRole("heading", { level: 1, name: "Green tea" }).waitFor();
      await page.getByRole("button", { name: /^Where the numbers of/ }).click();
      await page.getByText(/^Off by \d+% over 18 days of the last six months/).waitFor();
      await page.close();
    }, 60_000);

    it("has each chart as a table too, moves its cursor by keyboard, and saves what it shows", async () => {
      const page = await dashboard().open("/demand/accuracy");
      const figure = page.getByRole("figure").filter({ hasText: "inside the 95% range" }).first();
      const cursor = figure.getByRole("slider");
      await cursor.focus();
      await page.keyboard.press("End");
      await page.waitForFunction('document.activeElement?.getAttribute("aria-valuetext")?.startsWith("95% range:")');
      await figure.getByRole("button", { name: "Show as table" }).click();
      await figure.getByRole("row", { name: /^80%/ }).waitFor();
      await figure.getByRole("button", { name: "Save chart" }).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("menuitem", { name: "Save numbers as CSV" }).click(),
      ]);
      const csv = await readFile(await download.path(), "utf8");
      expect(csv).toContain("# Measured by: What came");
      expect(csv).toContain("Level of the range,Share inside");
      await page.close();
    }, 60_000);

    it("is found by its name from anywhere", async () => {
      const page = await dashboard().open("/models");
      await page.getByRole("heading", { level: 1, name: "Models" }).waitFor();
      await page.keyboard.press("Control+k");
      await page.getByPlaceholder("Search pages, products and actions").fill("accuracy");
      await page.getByRole("button", { name: "Demand accuracy" }).click();
      await page.getByRole("heading", { level: 1, name: "Demand accuracy" }).waitFor();
      await page.close();
    }, 60_000);

    it("says what will stand there before a model is trained, and what to do when the platform is away", async () => {
      const page = await dashboard().open("/models");
      let answer: "none" | "away" = "none";
      await page.route("**/graphql", (route) => {
        if (!route.request().postData()?.includes('"DemandAccuracy"')) return route.continue();
        return answer === "away" ? route.abort() : route.fulfill({ json: { data: { demandAccuracy: null } } });
      });
      await page.goto(`${dashboard().url}/demand/accuracy`);
      await page.getByRole("heading", { name: "No accuracy yet" }).waitFor();
      answer = "away";
      await page.reload();
      await page.getByRole("alert").getByRole("button").waitFor();
      await page.unroute("**/graphql");
      await page.getByRole("alert").getByRole("button").click();
      await page.getByText(/^Forecasts are off by/).waitFor();
      await page.close();
    }, 60_000);

    itHasNoBarrier(
      "on its page",
      dashboard,
      (walk) => walk.over(["/demand/accuracy", "/demand/accuracy?source=BACKTEST&granularity=WEEK&by=level"]),
      60_000,
    );
  });
}
