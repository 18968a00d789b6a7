import { describe, expect, it } from "@jest/globals";
import { type CompiledMail, compileMail, type MailDraft } from "./compile-mail.ts";
import { personalMail, type Reader } from "./personal-mail.ts";

const draft: MailDraft = {
  locale: "en",
  subject: "Tea for {{name|you}}",
  preheader: "This week",
  body: "",
  format: "TEXT",
  organisation: "Tea & Co",
  postalAddress: "1 High Street, Leeds",
};
const reader: Reader = {
  name: "Ann <b>",
  organisation: "Tea & Co",
  link: "https://shop.example/tea?a=1&b=2",
  unsubscribe: "https://app.example/mail/u/1",
  linkTo: (address) => `https://app.example/mail/c/1?to=${encodeURIComponent(address)}`,
  openedUrl: null,
};

function compiled(change: Partial<MailDraft>): CompiledMail {
  const mail = compileMail({ ...draft, ...change });
  if ("problems" in mail) throw new Error(JSON.stringify(mail.problems));
  return mail;
}

const mjml = (inner: string) =>
  `<mjml><mj-body><mj-section><mj-column>${inner}</mj-column></mj-section></mj-body></mjml>`;

describe("compileMail", () => {
  it("makes HTML and plain text of MJML, with every link noted and the law's words at the end", () => {
    const body = mjml(
      `<mj-text>Dear {{name|friend}}</mj-text><mj-button href="https://shop.example/new?x=1&amp;y=2">Look</mj-button>`,
    );
    const mail = compiled({ format: "MJML", body });
    expect(mail.links).toEqual(["https://shop.example/new?x=1&y=2"]);
    const { html, text, subject } = personalMail(mail, reader);
    expect(subject).toBe("Tea for Ann <b>");
    expect(html).toContain("Dear Ann &lt;b&gt;");
    expect(html).toContain("This week");
    expect(html).toContain('href="https://app.example/mail/c/1?to=https%3A%2F%2Fshop.example%2Fnew%3Fx%3D1%26y%3D2"');
    expect(html).not.toContain("fonts.googleapis.com");
    expect(text).toContain("Dear Ann <b>");
    expect(text).toContain("Look (https://app.example/mail/c/1?to=https%3A%2F%2Fshop.example%2Fnew%3Fx%3D1%26y%3D2)");
    expect(text).toContain("Tea & Co, 1 High Street, Leeds");
    expect(text).toContain("Unsubscribe (https://app.example/mail/u/1)");
    // What is shown beside the subject is no part of the text.
    expect(text).not.toContain("This week");
  });

  it("makes a mail of plain words, in Chinese as in English", () => {
    const body = "您好{{name}}：\n\n新茶上市，见 https://shop.example/新茶。\n全场九折。\n\n{{link}}";
    const { html, text } = personalMail(compiled({ locale: "zh-CN", body }), { ...reader, name: "李雷" });
    expect(html).toContain('lang="zh-CN"');
    expect(text).toContain("您好李雷：");
    expect(text).toContain("全场九折。");
    expect(text).toContain("退订 (https://app.example/mail/u/1)");
    expect(text).toContain("https://app.example/mail/c/1?to=https%3A%2F%2Fshop.example%2Ftea%3Fa%3D1%26b%3D2");
  });

  it("ends an address before the quotation mark or bracket around it: links led to &quot and &gt", () => {
    const body = `See "https://a.example/x" or <https://b.example/y>, it's 'https://c.example/?q=it's&z=1', “https://d.example/新茶”。`;
    expect(compiled({ body }).links).toEqual([
      "https://a.example/x",
      "https://b.example/y",
      "https://c.example/?q=it's&z=1",
      "https://d.example/新茶",
    ]);
  });

  it("names the organisation as it is called: $& in its name was replaced", () => {
    const mail = compiled({ format: "MJML", body: mjml("<mj-text>Hello</mj-text>"), organisation: "Tea $& Co" });
    expect(personalMail(mail, reader).text).toContain("Tea $& Co, 1 High Street");
  });

  it("refuses what the engine cannot bear: one mail of nested elements kept it from making any other", () => {
    const nested = (depth: number) => mjml(`<mj-text>${"<div>".repeat(depth)}Hello${"</div>".repeat(depth)}</mj-text>`);
    for (const body of [nested(4_000), mjml(`<mj-text>${'<div title="/>"><!-- </div> -->'.repeat(4_000)}</mj-text>`)])
      expect(compileMail({ ...draft, format: "MJML", body })).toEqual({
        problems: [{ code: "mail.nesting", facts: { maximum: "100" } }],
      });
    expect(personalMail(compiled({ format: "MJML", body: nested(90) }), reader).text).toContain("Hello");
    const lines = mjml(`<mj-text>${"a<br>".repeat(2_000)}</mj-text>`);
    expect(compiled({ format: "MJML", body: lines }).links).toEqual([]);
  });

  it("looks through a body in one pass: openings without an end took the square of their number", () => {
    const began = performance.now();
    for (const opening of ["<mj-head", "<mjml", '<mj-text a="'])
      expect(compileMail({ ...draft, format: "MJML", body: opening.repeat(16_000) })).toHaveProperty("problems");
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it("keeps an author's own link to unsubscribe, and adds no second one", () => {
    const mail = compiled({ format: "MJML", body: mjml(`<mj-text><a href="{{unsubscribe}}">No more</a></mj-text>`) });
    const { html } = personalMail(mail, reader);
    expect(html.match(/mail\/u\/1/g)).toHaveLength(1);
  });

  it("notes that a mail was opened only where that is asked for", () => {
    const mail = compiled({ body: "Hello" });
    expect(personalMail(mail, reader).html).not.toContain("<img");
    expect(personalMail(mail, { ...reader, openedUrl: "https://app.example/mail/o/1" }).html).toContain(
      '<img src="https://app.example/mail/o/1" width="1" height="1" alt="" /></body>',
    );
  });

  it.each([
    [{ body: "{{prize}}" }, "mail.unknown-variable"],
    [{ format: "MJML", body: "<mjml><mj-body>" }, "mail.template"],
    [{ body: "See https://shop:tea/" }, "mail.link"],
    [{ format: "MJML", body: mjml(`<mj-button href="https://shop.example/{{name}}">Look</mj-button>`) }, "mail.link"],
    [{ format: "MJML", body: mjml(`<mj-include path="/etc/passwd" />`) }, "mail.include"],
    [{ format: "MJML", body: mjml("<mj-txt>Hello</mj-txt>") }, "mail.unknown-element"],
  ] as const)("refuses what cannot be sent as it was meant: %j", (change, code) => {
    expect(compileMail({ ...draft, ...change })).toMatchObject({ problems: [{ code }] });
  });
});
