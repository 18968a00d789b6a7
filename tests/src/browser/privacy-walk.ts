import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { eventually } from "../stack/eventually.ts";
import { itHasNoBarrier } from "./barrier-walk.ts";
import type { DashboardStack } from "./dashboard-stack.ts";

const people = [
  "customer_id,name,email",
  "ERIKA,Erika Mustermann,erika@example.com",
  "OTTO,Otto Normal,otto@example.com",
  "",
];

/** The walks over what people may ask of a shop: Erika, who has ordered tea, is erased by them; Otto stays. */
export function walkPrivacy(dashboard: () => DashboardStack): void {
  describe("privacy", () => {
    beforeAll(async () => {
      const { client } = dashboard().stack;
      await client.upload("CUSTOMERS", "people.csv", people.join("\n"));
      await client.upload(
        "ORDERS",
        "erika.csv",
        "order_id,order_date,customer_id,location,sku,quantity,unit_price\nE-1,2026-10-30 09:00,ERIKA,Shop,TEA,2,4.50\n",
      );
    });

    const idOf = async (externalId: string) => {
      const { customer } = await dashboard().stack.client.data(
        `query ($externalId: String!) { customer(externalId: $externalId) { id } }`,
        { externalId },
      );
      return customer?.id as string | undefined;
    };

    it("writes down what a customer agrees to, and gives out all that is known of them", async () => {
      const page = await dashboard().open(`/customers/${encodeURIComponent((await idOf("ERIKA")) ?? "")}`);
      const consent = page.getByRole("region", { name: "Consent and privacy" });
      await consent.getByRole("switch", { name: "Offers by e-mail" }).click();
      await consent.getByText(/^Agreed .*on the customer’s word/).waitFor();
      await consent.getByRole("button", { name: "Export all that is known" }).click();
      const detail = page.getByRole("dialog", { name: "Request" });
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        detail.getByRole("link", { name: "Download the file" }).click(),
      ]);
      const { data } = JSON.parse(await readFile(await download.path(), "utf8"));
      expect(data.customer).toMatchObject([{ external_id: "ERIKA", email: "erika@example.com" }]);
      expect(data.orders).toMatchObject([{ external_id: "E-1" }]);
      expect(data.consents).toMatchObject([{ purpose: "EMAIL_MARKETING", granted: true }]);
      await page.close();
    }, 60_000);

    itHasNoBarrier(
      "on what keys use, people's requests, the audit log and a customer's consent",
      dashboard,
      async (walk) => {
        await walk.over(["/settings?tab=keys", "/settings?tab=privacy", "/settings?tab=audit"]);
        await walk.goTo(`/customers/${encodeURIComponent((await idOf("OTTO")) ?? "")}`);
        await walk.judge("a customer");
      },
      90_000,
    );

    it("erases a person, after which they are in no list, search, profile or file, and the proof is", async () => {
      const id = (await idOf("ERIKA")) ?? "";
      const { client } = dashboard().stack;
      const page = await dashboard().open("/customers?q=Erika");
      await page.getByRole("row", { name: /Erika Mustermann/ }).waitFor();
      await page.goto(`${dashboard().url}/customers/${encodeURIComponent(id)}`);
      await page.getByRole("button", { name: "Erase this person" }).click();
      const ask = page.getByRole("dialog", { name: "Erase a person" });
      expect(await ask.getByRole("button", { name: "Erase this person" }).isDisabled()).toBe(true);
      await ask.getByRole("textbox").fill("Erika Mustermann");
      await ask.getByRole("button", { name: "Erase this person" }).click();
      await page.getByText(/^The person is erased\./).waitFor();
      await page.goto(`${dashboard().url}/customers?q=r`);
      await page.getByRole("row", { name: /Otto Normal/ }).waitFor();
      expect(await page.getByText("Erika").count()).toBe(0);

      for (const path of [
        "/customers?q=Erika",
        "/customers?q=erika%40example.com",
        `/customers/${encodeURIComponent(id)}`,
      ]) {
        await page.goto(`${dashboard().url}${path}`);
        await page.waitForLoadState("networkidle");
        expect(await page.getByRole("row", { name: /Erika|ERIKA/ }).count()).toBe(0);
      }
      await page.getByRole("heading", { name: "This customer is not known" }).waitFor();
      expect(await idOf("ERIKA")).toBeUndefined();
      const { order } = await client.data(`{ order(externalId: "E-1") { total { amount } customer { id } } }`);
      expect(order).toEqual({ total: { amount: "9" }, customer: null });

      await page.goto(`${dashboard().url}/settings?tab=privacy`);
      await page.getByRole("row", { name: /Erasure/ }).click();
      const proof = page.getByRole("dialog", { name: "Request" });
      await proof.getByRole("row", { name: /^customer 0 1 0$/ }).waitFor();
      await proof.getByText("(unchanged)").waitFor();
      await page.close();

      // A file that was not told of it brings nobody back.
      await client.upload("CUSTOMERS", "people.csv", people.join("\n"));
      expect(await idOf("ERIKA")).toBeUndefined();
      await eventually("the audit log has who was read and erased", async () => {
        const { auditLog, auditLogCheck } = await client.data(
          `query ($id: ID!) { auditLog(filter: { objectId: $id }, first: 50) { nodes { kind action } } auditLogCheck { intact } }`,
          { id },
        );
        const actions = auditLog.nodes.map((line: { action: string }) => line.action);
        return (
          auditLogCheck.intact && ["privacyErase", "customerConsentSet"].every((action) => actions.includes(action))
        );
      });
    }, 60_000);
  });
}
