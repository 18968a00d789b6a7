import { SmtpSink } from "@bellwether/campaigns/testing/smtp-sink";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { eventually } from "../stack/eventually.ts";
import { itHasNoBarrier } from "./barrier-walk.ts";
import type { DashboardStack } from "./dashboard-stack.ts";

/**
 * The walks over sending: a mail server is set up, a campaign is sent by it, and one reader wants no more. They begin with
 * customers K1 to K40, who have addresses and of whom all but the last agree to mails, and the segment “Germans” of them.
 */
export function walkDelivery(dashboard: () => DashboardStack): void {
  describe("delivery", () => {
    let sink: SmtpSink;
    let campaign: string;
    beforeAll(async () => {
      sink = await SmtpSink.open();
    });
    afterAll(() => sink?.close());

    it("sends by the organisation's own server, shows how far it is, and ends the mails to whoever asks", async () => {
      const { client } = dashboard().stack;
      const page = await dashboard().open("/settings?tab=mail");
      await page.getByRole("textbox", { name: "Server" }).fill("127.0.0.1");
      await page.getByRole("combobox", { name: "Encryption" }).click();
      await page.getByRole("option", { name: /^None/ }).click();
      await page.getByRole("textbox", { name: "Port" }).fill(String(sink.port));
      await page.getByRole("textbox", { name: "Sender's name" }).fill("Tea & Co");
      await page.getByRole("textbox", { name: "Sender's address" }).fill("tea");
      await page.getByRole("textbox", { name: "Postal address" }).fill("1 High Street, Leeds");
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByText("This is not an e-mail address that mail can be sent to.").waitFor();
      await page.getByRole("textbox", { name: "Sender's address" }).fill("tea@shop.example");
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByRole("button", { name: "Check again" }).click();
      await page.getByText("The server is on this machine, so no domain has to speak for it.").waitFor();

      campaign = await startCampaign(dashboard());
      await page.goto(`${dashboard().url}/campaigns/${encodeURIComponent(campaign)}`);
      const delivery = page.getByRole("region", { name: "Delivery" });
      await delivery.getByText("39 of 39 sent, 0 wait, 0 were not sent.").waitFor();
      expect(new Set(sink.mails.map(({ to }) => to)).size).toBe(39);
      expect(sink.mails).toHaveLength(39);
      await page.getByRole("region", { name: "Results" }).getByText("Nobody is left alone").waitFor();

      await delivery.getByRole("button", { name: "Preview and test" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByText("New tea", { exact: true }).waitFor();
      await dialog.getByRole("textbox", { name: "Send it to" }).fill("me@example.com");
      await dialog.getByRole("button", { name: "Send a test" }).click();
      await page.getByText("Sent to me@example.com.").waitFor();
      await page.context().close();

      const mail = sink.mails.find(({ to }) => to === "k1@example.com")!;
      const link = new URL(/^List-Unsubscribe:\s*<([^>]+)>/m.exec(mail.raw)![1]!);
      const ended = await fetch(`${dashboard().url}${link.pathname}`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: "List-Unsubscribe=One-Click",
      });
      expect(ended.status).toBe(200);
      await eventually("K1 agrees to nothing", async () => {
        const { customers } = await client.data(
          "{ customers(first: 100) { nodes { externalId consents { purpose granted } } } }",
        );
        const reader = customers.nodes.find(({ externalId }: { externalId: string }) => externalId === "K1");
        return reader.consents.some(
          ({ purpose, granted }: { purpose: string; granted: boolean }) => purpose === "EMAIL_MARKETING" && !granted,
        );
      });
    }, 60_000);

    itHasNoBarrier(
      "on the pages of sending",
      dashboard,
      async (walk) => {
        await walk.over([`/campaigns/${encodeURIComponent(campaign)}`, "/settings?tab=mail", "/settings?tab=ads"]);
      },
      60_000,
    );
  });
}

async function startCampaign({ stack: { client } }: DashboardStack): Promise<string> {
  const { segments } = await client.data("{ segments { id } }");
  const input = {
    name: "Mailed tea",
    objective: "SALES",
    channels: ["EMAIL"],
    audience: { segmentId: segments[0].id, mode: "FROZEN" },
    landingUrl: "https://shop.example/tea",
    variants: [
      {
        name: "A",
        share: 1,
        creatives: [{ language: "EN", subject: "New tea", body: "Hello {{name|there}}\n\n{{link}}", format: "TEXT" }],
      },
    ],
  };
  const made = await client.data(
    "mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { campaign { id } userErrors { field message } } }",
    { input },
  );
  const { campaign, userErrors } = made.campaignCreate;
  expect(userErrors).toEqual([]);
  const started = await client.data(
    "mutation ($id: ID!) { campaignStart(input: { campaignId: $id }) { userErrors { message } } }",
    { id: campaign.id },
  );
  expect(started.campaignStart.userErrors).toEqual([]);
  return campaign.id;
}
