import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { itHasNoBarrier } from "./barrier-walk.ts";
import { DashboardStack } from "./dashboard-stack.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { tasteCustomers, tasteOrders, tasteProducts } from "./taste-files.ts";

describeInBrowser("recommendations in a browser", () => {
  let dashboard: DashboardStack;
  let profile: string;
  beforeAll(async () => {
    dashboard = await DashboardStack.ofCustomers(tasteCustomers());
    const { client } = dashboard.stack;
    await client.upload("PRODUCTS", "products.csv", tasteProducts());
    await client.upload("ORDERS", "orders.csv", tasteOrders());
    for (const task of ["CUSTOMER_SCORES", "RECOMMENDATION"])
      await client.completed(await client.startTraining(1, task));
    const page = await dashboard.open("/sign-in");
    await dashboard.signIn(page);
    await page.close();
    const { customer } = await client.data('{ customer(externalId: "K1") { id } }');
    profile = `/customers/${encodeURIComponent(customer.id)}`;
  }, 600_000);
  afterAll(() => dashboard?.close());

  it("previews a customer's list and what goes beside a basket, by rules that are switches, and judges the methods", async () => {
    const page = await dashboard.open("/customers");
    await page
      .getByRole("navigation", { name: "Parts of customers" })
      .getByRole("link", { name: "Recommendations" })
      .click();
    await page.getByText(/^48 customers have a list of their own, by .+: in the days held out, [\d.]+%/).waitFor();
    const quality = page.getByRole("region", { name: "How good it is" });
    await quality.getByRole("row", { name: /^what is popular [\d.]+%/ }).waitFor();
    await quality.getByRole("row", { name: /in use/ }).waitFor();

    const list = page.getByRole("region", { name: "What would be recommended" });
    await page.getByRole("combobox", { name: "Customer" }).click();
    await page.getByRole("combobox", { name: "Customer" }).fill("K1");
    await page.getByRole("option", { name: "Customer 1", exact: true }).click();
    await page.waitForURL((address) => address.searchParams.get("customer") === "K1");
    await list
      .getByText("Nothing is left to recommend by these rules.")
      .or(list.getByRole("row", { name: /no\. \d+/ }).first())
      .waitFor();
    await page.getByRole("switch", { name: "Bought before" }).click();
    await page.waitForURL((address) => address.searchParams.get("hideBought") === "false");
    await list
      .getByRole("row", { name: /Seeds no\. \d+ Bought on \d+ days/ })
      .first()
      .waitFor();

    await page.getByRole("combobox", { name: "Basket" }).fill("TEA03");
    await page.getByRole("option", { name: "Tea no. 3" }).click();
    await page.waitForURL((address) => address.searchParams.get("basket") === "TEA03");
    await list.getByRole("row", { name: /^1 Tea no\. \d+ .*bought it as well as “Tea no\. 3”/ }).waitFor();
    await page.close();
  }, 60_000);

  it("tells on a profile what to do next with its expected profit, and what the customer may like", async () => {
    const page = await dashboard.open(profile);
    const next = page.getByRole("region", { name: "Next best action" });
    await next.getByRole("listitem").first().waitFor();
    const liked = page.getByRole("region", { name: "May like next" });
    await liked.getByRole("listitem").first().waitFor();
    expect(await liked.getByRole("listitem").first().textContent()).toMatch(/(Seeds|Tea) no\. \d+/);
    await liked.getByRole("link", { name: "Try other rules" }).click();
    await page.waitForURL(/\/customers\/recommendations\?customer=K1$/);
    await page.close();
  }, 60_000);

  itHasNoBarrier(
    "on recommendations and profile",
    () => dashboard,
    (walk) => walk.over(["/customers/recommendations?customer=K1&hideBought=false", profile]),
    60_000,
  );
});
