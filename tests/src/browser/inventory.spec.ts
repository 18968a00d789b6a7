import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { itHasNoBarrier } from "./barrier-walk.ts";
import { DashboardStack } from "./dashboard-stack.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { walkForecastOverrides } from "./forecast-overrides-walk.ts";

describeInBrowser("inventory and forecast overrides in a browser", () => {
  let dashboard: DashboardStack;
  beforeAll(async () => {
    dashboard = await DashboardStack.ofStockedShop();
    const page = await dashboard.open("/sign-in");
    await dashboard.signIn(page);
    await page.close();
  }, 600_000);
  afterAll(() => dashboard?.close());

  it("shows what there is before a plan, and has one made", async () => {
    const page = await dashboard.open("/inventory");
    await page.getByRole("heading", { name: "No plan yet" }).waitFor();
    await page.getByRole("link", { name: "See stock" }).click();
    await page
      .getByRole("row", { name: /Green tea/ })
      .getByText("30", { exact: true })
      .first()
      .waitFor();
    await page.getByRole("link", { name: "Work list" }).click();
    await page.getByRole("button", { name: "Plan now" }).click();
    await page.getByRole("button", { name: "Decide: Green tea, Shop" }).waitFor({ timeout: 150_000 });
    await page.close();
  }, 200_000);

  it("leads from the alert to the proposal, the order, the receipt and the stock", async () => {
    const page = await dashboard.open("/inventory");
    const alert = page.getByRole("listitem").filter({ hasText: "Stockout risk" }).filter({ hasText: "Green tea" });
    await alert.getByRole("link", { name: "Green tea · Shop", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Green tea" }).waitFor();
    await page.getByRole("heading", { name: /Stock runs out around/ }).waitFor();
    await page.getByRole("link", { name: /Proposed: buy/ }).click();

    const proposal = page.getByRole("dialog", { name: "Proposal" });
    await proposal.getByLabel("Units to order").fill("500");
    await proposal.getByRole("row", { name: "Coming" }).getByText("500").waitFor();
    await proposal.getByRole("button", { name: "Approve, order for £1,000" }).click();
    await proposal.getByText("Approved", { exact: true }).waitFor();
    await proposal.getByRole("link", { name: /Purchase order/ }).click();

    const order = page.getByRole("dialog", { name: /Purchase order/ });
    await order.getByText("Ordered", { exact: true }).first().waitFor();
    await order.getByRole("button", { name: "Receive", exact: true }).click();
    const receipt = page.getByRole("dialog", { name: /^Receive / });
    expect(await receipt.getByRole("button", { name: "Book receipt" }).isDisabled()).toBe(true);
    await receipt.getByLabel("Delivery note number").fill("DN-1");
    await receipt.getByLabel("Green tea").fill("200");
    await receipt.getByRole("button", { name: "Book receipt" }).click();
    await order.getByText("Partly received").waitFor();
    await order.getByText(/DN-1/).waitFor();

    await order.getByRole("link", { name: "Green tea" }).click();
    await page.getByRole("heading", { level: 1, name: "Green tea" }).waitFor();
    const ledger = page.getByRole("region", { name: "Movements" });
    await ledger
      .getByRole("row", { name: /Received/ })
      .getByText("+200")
      .waitFor();
    await page.getByRole("heading", { name: "1 order on the way" }).waitFor();
    const { product } = await dashboard.stack.client.data(
      '{ product(externalId: "TEA") { inventory { nodes { onHand onOrder } } } }',
    );
    expect(product.inventory.nodes).toEqual([{ onHand: "230", onOrder: "300" }]);
    await page.close();
  }, 120_000);

  it("rejects a proposal with a reason only, and keeps it to be looked at", async () => {
    const page = await dashboard.open("/inventory");
    await page.getByRole("button", { name: "Decide: 茶壶, Shop" }).click();
    const proposal = page.getByRole("dialog", { name: "Proposal" });
    await proposal.getByRole("button", { name: "Reject" }).click();
    const reject = proposal.getByRole("button", { name: "Reject the proposal" });
    expect(await reject.isDisabled()).toBe(true);
    await proposal.getByLabel("Why not").fill("The pots are being replaced.");
    await reject.click();
    await proposal.getByText("The pots are being replaced.").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Decide: 茶壶, Shop" }).waitFor({ state: "detached" });
    await page.goto(`${dashboard.url}/inventory?status=REJECTED`);
    await page.getByRole("button", { name: "Look: 茶壶, Shop" }).waitFor();
    await page.close();
  }, 60_000);

  it("says what another service level would mean for all stock", async () => {
    const page = await dashboard.open("/inventory?service=990");
    await page.getByRole("button", { name: "Work it out" }).click();
    await page.getByText(/of demand would be served, instead of/).waitFor();
    await page.close();
  }, 60_000);

  itHasNoBarrier(
    "on any page",
    () => dashboard,
    async (walk) => {
      const { product, purchaseOrders, replenishmentProposals } = await dashboard.stack.client.data(`{
        product(externalId: "CUP") { id }
        purchaseOrders(first: 1) { nodes { externalId } }
        replenishmentProposals(filter: { statuses: [REJECTED] }) { nodes { id } } }`);
      const encoded = (value: string) => encodeURIComponent(value);
      await walk.over([
        "/inventory",
        "/inventory?status=REJECTED",
        `/inventory?proposal=${encoded(replenishmentProposals.nodes[0].id)}`,
        "/inventory/stock",
        `/inventory/products/${encoded(product.id)}`,
        "/inventory/orders",
        `/inventory/orders?order=${encoded(purchaseOrders.nodes[0].externalId)}`,
        "/inventory/suppliers",
        "/inventory/suppliers?supplier=S1",
        "/inventory/exceptions",
      ]);
    },
    180_000,
  );

  it("loads a long list as one scrolls, and searches what is not loaded too", async () => {
    const numbers = Array.from({ length: 120 }, (_, index) => String(index + 1).padStart(3, "0"));
    const lines = numbers.map((number) => `M${number},Maker ${number}`);
    await dashboard.stack.client.upload("SUPPLIERS", "makers.csv", `supplier_id,name\n${lines.join("\n")}\n`);
    const page = await dashboard.open("/inventory/suppliers");
    await page.getByText("50 of 121 rows").waitFor();
    await page.getByRole("row", { name: /Maker 001/ }).hover();
    for (const loaded of ["100 of 121 rows", "121 rows"]) {
      await page.mouse.wheel(0, 20_000);
      await page.getByText(loaded, { exact: true }).waitFor();
    }
    await page.mouse.wheel(0, 20_000);
    await page.getByRole("link", { name: "Maker 120" }).waitFor();
    await page.reload();
    await page.getByLabel("Search").fill("maker 119");
    await page.getByText("1 row", { exact: true }).waitFor();
    await page.getByRole("link", { name: "Maker 119" }).waitFor();
    await page.close();
  }, 60_000);

  walkForecastOverrides(() => dashboard);
});
