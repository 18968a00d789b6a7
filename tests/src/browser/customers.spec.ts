import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { itHasNoBarrier } from "./barrier-walk.ts";
import { DashboardStack } from "./dashboard-stack.ts";
import { describeInBrowser } from "./describe-in-browser.ts";

describeInBrowser("customers in a browser", () => {
  let dashboard: DashboardStack;
  beforeAll(async () => {
    dashboard = await DashboardStack.ofBuyers();
    const page = await dashboard.open("/sign-in");
    await dashboard.signIn(page);
    await page.close();
  }, 600_000);
  afterAll(() => dashboard?.close());

  it("leads from who may leave to why, and to who came back", async () => {
    const page = await dashboard.open("/customers");
    await page.getByText(/of 90 buyers are still customers/).waitFor();
    const rows = page.getByRole("table").getByRole("row");
    const { customers } = await dashboard.stack.client.data(
      "{ customers(first: 1, filter: { scores: { pAlive: { lt: 0.3, atLevel: 0.95 } } }, order: { field: CLV, direction: DESC }) { totalCount nodes { externalId } } }",
    );
    expect(customers.totalCount).toBeGreaterThan(0);
    await page.goto(`${dashboard.url}/customers?verdict=leaving`);
    const first = rows.filter({ hasText: customers.nodes[0].externalId });
    await first.getByText("leaving", { exact: true }).waitFor();
    expect(await rows.filter({ hasText: "staying" }).count()).toBe(0);

    await first.getByRole("link").first().click();
    await page.getByText(/has very likely left/).waitFor();
    const reasons = page.getByRole("list").filter({ hasText: "Typical customer" });
    await reasons.getByText("How long ago the last purchase was").waitFor();
    await page.getByText("Worth", { exact: true }).click();
    await reasons.getByText("What they spend a purchase").waitFor();
    await page.getByRole("heading", { name: "Orders" }).waitFor();

    await page.goto(`${dashboard.url}/customers/cohorts?by=MONTH`);
    await page.getByText(/of customers bought again in the month after their first/).waitFor();
    await page
      .getByRole("region", { name: "What customers are worth" })
      .getByRole("row", { name: /search/ })
      .waitFor();
    await page.close();
  }, 120_000);

  it("finds a customer by the palette", async () => {
    const page = await dashboard.open("/models");
    await page.getByRole("button", { name: "Search or jump to" }).click();
    await page.getByPlaceholder("Search pages, products and actions").fill("Buyer 77");
    await page.getByRole("button", { name: /Buyer 77/ }).click();
    await page.getByRole("heading", { level: 1, name: "Buyer 77" }).waitFor();
    await page.close();
  }, 60_000);

  itHasNoBarrier(
    "in lists, profiles and cohorts",
    () => dashboard,
    async (walk) => {
      await walk.over(["/customers", "/customers/cohorts"]);
      const { customer } = await dashboard.stack.client.data('{ customer(externalId: "B003") { id } }');
      await walk.goTo(`/customers/${customer.id}`);
      await walk.judge("profile");
    },
    200_000,
  );
});
