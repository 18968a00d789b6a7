import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { shopProducts } from "../stack/shop-files.ts";
import { itHasNoBarrier } from "./barrier-walk.ts";
import { DashboardStack } from "./dashboard-stack.ts";
import { describeInBrowser } from "./describe-in-browser.ts";

/** Twelve customers: eight of Germany, four of France. */
const customers = [
  "customer_id,name,country",
  ...Array.from({ length: 12 }, (_, n) => `K${n + 1},Customer ${n + 1},${n < 8 ? "DE" : "FR"}`),
].join("\n");

describeInBrowser("segments in a browser", () => {
  let dashboard: DashboardStack;
  let built: string;
  beforeAll(async () => {
    dashboard = await DashboardStack.ofCustomers(customers);
    await dashboard.stack.client.upload("PRODUCTS", "products.csv", shopProducts);
    const page = await dashboard.open("/sign-in");
    await dashboard.signIn(page);
    await page.close();
  }, 600_000);
  afterAll(() => dashboard?.close());

  /** Chooses in the select of that label, the last one on the page. */
  async function choose(page: Page, label: string, option: string): Promise<void> {
    await page.getByRole("combobox", { name: label, exact: true }).last().click();
    await page.getByRole("option", { name: option, exact: true }).click();
  }

  it("are built by conditions, counted while they are, saved, filled and exported", async () => {
    const page = await dashboard.open("/customers/segments");
    await page.getByText("No segments yet").waitFor();
    await page.getByRole("link", { name: "New segment" }).click();
    await page.getByText("Add a condition to see whom it takes in.").waitFor();
    await page.getByRole("textbox", { name: "Name" }).fill("Germans");
    expect(await page.getByRole("button", { name: "Save", exact: true }).isDisabled()).toBe(true);

    await page.getByRole("button", { name: "Add a condition" }).click();
    await page.getByText("12 customers").waitFor();
    await choose(page, "Is", "One of");
    await page.getByText("Give at least 1.").waitFor();
    await page.getByLabel("Values", { exact: true }).first().fill("DE");
    await page.keyboard.press("Enter");
    await page.getByText("8 customers").waitFor();
    await page.getByText("Customers who live in Germany.").waitFor();
    await page.getByText("67% of all customers").waitFor();

    // Nobody has ordered anything, so the group lets everybody through who has not.
    await page.getByRole("button", { name: "Add a group" }).click();
    const group = page.getByRole("group", { name: "At least one of these holds" });
    await group.getByRole("button", { name: "Add a condition" }).click();
    await choose(page, "About", "Orders");
    await page.getByText("0 customers").waitFor();
    await group.getByRole("switch", { name: "Not" }).last().click({ force: true });
    await page.getByText("8 customers").waitFor();
    await page.getByText(/live in Germany, and are not among those who placed at least 1 order/).waitFor();

    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.waitForURL(/segments\/(?!new)/);
    built = new URL(page.url()).pathname;
    await page.getByText(/^8 customers\. Customers who live in Germany/).waitFor();
    await page.getByRole("region", { name: "Who is in it" }).getByRole("link", { name: "Customer 8" }).waitFor();

    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Members as CSV" }).click(),
    ]);
    const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
    expect(lines[0]).toContain("customer_id,name,email,country");
    expect(lines.slice(1).map((line) => line.split(",")[0])).toHaveLength(8);
    await page.close();
  });

  it("ask about one product or one category, chosen by the keyboard and shown again", async () => {
    const page = await dashboard.open(built);
    await page.getByRole("button", { name: "Add a condition" }).first().click();
    await choose(page, "About", "Events");
    const product = page.getByRole("combobox", { name: "Product", exact: true });
    const category = page.getByRole("combobox", { name: "Category", exact: true });
    await product.last().focus();
    await page.keyboard.press("ArrowDown");
    const other = page.getByRole("option", { name: "Cup (CUP)" });
    await other.waitFor();
    await page.keyboard.type("tea");
    await other.waitFor({ state: "hidden" });
    await page.getByRole("option", { name: "Green tea (TEA)" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText(/product view with “Green tea” in the last 30 days/).waitFor();

    await category.last().focus();
    await page.keyboard.type("Drinks > T");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText(/product view with goods of “.*Tea” in the last 30 days/).waitFor();
    expect(await product.last().inputValue()).toBe("");

    await product.last().fill("茶");
    await page.getByRole("option", { name: "茶壶 (POT)" }).click();
    await page.getByText(/product view with “茶壶” in the last 30 days/).waitFor();
    expect(await category.last().inputValue()).toBe("");
    await page.close();
  });

  it("follow a customer who changes while one looks", async () => {
    const page = await dashboard.open(built);
    await page.getByText(/^8 customers\./).waitFor();
    await dashboard.stack.client.upload("CUSTOMERS", "moved.csv", "customer_id,name,country\nK12,Customer 12,DE");
    await page.getByText(/^9 customers\./).waitFor();
    await page.getByRole("link", { name: "Customer 12" }).waitFor();
    await page.getByRole("link", { name: "Customer 12" }).click();
    await page.getByRole("region", { name: "Segments" }).getByRole("link", { name: "Germans" }).waitFor();
    await page.close();
  });

  itHasNoBarrier(
    "on the pages of segments",
    () => dashboard,
    async (walk) => {
      await walk.over(["/customers/segments", "/customers/segments/new", built]);
    },
    120_000,
  );
});
