import { afterAll, beforeAll, expect, it } from "@jest/globals";
import pg from "pg";
import type { Page } from "playwright-core";
import { eventually } from "../stack/eventually.ts";
import { overflow } from "./accessibility.ts";
import { itHasNoBarrier } from "./barrier-walk.ts";
import { DashboardStack, type Look } from "./dashboard-stack.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { addStore, planStock, stockOf } from "./stocked-shop.ts";

const phone: Look = { locale: "en", scheme: "dark", width: 390 };

/** Puts the focus on what has this role and name, as Tab would have in the end. */
async function focus(page: Page, role: Parameters<Page["getByRole"]>[0], name: string | RegExp): Promise<void> {
  await page.getByRole(role, { name }).first().focus();
}

describeInBrowser("what planners do with stock in a browser", () => {
  let dashboard: DashboardStack;
  let tea: string;
  beforeAll(async () => {
    dashboard = await DashboardStack.ofStockedShop();
    await addStore(dashboard);
    await planStock(dashboard);
    const page = await dashboard.open("/sign-in");
    await dashboard.signIn(page);
    await page.close();
    const { product } = await dashboard.stack.client.data('{ product(externalId: "TEA") { id } }');
    tea = `/inventory/products/${encodeURIComponent(product.id)}`;
  }, 600_000);
  afterAll(() => dashboard?.close());

  it("moves the point of service against stock by keys, sets the target, and takes it back", async () => {
    const page = await dashboard.open("/inventory/trade-off?target=950");
    const point = page.getByRole("slider", { name: /^Service level/ });
    await point.focus();
    const from = Number(await point.getAttribute("aria-valuenow"));
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("PageUp");
    await page.keyboard.press("ArrowLeft");
    expect(Number(await point.getAttribute("aria-valuenow"))).toBe(from + 21);
    expect(await point.getAttribute("aria-valuetext")).toMatch(/^Target 97\.1%: .* with £/);
    await page.waitForURL(/target=971/);
    await page.getByRole("heading", { name: "With a target of 97.1%" }).waitFor();
    const outcome = page.locator("table[aria-busy=false]");
    await outcome
      .getByRole("row", { name: /To order now/ })
      .getByText(/£[\d,]+/)
      .nth(1)
      .waitFor();

    const target = async () => {
      const { inventoryServiceSetting } = await dashboard.stack.client.data(
        "{ inventoryServiceSetting { serviceTarget } }",
      );
      return inventoryServiceSetting.serviceTarget;
    };
    expect(await target()).toBe(0.96);
    await focus(page, "button", "Set a target of 97.1%");
    await page.keyboard.press("Enter");
    await page.getByText("The target is 97.1% now. The next plan keeps to it.").waitFor();
    expect(await target()).toBe(0.971);
    await focus(page, "button", "Undo");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Set a target of 97.1%" }).waitFor();
    expect(await target()).toBe(0.96);
    await page.close();
  }, 120_000);

  it("drags the point by mouse, and says what filters leave no target of their own", async () => {
    const page = await dashboard.open("/inventory/trade-off");
    const point = page.getByRole("slider", { name: /^Service level/ });
    await eventually("the point is placed", async () => (await point.boundingBox()) !== null);
    const box = (await point.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const before = Number(await point.getAttribute("aria-valuenow"));
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x - 60, box.y + 60, { steps: 8 });
    await page.mouse.up();
    expect(Number(await point.getAttribute("aria-valuenow"))).toBeLessThan(before);
    await page.waitForURL(/target=\d+/);
    await page.getByRole("combobox", { name: "Supplier" }).click();
    await page.getByRole("option", { name: "Hill House" }).click();
    await page.getByText(/^Targets belong to classes/).waitFor();
    await page.close();
  }, 60_000);

  it("sets a product's own target at its place by keys, and gives it back", async () => {
    const page = await dashboard.open(tea);
    await focus(page, "slider", "Move along the curve");
    await page.keyboard.press("Home");
    await page.getByRole("button", { name: "Set 80.0% as its own target" }).click();
    await page.getByText("The target is 80.0% now. The next plan keeps to it.").waitFor();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.getByRole("button", { name: "Take its own target of 80.0% away" }).click();
    await page.getByText(/^The setting is gone/).waitFor();
    await page.close();
  }, 60_000);

  it("adjusts stock by a count: shows what changes, refuses what cannot be at its field, and books it", async () => {
    const page = await dashboard.open(tea);
    await focus(page, "button", "Adjust");
    await page.keyboard.press("Enter");
    const form = page.getByRole("dialog", { name: "Adjust stock" });
    await form.getByLabel("Units counted").fill("27");
    await form
      .getByRole("row", { name: /On hand/ })
      .getByText("27")
      .waitFor();
    expect(await form.getByRole("button", { name: "Book it" }).isDisabled()).toBe(true);
    await form.getByRole("combobox", { name: "Why" }).click();
    await page.getByRole("option", { name: "Broken, lost or too old" }).click();
    await form.getByLabel("Units that went").fill("31");
    await form.getByText("Only 30 are on hand.").waitFor();
    await form.getByLabel("Units that went").fill("3");
    await form.getByLabel("Reason", { exact: true }).fill("A wet box");
    await page.keyboard.press("Enter");
    await form.waitFor({ state: "detached" });
    expect((await stockOf(dashboard, "TEA")).Shop).toMatchObject({ onHand: "27" });
    await page.getByRole("region", { name: "Movements" }).getByText("Write-off").waitFor();
    await page.close();
  }, 60_000);

  it("reserves, releases and hands over on a phone", async () => {
    const page = await dashboard.open(tea, phone);
    const reserve = async (units: string, reference: string) => {
      await page.getByRole("button", { name: "Reserve", exact: true }).click();
      const form = page.getByRole("dialog", { name: "Reserve stock" });
      await form.getByLabel("Units to keep").fill(units);
      await form.getByLabel("For whom or what").fill(reference);
      await form.getByRole("button", { name: "Reserve", exact: true }).click();
      return form;
    };
    const refused = await reserve("28", "Too many");
    await refused.getByText(/^Only 27 are on hand and not reserved/).waitFor();
    await page.keyboard.press("Escape");
    await (await reserve("4", "Order 7")).waitFor({ state: "detached" });
    await (await reserve("5", "Order 8")).waitFor({ state: "detached" });
    await page.getByRole("heading", { name: "2 reservations" }).waitFor();
    await page.getByRole("button", { name: "Release: Order 7" }).click();
    await page.getByRole("heading", { name: "1 reservation" }).waitFor();
    await page.getByRole("button", { name: "Hand over: Order 8" }).click();
    await page.getByRole("dialog", { name: "Hand over" }).getByRole("button", { name: "Hand over" }).click();
    await page.getByRole("heading", { name: "1 reservation" }).waitFor({ state: "detached" });
    expect((await stockOf(dashboard, "TEA")).Shop).toMatchObject({ onHand: "22", reserved: "0" });
    expect(await overflow(page)).toBe(0);
    await page.close();
  }, 90_000);

  it("sends stock to another place, and receives it there with what is missing", async () => {
    const page = await dashboard.open(tea);
    await page.getByRole("button", { name: "Send elsewhere" }).click();
    const form = page.getByRole("dialog", { name: "Send to another location" });
    await form.getByRole("combobox", { name: "To" }).click();
    await page.getByRole("option", { name: "Store" }).click();
    await form.getByLabel("Units to send").pressSequentially("0.5");
    expect(await form.getByLabel("Units to send").inputValue()).toBe("0.5");
    await form.getByLabel("Units to send").fill("");
    expect(await form.getByLabel("Units to send").inputValue()).toBe("");
    await form.getByLabel("Units to send").fill("6");
    await form.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByText("6 units to Store").waitFor();
    await page.getByRole("button", { name: "Store", exact: true }).click();
    await page.getByRole("button", { name: "Receive", exact: true }).click();
    const receipt = page.getByRole("dialog", { name: "Receive a transfer" });
    await receipt.getByLabel("Units that arrived").fill("5");
    await receipt.getByText("1 unit is missing and will be booked as lost.").waitFor();
    await receipt.getByRole("button", { name: "Book receipt" }).click();
    await receipt.waitFor({ state: "detached" });
    const { Shop, Store } = await stockOf(dashboard, "TEA");
    expect([Shop?.onHand, Store?.onHand, Store?.inTransit]).toEqual(["16", "5", "0"]);
    await page.close();
  }, 90_000);

  /** What the supplier asks for a unit of tea, in pounds. */
  async function priceTea(unitCost: string): Promise<void> {
    const owner = new pg.Client(dashboard.stack.database.ownerUrl);
    await owner.connect();
    await owner.query(
      "UPDATE supplier_product SET unit_cost = $1 WHERE product_id = (SELECT id FROM product WHERE external_id = 'TEA')",
      [unitCost],
    );
    await owner.end();
  }

  it("leads by keys from the alert over many proposals to orders, a receipt and stock, and ends what is left", async () => {
    const page = await dashboard.open("/inventory/exceptions");
    await focus(page, "link", /^See proposals: .*Green tea/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/inventory\?q=TEA/);
    await page.getByText("1 row", { exact: true }).waitFor();
    await page.getByLabel("Search product").fill("");
    const rows = page.locator("tbody tr[data-index]");
    await eventually("all proposals are there again", async () => (await rows.count()) > 1);
    await rows.first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+ArrowDown");
    const bar = page.getByRole("region", { name: "Selected proposals" });
    await bar.getByText(/^2 selected: £[\d,]+ from 1 supplier, £[\d,]+ at stake$/).waitFor();
    await bar.getByRole("button", { name: "Review and approve" }).focus();
    await page.keyboard.press("Enter");
    const review = page.getByRole("dialog", { name: "Decide on 2 proposals" });
    const units = review.getByLabel("Units: Green tea, Shop");
    await units.fill("505");
    await review.getByText("In multiples of 10.").waitFor();
    expect(await review.getByRole("button", { name: /^Approve 2 proposals/ }).isDisabled()).toBe(true);
    await units.fill("500");
    await review.getByText(/^£1,000£2\.00 each$/).waitFor();
    const approve = review.getByRole("button", { name: /^Approve 2 proposals, order for £/ });
    await approve.focus();
    await priceTea("2.10");
    await page.keyboard.press("Enter");
    await review.getByText(/a unit costs 2\.1 GBP now\. Look at it again\.$/).waitFor();
    const ordered = await dashboard.stack.client.data("{ purchaseOrders(first: 1) { totalCount } }");
    expect(ordered.purchaseOrders.totalCount).toBe(0);
    await priceTea("2.00");
    await approve.focus();
    await page.keyboard.press("Enter");
    await review.getByText(/^1 order was written\./).waitFor();
    await review.getByRole("link", { name: /^BW-/ }).focus();
    await page.keyboard.press("Enter");

    const order = page.getByRole("dialog", { name: /Purchase order/ });
    await order.getByRole("button", { name: "Receive", exact: true }).focus();
    await page.keyboard.press("Enter");
    const receipt = page.getByRole("dialog", { name: /^Receive / });
    await receipt.getByLabel("Delivery note number").fill("DN-9");
    await receipt.getByLabel("Green tea").fill("200");
    await page.getByRole("button", { name: "Book receipt" }).focus();
    await page.keyboard.press("Enter");
    await order.getByText("Partly received").waitFor();

    await order.getByRole("button", { name: "Close", exact: true }).last().focus();
    await page.keyboard.press("Enter");
    const end = page.getByRole("dialog", { name: /^Close BW-/ });
    await end
      .getByRole("row", { name: /Green tea/ })
      .getByText("300")
      .waitFor();
    await end.getByLabel("Reason").fill("The harvest failed.");
    await end.getByRole("button", { name: "Close the order" }).focus();
    await page.keyboard.press("Enter");
    await end.waitFor({ state: "detached" });
    await order.getByText("The harvest failed.").waitFor();
    expect((await stockOf(dashboard, "TEA")).Shop).toMatchObject({ onHand: "216", onOrder: "0" });
    await page.close();
  }, 150_000);

  it("tells other systems: refuses an address at its field, shows the secret once, tests, logs, and is deleted by name", async () => {
    const page = await dashboard.open("/settings?tab=webhooks");
    await page.getByRole("button", { name: "Add a webhook" }).click();
    const form = page.getByRole("dialog", { name: "Add a webhook" });
    await form.getByLabel("Address").fill("ftp://erp.example.com/stock");
    await form.getByRole("button", { name: "Add", exact: true }).click();
    await eventually("the address is refused at its field", async () => {
      const described = await form.getByLabel("Address").getAttribute("aria-invalid");
      return described === "true";
    });
    await form.getByLabel("Address").fill("https://erp.invalid/stock");
    await form.getByLabel("Name").fill("ERP");
    await form.getByRole("button", { name: "Add", exact: true }).click();
    const secret = (await form.locator("code").textContent()) ?? "";
    expect(secret.length).toBeGreaterThan(20);
    await page.keyboard.press("Escape");
    await form.getByText(secret).waitFor();
    expect(await form.getByRole("button", { name: "Close", exact: true }).count()).toBe(0);
    await form.getByRole("button", { name: "Done" }).click();
    expect(await page.getByText(secret).count()).toBe(0);
    await page.getByRole("button", { name: "Send a test" }).click();
    const log = page.getByRole("region", { name: "Messages" });
    await log.getByRole("button", { name: "Test" }).click();
    const message = page.getByRole("dialog", { name: "Message" });
    await message.getByText("https://erp.invalid/stock").waitFor();
    await message
      .locator("pre")
      .getByText(/"type"/)
      .waitFor();
    // What became of it comes by itself.
    await message.getByRole("definition").getByText("Name has no address").waitFor();
    await message.getByRole("cell", { name: "Name has no address" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Send again…" }).click();
    const again = page.getByRole("dialog", { name: "Send messages again" });
    await again.getByRole("button", { name: "Send again" }).click();
    await page.getByText("There is nothing to send again.").waitFor();
    await page.getByRole("button", { name: "Show its log only" }).click();
    await page.waitForURL(/webhook=/);
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    const sure = page.getByRole("dialog", { name: "Delete a webhook" });
    await sure.getByLabel("Type ERP to confirm").fill("ERP");
    await sure.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("heading", { name: "No webhooks yet" }).waitFor();
    await eventually("the address forgets it", async () => !page.url().includes("webhook="));
    await page.close();
  }, 90_000);

  itHasNoBarrier(
    "where planners act",
    () => dashboard,
    async (walk) => {
      const { purchaseOrders } = await dashboard.stack.client.data(
        "{ purchaseOrders(first: 1) { nodes { externalId } } }",
      );
      await walk.over([
        "/inventory/trade-off",
        "/inventory/trade-off?target=970&abc=A&axis=cycle",
        "/inventory/exceptions",
        "/settings?tab=webhooks",
        `/inventory/orders?order=${encodeURIComponent(purchaseOrders.nodes[0].externalId)}`,
        tea,
      ]);
    },
    180_000,
  );
});
