import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { itHasNoBarrier } from "./barrier-walk.ts";
import { DashboardStack } from "./dashboard-stack.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { walkPrivacy } from "./privacy-walk.ts";
import { walkSandbox } from "./sandbox-walk.ts";

describeInBrowser("funnel, timeline, privacy and a sandbox in a browser", () => {
  let dashboard: DashboardStack;
  let profile: string;
  beforeAll(async () => {
    dashboard = await DashboardStack.ofVisitedShop();
    const page = await dashboard.open("/sign-in");
    await dashboard.signIn(page);
    await page.close();
    const { customer } = await dashboard.stack.client.data('{ customer(externalId: "C7") { id } }');
    profile = `/customers/${encodeURIComponent(customer.id)}`;
  }, 600_000);
  afterAll(() => dashboard?.close());

  it("says how many came through and where most were lost, and changes with its steps, days and channels", async () => {
    const page = await dashboard.open("/customers");
    await page.getByRole("navigation", { name: "Parts of customers" }).getByRole("link", { name: "Funnel" }).click();
    await page.getByRole("heading", { level: 1, name: "Funnel" }).waitFor();
    // 37 buyers and six visitors looked.
    await page
      .getByText(/^Of 43 people who came to “Product viewed”, \d+ \([\d.]+%\) came to “Purchase”/)
      .first()
      .waitFor();
    await page.getByText(/Most are lost between “Put into cart” and “Checkout”/).waitFor();
    await page.getByRole("button", { name: "Remove step “Checkout”" }).click();
    await page.waitForURL((address) => address.searchParams.get("steps") === "PRODUCT_VIEW,CART_ADD,PURCHASE");
    await page.getByRole("combobox", { name: "Tell apart by" }).click();
    await page.getByRole("option", { name: "By channel of the first step" }).click();
    const channels = page.getByRole("region", { name: "By channel of the first step" });
    await channels.getByRole("row", { name: /^social 6 0 0 0\.0%/ }).waitFor();
    await channels.getByRole("row", { name: /^search 37 37/ }).waitFor();
    const paths = page.getByRole("region", { name: "What led to purchases" });
    await paths
      .getByRole("row", { name: /Product viewed.*Put into cart/ })
      .first()
      .waitFor();
    await page.close();
  }, 60_000);

  it("has its chart as a table too, and saves it with its ranges", async () => {
    const page = await dashboard.open("/customers/funnel");
    const figure = page.getByRole("figure");
    await figure.getByRole("slider").focus();
    await page.keyboard.press("Home");
    await page.waitForFunction(
      'document.activeElement?.getAttribute("aria-valuetext")?.startsWith("Product viewed: 43")',
    );
    await figure.getByRole("button", { name: "Show as table" }).click();
    await figure.getByRole("row", { name: /Put into cart 37 86\.0% \([\d.]+%–[\d.]+%\)/ }).waitFor();
    await figure.getByRole("button", { name: "Save chart" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "Save numbers as CSV" }).click(),
    ]);
    const csv = await readFile(await download.path(), "utf8");
    expect(csv).toContain("# All steps within: 30 days");
    expect(csv).toMatch(/\r\n1,Product viewed,43,/);
    await page.close();
  }, 60_000);

  it("shows what a customer did day by day, orders among it, and what of it one asks for", async () => {
    const page = await dashboard.open(profile);
    const timeline = page.getByRole("region", { name: "Timeline" });
    await timeline.getByText("Put into cart").first().waitFor();
    await timeline
      .getByText(/Order T-/)
      .first()
      .waitFor();
    await timeline.getByRole("combobox", { name: "Show only" }).click();
    await page.getByRole("option", { name: "Rating" }).click();
    await page.keyboard.press("Escape");
    await timeline.getByText("4 of 5 · e-mail").first().waitFor();
    await timeline.getByText("Put into cart").first().waitFor({ state: "detached" });
    await page.close();
  }, 60_000);

  itHasNoBarrier(
    "on funnel and profile",
    () => dashboard,
    (walk) => walk.over(["/customers/funnel?by=CHANNEL", "/customers/funnel?steps=EMAIL_OPEN,PURCHASE", profile]),
    60_000,
  );

  walkPrivacy(() => dashboard);
  walkSandbox(() => dashboard);
});
