import { tenantOfSiteKey } from "@bellwether/smart-support/channels/widget/model/site-key";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
beforeAll(async () => {
  gateway = await openDomainGateway({ queues: true });
  await gateway.door.write(gateway.tenantId, (db) => db.query("INSERT INTO organisation (name) VALUES ('Shop')"));
});
afterAll(() => gateway?.close());

const input = {
  version: 0,
  isOn: true,
  allowedOrigins: ["https://Shop.example/"],
  accent: "#1C7ED6",
  theme: "AUTO",
  side: "RIGHT",
  language: "PAGE",
  greetingEn: " Hello ",
  greetingZh: "您好",
};
const set = async (over: object, locale: "en" | "zh-CN" = "en") => {
  const document = `mutation ($input: SupportWidgetSetInput!) { supportWidgetSet(input: $input) {
    widget { siteKey snippet allowedOrigins accent greetingEn version } signingSecret userErrors { code field message } } }`;
  const { data } = await gateway.ask(document, { variables: { input: { ...input, ...over } }, locale });
  return data.supportWidgetSet;
};

describe("the widget's settings", () => {
  it("begin with a key of the organisation and a secret that is shown once", async () => {
    expect((await gateway.ask("{ supportWidget { siteKey } }")).data).toEqual({ supportWidget: null });
    const made = await set({});
    expect(made).toMatchObject({
      widget: { allowedOrigins: ["https://shop.example"], accent: "#1c7ed6", greetingEn: "Hello", version: 1 },
      userErrors: [],
    });
    expect(made.signingSecret).toMatch(/^[\w-]{43}$/);
    expect(tenantOfSiteKey(made.widget.siteKey)).toBe(gateway.tenantId);
    expect(made.widget.snippet).toBe(
      `<script src="http://127.0.0.1:3000/widget.js" data-site="${made.widget.siteKey}" async></script>`,
    );
    const again = await set({ version: 1, greetingEn: "Hi" });
    expect(again).toMatchObject({
      widget: { greetingEn: "Hi", version: 2, siteKey: made.widget.siteKey },
      signingSecret: null,
    });
  });

  it("are refused with the rule, in the caller's language", async () => {
    const broken = { version: 2, allowedOrigins: ["shop.example", "http://shop.example"], accent: "blue" };
    const { widget, userErrors } = await set(broken);
    expect(widget).toBeNull();
    expect(userErrors.map(({ field }: { field: string[] }) => field.join("."))).toEqual([
      "allowedOrigins.0",
      "allowedOrigins.1",
      "accent",
    ]);
    expect(userErrors[1].message).toContain("needs https");
    expect((await set(broken, "zh-CN")).userErrors[1].message).toContain("必须使用 https");
    expect((await set({ version: 0 })).userErrors).toMatchObject([{ code: "CONFLICT", field: ["version"] }]);
  });

  it("change the secret, and say until when the one before is taken", async () => {
    const rotate = async (overlapHours: number) => {
      const { data } = await gateway.ask(
        `mutation { supportWidgetSecretRotate(input: { overlapHours: ${overlapHours} }) {
          widget { previousSecretUntil } signingSecret userErrors { code } } }`,
      );
      return data.supportWidgetSecretRotate;
    };
    const [kept, gone] = [await rotate(24), await rotate(0)];
    expect(kept.widget.previousSecretUntil).not.toBeNull();
    expect(gone.widget.previousSecretUntil).toBeNull();
    expect(kept.signingSecret).not.toBe(gone.signingSecret);
    expect((await rotate(200)).userErrors).toEqual([{ code: "INVALID" }]);
  });
});

describe("the mailbox", () => {
  const setMail = async (over: object) => {
    const { data } = await gateway.ask(
      `mutation ($input: SupportMailSetInput!) { supportMailSet(input: $input) {
        account { address host username version } userErrors { field } } }`,
      {
        variables: {
          input: {
            version: 0,
            isOn: true,
            address: "help@shop.example",
            host: "imap.shop.example",
            port: 993,
            security: "TLS",
            username: "help",
            mailbox: "INBOX",
            ...over,
          },
        },
      },
    );
    return data.supportMailSet;
  };

  it("needs a password once, which is sealed", async () => {
    expect((await setMail({ port: 0 })).userErrors).toEqual([{ field: ["port"] }, { field: ["password"] }]);
    expect(await setMail({ password: "open sesame" })).toMatchObject({ account: { version: 1 }, userErrors: [] });
    expect(await setMail({ version: 1, mailbox: "Help" })).toMatchObject({ account: { version: 2 } });
    const [row] = await gateway.door.read(gateway.tenantId, (db) =>
      db.query("SELECT password, username FROM support_mail_account"),
    );
    expect(row.password.toString("latin1")).not.toContain("sesame");
    expect((await setMail({ version: 1 })).userErrors).toEqual([{ field: ["version"] }]);
  });
  it("sends the password that is kept to no other server: whoever named their own was told it", async () => {
    const { version } = (await gateway.ask("{ supportMail { version } }")).data.supportMail;
    for (const elsewhere of [{ host: "imap.eve.example" }, { port: 1993 }, { security: "NONE" }])
      expect(await setMail({ version, mailbox: "Help", ...elsewhere })).toEqual({
        account: null,
        userErrors: [{ field: ["password"] }],
      });
    expect(
      await setMail({ version, host: "mail.shop.example", port: 143, security: "STARTTLS", password: "another" }),
    ).toMatchObject({ userErrors: [] });
  });
});
