import { readFile } from "node:fs/promises";
import { readOnnxHead } from "@bellwether/runtime/capture/testing/onnx-file";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import pg from "pg";
import type { Page } from "playwright-core";
import { eventually } from "../stack/eventually.ts";
import { walkAccuracy } from "./accuracy-walk.ts";
import { itHasNoBarrier } from "./barrier-walk.ts";
import { DashboardStack, desktop } from "./dashboard-stack.ts";
import { describeInBrowser } from "./describe-in-browser.ts";

/** What a file that the page hands over says. */
async function downloaded(page: Page, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return readFile(await download.path(), "utf8");
}

/** A version that was champion before, with its forecasts, as a second training on other data leaves one. */
async function addFormerChampion(ownerUrl: string): Promise<void> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await client.query(`
      CREATE TEMP TABLE former AS SELECT * FROM model_version WHERE variant = 'DAY' AND status = 'CHAMPION';
      UPDATE former SET id = gen_random_uuid(), version = 90, status = 'RETIRED', retired_at = now();
      INSERT INTO model_version SELECT * FROM former;
      CREATE TEMP TABLE forecasts AS SELECT * FROM forecast
        WHERE model_version_id = (SELECT id FROM model_version WHERE variant = 'DAY' AND status = 'CHAMPION');
      UPDATE forecasts SET model_version_id = (SELECT id FROM former);
      INSERT INTO forecast SELECT * FROM forecasts;
      UPDATE model_version SET parent_id = (SELECT id FROM former) WHERE variant = 'DAY' AND status = 'CHAMPION'`);
  } finally {
    await client.end();
  }
}

describeInBrowser("the dashboard in a browser", () => {
  let dashboard: DashboardStack;
  beforeAll(async () => {
    dashboard = await DashboardStack.ofShop();
  }, 600_000);
  afterAll(() => dashboard?.close());

  it("refuses a wrong password in words, and leads back to the page that was asked for", async () => {
    const page = await dashboard.open("/models");
    await page.waitForURL(/sign-in/);
    await page.fill("input[name=email]", dashboard.stack.owner.email);
    await page.fill("input[name=password]", "not the password");
    await page.click("button[type=submit]");
    await page.getByRole("alert").getByText("E-mail or password is not right.").waitFor();
    await dashboard.signIn(page);
    await page.getByRole("heading", { level: 1, name: "Models" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/models");
    const cookie = (await page.context().cookies()).find(({ name }) => name.endsWith("session_token"));
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
    await page.close();
  });

  it("shows on the overview what is expected, in one sentence and a chart", async () => {
    const page = await dashboard.open("/");
    await page
      .locator("header")
      .getByText(/units are expected in the next 28 days/)
      .waitFor();
    await page.locator("canvas").first().waitFor();
    await page.close();
  });

  it("goes from the list to a product, changes horizon and step in the address, and gives the numbers as table and file", async () => {
    const page = await dashboard.open("/demand");
    await page.getByLabel("Search name or number").fill("tea");
    await page.waitForURL(/q=tea/);
    await page.getByText("1 row").waitFor();
    await page.getByRole("link", { name: "Green tea" }).click();
    await page.getByRole("heading", { level: 1, name: "Green tea" }).waitFor();
    await page.getByText("14", { exact: true }).click();
    await page.waitForURL(/horizon=14/);
    await page.getByText("80%", { exact: true }).click();
    await page.waitForURL(/level=80/);
    await page.getByText(/in the next 14 days/).waitFor();
    const chart = page.locator("figure").first();
    const csv = await downloaded(page, async () => {
      await chart.getByRole("button", { name: "Save chart" }).click();
      await page.getByRole("menuitem", { name: /CSV/ }).click();
    });
    expect(csv).toMatch(/# Model: DAY v1/);
    expect(csv).toMatch(/# Intervals: 80%, 50%/);
    const lines = csv
      .trim()
      .split("\r\n")
      .filter((line) => !line.includes("# "));
    expect(lines[0]).toBe("Date,Sold,Expected,80% low,80% high,50% low,50% high");
    expect(lines.at(-1)).toMatch(/^2026-11-14,,\d/);
    await chart.getByRole("button", { name: "Show as table" }).click();
    await chart.getByRole("columnheader", { name: "80% low" }).waitFor();
    await page.close();
  });

  it("reads a chart by the arrow keys, and a table too", async () => {
    const page = await dashboard.open("/demand");
    const row = page.locator("tbody tr[data-index='0']");
    await row.focus();
    await page.keyboard.press("ArrowDown");
    await eventually("the second row has the focus", () =>
      page.evaluate<boolean>("document.activeElement?.dataset?.index === '1'"),
    );
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/demand\/./);
    const cursor = page.getByRole("slider").first();
    await cursor.focus();
    await page.keyboard.press("End");
    expect(await cursor.getAttribute("aria-valuetext")).toMatch(/expected, 95% interval/);
    await page.keyboard.press("Home");
    expect(await cursor.getAttribute("aria-valuetext")).toMatch(/sold/);
    await page.close();
  });

  it("asks the model what if", async () => {
    const page = await dashboard.open("/demand");
    await page.getByRole("link", { name: "Green tea" }).click();
    await page.getByRole("button", { name: "Ask the model" }).click();
    await page.getByRole("heading", { name: /units expected \(\+/ }).waitFor();
    await page.close();
  });

  walkAccuracy(() => dashboard);

  it("imports a file, follows it, and shows and hands over the rows it refused", async () => {
    const page = await dashboard.open("/data?new=true&kind=ORDERS");
    const file =
      "order_id,order_date,customer_id,location,sku,quantity,unit_price\nN-1,2026-11-01 09:00,C1,Shop,TEA,2,4.50\nN-2,2026-11-01 10:00,C1,Shop,TEA,lots,4.50\n";
    await page.setInputFiles("input[type=file]", {
      name: "november.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(file),
    });
    await page.getByText("7 columns found").waitFor();
    await page.getByRole("button", { name: "Start import" }).click();
    const panel = page.getByRole("dialog", { name: "Import" });
    await panel.getByRole("heading", { name: "1 refused row" }).waitFor({ timeout: 30_000 });
    expect(await panel.getByRole("cell", { name: "lots" }).count()).toBe(1);
    const refused = await downloaded(page, () => panel.getByRole("link", { name: "Download refused rows" }).click());
    expect(refused).toMatch(/3,quantity,quantity\.number,lots,The quantity is not a number\./);
    const link = await panel.getByRole("link", { name: "Download refused rows" }).getAttribute("href");
    const chinese = await dashboard.open("/data", { ...desktop, locale: "zh-CN" });
    const told = await chinese.evaluate(async (address) => (await fetch(address)).text(), link ?? "");
    expect(told).toMatch(/3,quantity,quantity\.number,lots,数量不是数字。/);
    await chinese.close();
    await page.close();
  });

  it("offers an analyst no file to import that the server would refuse", async () => {
    const { memberAdd } = await dashboard.stack.client.data(`mutation {
      memberAdd(input: { email: "ann@example.com", name: "Ann", role: ANALYST }) { initialPassword } }`);
    const ann = { email: "ann@example.com", password: memberAdd.initialPassword };
    const page = await dashboard.openAs(ann, "/data?new=true&kind=STOCK");
    const kind = page.getByRole("combobox", { name: "What is in the file" });
    await kind.waitFor();
    expect(await kind.inputValue()).toBe("Orders");
    await kind.click();
    expect(await page.getByRole("option").allTextContents()).toEqual([
      "Products",
      "Locations",
      "Customers",
      "Orders",
      "Suppliers",
      "Supplier terms",
      "Promotions",
      "Events",
      "Campaigns",
      "Exchange rates",
      "Ad spend",
      "Ad contacts",
      "Ad paths",
    ]);
    await page.context().close();
  });

  it("opens the form of an import from the palette", async () => {
    const page = await dashboard.open("/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByText("Import a file").click();
    await page.getByRole("dialog", { name: "Import a file" }).getByLabel("What is in the file").waitFor();
    await page.close();
  });

  it("hands a model over as a file", async () => {
    const page = await dashboard.open("/models");
    const link = page.getByRole("link", { name: "Download ONNX: DAY v1" });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("demand-forecast-DAY-v1.onnx");
    expect(readOnnxHead(await readFile(await download.path()))).toMatchObject({ metadata: { variant: "DAY" } });
    await page.close();
  });

  it("trains a model and shows it run", async () => {
    const page = await dashboard.open("/models");
    await page.getByRole("button", { name: "DAY v1" }).waitFor();
    await page.getByRole("button", { name: "Train now" }).click();
    await page.waitForURL(/tab=jobs/);
    await page.getByText("Running").or(page.getByText("Queued")).first().waitFor();
    const newest = page.locator("tbody tr[data-index='0']");
    await newest.getByText("Done").waitFor({ timeout: 120_000 });
    await page.getByRole("tab", { name: "Versions" }).click();
    await page.getByRole("button", { name: "DAY v2" }).waitFor();
    await page.close();
  }, 180_000);

  it("makes a key that works, shows it once, and revokes it by name", async () => {
    const page = await dashboard.open("/settings?tab=keys");
    await page.getByRole("button", { name: "Create a key" }).click();
    await page.getByLabel("Name", { exact: true }).fill("CRM");
    await page.getByRole("button", { name: "Create", exact: true }).click();
    const key = (await page.getByRole("dialog").locator("code").textContent()) ?? "";
    const ask = () =>
      fetch(`${dashboard.url}/graphql`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body: JSON.stringify({ query: "{ products { totalCount } }" }),
      });
    expect(await (await ask()).json()).toEqual({ data: { products: { totalCount: 3 } } });
    await page.getByRole("button", { name: "Done" }).click();
    expect(await page.getByText(key).count()).toBe(0);
    await page.getByRole("row", { name: /^CRM / }).getByRole("button", { name: "Revoke" }).click();
    const dialog = page.getByRole("dialog", { name: "Revoke a key" });
    const revoke = dialog.getByRole("button", { name: "Revoke" });
    expect(await revoke.isDisabled()).toBe(true);
    await dialog.getByLabel(/Type CRM/).fill("CRM");
    await revoke.click();
    await page.getByRole("row", { name: /^CRM / }).waitFor({ state: "detached" });
    expect((await ask()).status).toBe(401);
    await page.close();
  });

  const pages = ["/", "/demand", "/data", "/data?new=true", "/models", "/models?tab=jobs", "/models?tab=runtime"];
  const settings = ["organisation", "members", "keys", "look"].map((tab) => `/settings?tab=${tab}`);
  itHasNoBarrier(
    "on any page",
    () => dashboard,
    async (walk) => {
      const { product } = await dashboard.stack.client.data('{ product(externalId: "CUP") { id } }');
      await walk.over(["/sign-in", ...pages, ...settings, `/demand/${encodeURIComponent(product.id)}`]);
      await walk.page.keyboard.press("Control+k");
      await walk.page.getByRole("dialog").waitFor();
      await walk.judge("palette");
    },
    180_000,
  );

  it("rolls a model back after showing what that changes", async () => {
    await addFormerChampion(dashboard.stack.database.ownerUrl);
    const page = await dashboard.open("/models");
    await page.getByRole("button", { name: "Roll back DAY" }).click();
    const dialog = page.getByRole("dialog", { name: "Roll back DAY" });
    await dialog.getByRole("row", { name: "Version" }).getByText("DAY v90").waitFor();
    await dialog.getByRole("button", { name: "Use DAY v90" }).click();
    await page
      .getByRole("row", { name: /DAY v90/ })
      .getByText("In use")
      .waitFor();
    await page.close();
  });

  it("says what happened and what still works when the gateway is gone, and recovers", async () => {
    const page = await dashboard.open("/demand");
    await page.getByRole("link", { name: "Green tea" }).waitFor();
    await dashboard.stack.gateway.stop();
    await page.getByLabel("Search name or number").fill("cup");
    await page.getByRole("heading", { name: "A part of the service is not answering" }).waitFor();
    await dashboard.stack.gateway.start();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("link", { name: "Cup" }).waitFor();
    await page.close();
  });
});
