import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import type { Page } from "playwright-core";
import { itHasNoBarrier } from "./barrier-walk.ts";
import type { DashboardStack } from "./dashboard-stack.ts";
import { planStock } from "./stocked-shop.ts";

/** A day of the calendar, from today, in UTC as the shop's. */
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** The walks over forecast overrides, of a shop with stock to plan. They leave an override of tea to come and one of cups that has passed. */
export function walkForecastOverrides(dashboard: () => DashboardStack): void {
  describe("forecast overrides", () => {
    let tea: string;
    let shop: string;
    beforeAll(async () => {
      const { product, locations } = await dashboard().stack.client.data(
        '{ product(externalId: "TEA") { id } locations { nodes { id } } }',
      );
      tea = product.id;
      shop = locations.nodes[0].id;
    });

    const demandPage = () => `/demand/${encodeURIComponent(tea)}`;

    async function forecast(): Promise<{
      expectedTotal: number;
      model: number;
      overrides: { plannedTotal: number }[];
    }> {
      const { demandForecast } = await dashboard().stack.client.data(
        `query ($id: ID!) { demandForecast(productId: $id, horizon: 28) {
        expectedTotal model: expectedTotal(withOverrides: false) overrides { plannedTotal } } }`,
        { id: tea },
      );
      return demandForecast;
    }

    /** Has stock planned, and gives up to how much tea is ordered. */
    async function planned(): Promise<number> {
      await planStock(dashboard());
      const { inventoryPolicy } = await dashboard().stack.client.data(
        "query ($tea: ID!, $shop: ID!) { inventoryPolicy(productId: $tea, locationId: $shop) { orderUpTo } }",
        { tea, shop },
      );
      return inventoryPolicy.orderUpTo;
    }

    /** Fills the form and waits for what it would change. */
    async function state(page: Page, from: string, to: string, percent: string): Promise<void> {
      const dialog = page.getByRole("dialog", { name: "Override the forecast" });
      await dialog.getByLabel("First day").fill(from);
      await dialog.getByLabel("Last day").fill(to);
      await dialog.getByLabel("Per cent more").fill(percent);
      await dialog.getByRole("combobox", { name: "Why" }).click();
      await page.getByRole("option", { name: "Known order" }).click();
      await dialog.getByLabel("Comment").fill("Two hotels open next door");
    }

    it("shows what would change before it is set, and the forecast with it after", async () => {
      const before = await forecast();
      const page = await dashboard().open(demandPage());
      await page.getByText("Nobody overrides these days.").waitFor();
      await page.getByRole("button", { name: "Override the forecast" }).click();
      await state(page, day(2), day(11), "300");
      const dialog = page.getByRole("dialog", { name: "Override the forecast" });
      await dialog
        .getByRole("row", { name: /^Units/ })
        .getByText("(+300%)")
        .waitFor();
      await dialog.getByRole("row", { name: /^At today’s price/ }).waitFor();
      expect((await forecast()).expectedTotal).toBe(before.expectedTotal);
      await dialog.getByRole("button", { name: /^Plan with [\d,]+ units$/ }).click();
      await dialog.waitFor({ state: "detached" });

      await page.getByText("Known order: Two hotels open next door").waitFor();
      const after = await forecast();
      expect(after.overrides).toHaveLength(1);
      expect(after.model).toBeCloseTo(before.expectedTotal, 6);
      expect(after.expectedTotal).toBeCloseTo(before.expectedTotal + 0.75 * after.overrides[0]!.plannedTotal, 6);
      const units = new Intl.NumberFormat("en", { maximumFractionDigits: 0 }).format(after.expectedTotal);
      await page
        .getByRole("heading", { level: 2, name: new RegExp(units) })
        .first()
        .waitFor();
      await page.locator("figure").first().getByRole("button", { name: "Show as table" }).click();
      await page.getByRole("columnheader", { name: "Model alone" }).waitFor();
      await page.getByRole("columnheader", { name: "Overrides" }).waitFor({ state: "detached" });
      await page.close();
    }, 120_000);

    it("refuses the same days again, beside the field, and names the one that is there", async () => {
      const page = await dashboard().open(demandPage());
      await page.getByRole("button", { name: "Override the forecast" }).click();
      await state(page, day(5), day(6), "10");
      const dialog = page.getByRole("dialog", { name: "Override the forecast" });
      await dialog.getByText(/is overridden already .*Two hotels open next door/).waitFor();
      expect(await dialog.getByRole("button", { name: /^Plan with/ }).isDisabled()).toBe(true);
      await dialog.getByLabel("First day").fill(day(-3));
      await dialog.getByText(/has passed; choose/).waitFor();
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      await page.close();
    }, 60_000);

    it("is what the next stock plan is made from, until it is withdrawn", async () => {
      const withOverride = await planned();
      const page = await dashboard().open(demandPage());
      await page.getByRole("button", { name: /^Withdraw/ }).click();
      const dialog = page.getByRole("dialog", { name: "Withdraw the override" });
      await dialog.getByLabel("Why (optional)").fill("The hotels buy elsewhere");
      await dialog.getByRole("button", { name: "Withdraw" }).click();
      await page.getByText("Nobody overrides these days.").waitFor();
      const without = await planned();
      // A larger order serves the same share of demand from a lower reorder point, so that one may fall.
      expect(withOverride).toBeGreaterThan(1.5 * without);

      await page.getByRole("button", { name: "Undo" }).click();
      await page.getByText("Known order: Two hotels open next door").waitFor();
      expect((await forecast()).overrides).toHaveLength(1);
      await page.close();
    }, 180_000);

    it("can be changed, and stands in the list with all that was before it", async () => {
      const page = await dashboard().open(demandPage());
      await page.getByRole("button", { name: /^Change/ }).click();
      const dialog = page.getByRole("dialog", { name: "Change the override" });
      expect(await dialog.getByLabel("First day").inputValue()).toBe(day(2));
      await dialog.getByText("How many").click();
      await dialog.getByLabel("Units that will be asked for").fill("1000");
      await dialog.getByRole("button", { name: "Plan with 1,000 units" }).click();
      await dialog.waitFor({ state: "detached" });
      await page.getByRole("link", { name: "All of this product" }).click();
      await page.getByRole("heading", { level: 1, name: "Forecast overrides" }).waitFor();
      await page.getByText("3 rows", { exact: true }).waitFor();
      const rows = page.getByRole("row", { name: /Two hotels/ });
      expect(await rows.getByText("Withdrawn", { exact: true }).count()).toBe(2);
      await rows.getByText("To come", { exact: true }).waitFor();
      await page
        .getByText(/Not known yet/)
        .first()
        .waitFor();
      const list = page.getByRole("region", { name: "Forecast overrides" });
      expect(
        await list.evaluate(
          (seen: { scrollWidth: number; clientWidth: number }) => seen.scrollWidth - seen.clientWidth,
        ),
      ).toBe(0);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save as CSV" }).first().click(),
      ]);
      const file = await readFile(await download.path(), "utf8");
      expect(file).toContain("The hotels buy elsewhere");
      expect(file.match(/Two hotels open next door/g)).toHaveLength(3);
      await page.close();
    }, 60_000);

    it("says whether it helped once its days have passed", async () => {
      const { client, database } = dashboard().stack;
      const { product } = await client.data('{ product(externalId: "CUP") { id } }');
      const { forecastOverrideSet } = await client.data(
        `mutation ($input: ForecastOverrideSetInput!) {
        forecastOverrideSet(input: $input) { override { id } userErrors { message } } }`,
        {
          input: {
            productId: product.id,
            from: day(0),
            to: day(6),
            kind: "PERCENT",
            amount: 900,
            reason: "EVENT",
            comment: "Village fair",
          },
        },
      );
      expect(forecastOverrideSet.userErrors).toEqual([]);
      const owner = new pg.Client(database.ownerUrl);
      await owner.connect();
      await owner.query(
        `UPDATE forecast_override SET from_day = from_day - 7, to_day = to_day - 7, created_at = created_at - interval '7 days'
       WHERE comment = 'Village fair'`,
      );
      await owner.end();
      const page = await dashboard().open("/demand/overrides?status=PAST");
      await page.getByText(/^0 of 1 judged override came closer than the model; together they were off by/).waitFor();
      const row = page.getByRole("row", { name: /Village fair/ });
      await row.getByText("Hurt", { exact: true }).waitFor();
      await row.getByText(/^off by .*, model /).waitFor();
      await page.getByRole("heading", { name: "Who overrides, and whether it helps" }).waitFor();
      await page.close();
    }, 60_000);

    it("is shown to whoever may not override, without the means to", async () => {
      const { memberAdd } = await dashboard().stack.client.data(`mutation {
      memberAdd(input: { email: "vic@example.com", name: "Vic", role: VIEWER }) { initialPassword } }`);
      const page = await dashboard().openAs(
        { email: "vic@example.com", password: memberAdd.initialPassword },
        demandPage(),
      );
      await page.getByText("Known order: Two hotels open next door").waitFor();
      expect(await page.getByRole("button", { name: /^(Override|Change|Withdraw)/ }).count()).toBe(0);
      await page.context().close();
    }, 60_000);

    itHasNoBarrier(
      "on its pages",
      dashboard,
      async (walk) => {
        const override = walk.page.getByText(/Two hotels/);
        await walk.goTo(demandPage());
        await override.waitFor();
        await walk.judge("product");
        await walk.page.getByRole("button", { name: /^(Change|修改)/ }).click();
        await walk.page.getByRole("dialog").getByRole("button", { name: /1,000/ }).waitFor();
        await walk.judge("form");
        await walk.goTo("/demand/overrides");
        await override.first().waitFor();
        await walk.judge("list");
      },
      90_000,
    );
  });
}
