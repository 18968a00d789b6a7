import { describe, expect, it } from "@jest/globals";
import { type DomainRecords, domainFindings } from "./domain-findings.ts";

const good: DomainRecords = {
  domain: ["google-site-verification=abc", "v=spf1 include:_spf.mailer.example -all"],
  dkim: ["v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEB"],
  dmarc: ["v=DMARC1; p=quarantine; rua=mailto:dmarc@shop.example"],
};
const codes = (change: Partial<DomainRecords>, selector: string | null = "s1") =>
  domainFindings("shop.example", selector, { ...good, ...change }).map(({ code, weight }) => `${code} ${weight}`);

describe("domainFindings", () => {
  it("finds nothing to put right where all three speak for the sender", () => {
    expect(codes({})).toEqual(["mail.domain-ok FINE"]);
    expect(codes({ domain: ["v=spf1 redirect=_spf.mailer.example"] })).toEqual(["mail.domain-ok FINE"]);
  });

  it.each([
    [{ domain: [] }, "mail.spf-missing STOPS"],
    [{ domain: ["v=spf1 -all", "v=spf1 ~all"] }, "mail.spf-several STOPS"],
    [{ domain: ["v=spf1 +all"] }, "mail.spf-open STOPS"],
    [{ domain: ["v=spf1 a mx"] }, "mail.spf-loose WARNS"],
    [{ domain: null }, "mail.dns-silent STOPS"],
    [{ dkim: [] }, "mail.dkim-missing STOPS"],
    [{ dkim: ["v=DKIM1; p="] }, "mail.dkim-revoked STOPS"],
    [{ dmarc: [] }, "mail.dmarc-missing STOPS"],
    [{ dmarc: ["v=DMARC1; p=none"] }, "mail.dmarc-none WARNS"],
  ] as const)("names what is wrong: %j", (change, expected) => {
    expect(codes(change)).toEqual([expected]);
  });

  it("asks for the selector under which the key is published", () => {
    expect(codes({ dkim: undefined }, null)).toEqual(["mail.dkim-no-selector STOPS"]);
  });

  it("wants bounces to go to the sender's own domain, or a part of it", () => {
    const of = (reply: string) => domainFindings("shop.example", "s1", good, reply).map(({ code }) => code);
    expect(of("bounces.shop.example")).toEqual(["mail.domain-ok"]);
    expect(of("mailer.test")).toEqual(["mail.not-aligned"]);
  });
});
