import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;

beforeAll(async () => {
  gateway = await openDomainGateway();
  await insertDomainData(gateway.door, gateway.tenantId, { products: 1, customers: 1, ordersPerCustomer: 1 });
});
afterAll(() => gateway?.close());

const update = (input: string) =>
  gateway.ask(
    `mutation { organisationUpdate(input: { ${input} }) { organisation { name timeZone currency locale } userErrors { code field message } } }`,
  );

describe("organisationUpdate", () => {
  it("changes what is given and keeps the rest", async () => {
    const { data } = await update(`name: "  Garden & Co  ", timeZone: "Asia/Shanghai"`);
    expect(data.organisationUpdate).toEqual({
      organisation: { name: "Garden & Co", timeZone: "Asia/Shanghai", currency: "EUR", locale: "en" },
      userErrors: [],
    });
    expect((await update(`currency: "CNY", locale: "zh-CN"`)).data.organisationUpdate.organisation).toEqual({
      name: "Garden & Co",
      timeZone: "Asia/Shanghai",
      currency: "CNY",
      locale: "zh-CN",
    });
  });

  it.each([
    [`name: " "`, "name", "A name has 1 to 200 characters; got 0."],
    [`timeZone: "+01:00"`, "timeZone", `"+01:00" is not the IANA name of a time zone`],
    [`timeZone: "Europe/Atlantis"`, "timeZone", "is not the IANA name of a time zone"],
    [`currency: "EURO"`, "currency", `"EURO" is not a currency of ISO 4217`],
    ["customerDiscountRate: 1", "customerDiscountRate", "A discount rate is from 0 to below 1, such as 0.1; got 1."],
    [`locale: "fr"`, "locale", `The languages are en and zh-CN; got "fr".`],
  ])("refuses %s and changes nothing", async (input, field, message) => {
    const { data } = await update(input);
    expect(data.organisationUpdate.organisation).toBeNull();
    expect(data.organisationUpdate.userErrors).toEqual([
      { code: "INVALID", field: [field], message: expect.stringContaining(message) },
    ]);
  });

  it("changes the rate that lifetime values are discounted by, which is a tenth a year before", async () => {
    const rateAfter = async (input: string) => {
      const { data } = await gateway.ask(
        `mutation { organisationUpdate(input: { ${input} }) { organisation { customerDiscountRate } userErrors { code } } }`,
      );
      return data.organisationUpdate.organisation.customerDiscountRate;
    };
    expect(await rateAfter(`locale: "en"`)).toBe(0.1);
    expect(await rateAfter("customerDiscountRate: 0.05")).toBe(0.05);
  });

  it("tells every rule that is broken at once", async () => {
    const { data } = await update(`name: "", currency: "x"`);
    expect(data.organisationUpdate.userErrors).toHaveLength(2);
  });
});
