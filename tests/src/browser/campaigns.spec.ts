import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { shopProducts } from "../stack/shop-files.ts";
import { itHasNoBarrier } from "./barrier-walk.ts";
import { DashboardStack } from "./dashboard-stack.ts";
import { walkDelivery } from "./delivery-walk.ts";
import { describeInBrowser } from "./describe-in-browser.ts";

/** So many that no draw leaves one group of two empty. All but the last agree to mails. */
const people = 40;

const customers = [
  "customer_id,name,country,email,consent_email_marketing",
  ...Array.from({ length: people }, (_, at) => {
    const n = at + 1;
    return `K${n},Customer ${n},DE,k${n}@example.com,${n < people ? "yes" : "no"}`;
  }),
].join("\n");

describeInBrowser("campaigns in a browser", () => {
  let dashboard: DashboardStack;
  let campaign: string;
  beforeAll(async () => {
    dashboard = await DashboardStack.ofCustomers(customers);
    const { client } = dashboard.stack;
    await client.upload("PRODUCTS", "products.csv", shopProducts);
    const predicate = { customer: { field: "country", in: ["DE"] } };
    await client.data(
      `mutation ($predicate: SegmentPredicate!) { segmentCreate(input: { name: "Germans", predicate: $predicate }) { userErrors { message } } }`,
      { predicate },
    );
    const page = await dashboard.open("/sign-in");
    await dashboard.signIn(page);
    await page.context().close();
  }, 600_000);
  afterAll(() => dashboard?.close());

  it("are written step by step, saved while they are typed, scheduled, started, measured, paused and taken back", async () => {
    const page = await dashboard.open("/campaigns");
    await page.getByText("No campaigns yet").waitFor();
    await page.getByRole("button", { name: "New campaign" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Spring tea");
    await page.getByRole("button", { name: "Write it" }).click();
    await page.waitForURL(/campaigns\/.+\/edit/);
    campaign = new URL(page.url()).pathname.replace("/edit", "");

    await page.getByRole("combobox", { name: "Objective" }).click();
    await page.getByRole("option", { name: "Sales", exact: true }).click();
    await page.getByRole("checkbox", { name: "Export of the audience" }).check();
    await page.getByRole("textbox", { name: "Budget" }).fill("-5");
    await page
      .getByText(/A budget is an amount of 0 or more/)
      .first()
      .waitFor();
    await page.getByRole("textbox", { name: "Budget" }).fill("300");
    await page.getByText("Saved.", { exact: true }).waitFor();

    await page.getByRole("button", { name: "Next: Audience" }).click();
    await page.getByRole("combobox", { name: "Audience" }).click();
    await page.getByRole("option", { name: /Germans/ }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    await page.getByText("39 people of 40 now.").waitFor();
    await page.getByText("Not agreed to mail").waitFor();
    await page.getByText("A rule of its own", { exact: true }).click();
    await page.getByText("It is for the segment “Germans” until the rule has a condition.").waitFor();
    await page.getByRole("button", { name: "Add a condition" }).click();
    await page.getByText("40 customers", { exact: true }).waitFor();
    await page.getByRole("textbox", { name: "Holdout group" }).fill("50");
    await page.getByText("19 people of 40 now.").waitFor();
    await page.getByText("Saved.", { exact: true }).waitFor();

    await page.getByRole("button", { name: "Next: Message" }).click();
    await page.getByRole("button", { name: "Write in English" }).click();
    await page.getByRole("textbox", { name: "Subject" }).fill("New tea");
    await page.getByRole("textbox", { name: "Message" }).fill("It is here.");
    await page.getByRole("textbox", { name: "Address" }).fill("https://shop.example/tea");
    await page.getByRole("textbox", { name: "Source" }).fill("newsletter");
    await page.getByText("https://shop.example/tea?utm_source=newsletter").waitFor();

    await page.getByRole("button", { name: "Next: Schedule" }).click();
    await page.getByRole("combobox", { name: "Time zone" }).fill("Europe/London");
    await page.getByRole("option", { name: "Europe/London" }).click();
    await page.getByLabel("Start", { exact: true }).fill("2031-03-30T01:30");
    await page.getByLabel("End", { exact: true }).fill("2031-04-30T18:00");
    await page.getByText("Clocks go forward over this time; it will be 2031-03-30 02:30.").waitFor();

    await page.getByRole("button", { name: "Next: Review" }).click();
    await page.getByText("Nothing is missing: it can be scheduled or started.").waitFor();
    await page.getByRole("link", { name: "To the campaign" }).click();

    await page.getByRole("button", { name: "Schedule", exact: true }).click();
    await page.getByText("“Spring tea” is scheduled.").waitFor();
    await page.getByRole("button", { name: "Start now" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Start now" }).click();
    await page.getByText("“Spring tea” is running.").waitFor();
    await measure(page);
    await page.getByRole("button", { name: "Pause", exact: true }).click();
    await page.getByText("“Spring tea” is paused.").waitFor();
    await page.getByRole("alert").filter({ hasText: "is paused" }).getByRole("button", { name: "Undo" }).click();
    await page.getByText("Last step taken back").waitFor();
    expect(await page.getByRole("button", { name: "Pause", exact: true }).isVisible()).toBe(true);
    await page.context().close();
  });

  /** Has everybody buy whom the campaign that runs reached, and looks at what that brought. */
  async function measure(page: Page): Promise<void> {
    const list = page.getByRole("link", { name: "Download the list of people (CSV)" });
    await list.waitFor();
    const [file] = await Promise.all([page.waitForEvent("download"), list.click()]);
    const [head = "", ...lines] = (await readFile(await file.path(), "utf8")).trim().split(/\r?\n/);
    const at = head
      .replace(/^\uFEFF/, "")
      .split(",")
      .indexOf("customer_id");
    const reached = lines.map((line) => line.split(",")[at]!);
    const placedAt = new Date().toISOString();
    const records = reached.map((customer, n) => ({
      externalId: `O-${customer}`,
      placedAt,
      customer,
      lines: [{ product: "TEA", quantity: "1", unitPrice: `${20 + n}` }],
    }));
    const { ordersUpsert } = await dashboard.stack.client.data(
      "mutation ($records: [OrderRecordInput!]!) { ordersUpsert(input: { records: $records }) { created } }",
      { records },
    );
    expect(ordersUpsert.created).toBe(reached.length);
    await page.reload();
    const results = page.getByRole("region", { name: "Results" });
    await results.getByRole("row", { name: new RegExp(`^A ${reached.length} .* 100`) }).waitFor();
    await results.getByRole("row", { name: new RegExp(`^Left alone ${people - 1 - reached.length} 0`) }).waitFor();
    await results.getByText(/^More revenue/).waitFor();
    await results.getByRole("button", { name: "Keep as an experiment" }).click();
    await page.getByText("its effect is known 28 days after the last was chosen.").waitFor();
  }

  it("lose nothing where two people write at once: the second is told, and decides", async () => {
    const { client } = dashboard.stack;
    const made = await client.data(`mutation { campaignCreate(input: { name: "Both" }) { campaign { id } } }`);
    const { id } = made.campaignCreate.campaign;
    const page = await dashboard.open(`/campaigns/${encodeURIComponent(id)}/edit`);
    await page.getByText("Saved.", { exact: true }).waitFor();
    await client.data(
      `mutation ($id: ID!) { campaignUpdate(input: { campaignId: $id, version: 1, description: "theirs" }) { userErrors { message } } }`,
      { id },
    );
    await page.getByRole("textbox", { name: "Name" }).fill("Mine");
    await page.getByText("Somebody else changed this campaign", { exact: true }).waitFor();
    await page.getByText(/Description, by .*: – → theirs/).waitFor();
    await page.getByRole("button", { name: "Keep my changes" }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    const { campaign: kept } = await client.data("query ($id: ID!) { campaign(id: $id) { name description } }", { id });
    expect(kept).toEqual({ name: "Mine", description: "theirs" });
    await page.context().close();
  });

  it("are found by filters that the address keeps, named as views, ticked together and seen by day", async () => {
    const page = await dashboard.open("/campaigns?status=DRAFT");
    await page.getByRole("link", { name: "Mine" }).waitFor();
    expect(await page.getByRole("link", { name: "Spring tea" }).count()).toBe(0);
    await page.getByRole("button", { name: "Views" }).click();
    await page.getByRole("menuitem", { name: "Save this view" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Drafts");
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await page.goto(`${dashboard.url}/campaigns`);
    await page.getByRole("link", { name: "Spring tea" }).waitFor();
    await page.getByRole("button", { name: "Views" }).click();
    await page.getByRole("menuitem", { name: "Drafts", exact: true }).click();
    await page.waitForURL(/status=DRAFT/);
    await page.getByRole("checkbox", { name: /Mine/ }).check();
    await page.getByRole("button", { name: "Archive (1)" }).click();
    await page.getByText("“Mine” is archived.").waitFor();

    await page.goto(`${dashboard.url}/campaigns/calendar?day=2031-04-10`);
    await page.getByRole("gridcell", { name: /Apr 10, 2031: 1 campaign/ }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate("document.activeElement.textContent")).toMatch(/^Apr 11, 2031/);
    await page
      .getByRole("gridcell", { name: /Apr 11, 2031/ })
      .getByRole("link", { name: "Spring tea" })
      .waitFor();
    await page.context().close();
  });

  walkDelivery(() => dashboard);

  itHasNoBarrier(
    "on the pages of campaigns",
    () => dashboard,
    async (walk) => {
      const steps = ["goal", "audience", "message", "schedule"].map((step) => `${campaign}/edit?step=${step}`);
      await walk.over(["/campaigns", campaign, ...steps, "/campaigns/calendar?day=2031-04-10"]);
    },
    120_000,
  );
});
