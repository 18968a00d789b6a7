import { HubSpotServer } from "@bellwether/crm-connectors/connectors/hubspot/testing/hubspot-server";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { itHasNoBarrier } from "./barrier-walk.ts";
import { DashboardStack } from "./dashboard-stack.ts";
import { describeInBrowser } from "./describe-in-browser.ts";

const customers = "external_id,name,email,country\nC1,Ann,ann@example.com,Italy\nC2,Bo Li,bo@example.com,\n";

describeInBrowser("a CRM that is connected in a browser", () => {
  let dashboard: DashboardStack;
  let hubSpot: HubSpotServer;
  let address: string;

  beforeAll(async () => {
    hubSpot = await new HubSpotServer().open();
    hubSpot.put({
      email: "ann@example.com",
      firstname: "Ann",
      lastname: "Lee",
      country: "France",
      lifecyclestage: "lead",
    });
    hubSpot.put({
      email: "cy@example.com",
      firstname: "Cy",
      lastname: "Young",
      country: "Spain",
      lifecyclestage: "customer",
    });
    hubSpot.put({ email: "no address", lastname: "Wrong" });
    dashboard = await DashboardStack.ofCustomers(customers);
    const page = await dashboard.open("/sign-in");
    await dashboard.signIn(page);
    await page.close();
  }, 600_000);
  afterAll(async () => {
    await dashboard?.close();
    await hubSpot?.close();
  });

  const choose = async (page: Page, label: string, option: string | RegExp) => {
    await page.getByRole("combobox", { name: label, exact: true }).last().click();
    await page.getByRole("option", { name: option }).click();
  };

  it("is mapped, tried, run dry and run, and both sides are in step", async () => {
    const page = await dashboard.open("/data");
    await page.getByRole("link", { name: "Integrations" }).click();
    await page.getByRole("button", { name: "Connect a CRM" }).click();
    await page.getByLabel("Access token").fill(hubSpot.token);
    await page.getByLabel("API address").fill(hubSpot.url);
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "HubSpot" }).waitFor();
    address = new URL(page.url()).pathname;

    await page.getByRole("button", { name: "Add a field" }).click();
    const row = page.getByRole("group", { name: /^Mapping of/ }).last();
    await row.getByLabel("Field of customers").fill("attributes.stage");
    await page.keyboard.press("Escape");
    await choose(page, "Field of the CRM", /^Lifecycle Stage/);
    await page.getByRole("button", { name: "As it is for attributes.stage" }).click();
    await choose(page, "Add a step", "Map values");
    await page.getByLabel("One per line: theirs = ours").fill("lead = Prospect");
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByLabel("Make records of customers that have none").check();
    await page.getByRole("button", { name: "Preview on ten records" }).click();
    const preview = page.getByRole("table").filter({ hasText: "Prospect" });
    await preview.getByRole("row", { name: /^C1 .*instead of Italy.*Prospect/ }).waitFor();
    await page.getByRole("button", { name: "Save the mapping" }).click();
    await page.getByText("The mapping is saved.").waitFor();

    await page.getByRole("button", { name: "Dry run" }).click();
    const report = page.getByRole("dialog", { name: "Report" });
    await report
      .getByText(/^A sync would write 2 customers here and 1 record in the CRM; one would be refused/)
      .waitFor();
    await report.getByText("country: Italy → France").waitFor();
    expect(hubSpot.contacts.size).toBe(3);
    await report.getByRole("button", { name: "Close" }).click();

    await page.getByRole("button", { name: "Sync now" }).click();
    await report
      .getByText(/^The last sync, .*, wrote 2 customers here and 1 record in the CRM; one was refused/)
      .waitFor();
    await report.getByText(/“no address” – /).waitFor();
    const { customer } = await dashboard.stack.client.data('{ customer(externalId: "C1") { name country } }');
    expect(customer).toEqual({ name: "Ann Lee", country: "France" });
    const made = [...hubSpot.contacts.values()].find(({ properties }) => properties.email === "bo@example.com");
    expect(made?.properties).toMatchObject({ firstname: "Bo", lastname: "Li" });
    await page.close();
  }, 120_000);

  itHasNoBarrier(
    "on the pages of integrations",
    () => dashboard,
    async (walk) => {
      await walk.goTo("/data/integrations");
      await walk.page.getByRole("link", { name: "HubSpot" }).waitFor();
      await walk.judge("integrations");
      await walk.goTo(address);
      await walk.page.getByRole("heading", { level: 2 }).first().waitFor();
      await walk.page
        .getByRole("group", { name: /name|姓名/ })
        .first()
        .waitFor();
      await walk.judge("connection");
    },
    60_000,
  );
});
