import { describe, expect, it } from "@jest/globals";
import { checkDomain } from "./check-domain.ts";

const records: Record<string, string[]> = {
  "news.shop.example": ["v=spf1 -all"],
  "s1._domainkey.news.shop.example": ["v=DKIM1; p=abc"],
  "_dmarc.shop.example": ["v=DMARC1; p=reject"],
};
const settings = { host: "192.0.2.1", fromAddress: "tea@News.Shop.example", dkimSelector: "s1" };
const codes = async (
  change: Partial<typeof settings> | { dkimSelector: null },
  lookUp = async (name: string) => records[name] ?? [],
) => (await checkDomain({ ...settings, ...change }, lookUp)).map(({ code }) => code);

describe("checkDomain", () => {
  it("looks up SPF, DKIM and DMARC, this one of the whole domain where its part has none", async () => {
    expect(await codes({})).toEqual(["mail.domain-ok"]);
  });

  it("finds the policy of a domain of three names for its parts: it was looked for at com.cn, and mails were stopped", async () => {
    const chinese: Record<string, string[]> = {
      "mail.shop.com.cn": ["v=spf1 -all"],
      "s1._domainkey.mail.shop.com.cn": ["v=DKIM1; p=abc"],
      "_dmarc.mail.shop.com.cn": ["a verification of something else"],
      "_dmarc.shop.com.cn": ["v=DMARC1; p=quarantine"],
    };
    const lookUp = async (name: string) => chinese[name] ?? [];
    expect(await codes({ fromAddress: "tea@mail.shop.com.cn" }, lookUp)).toEqual(["mail.domain-ok"]);
  });

  it("tells what it finds missing, and asks no key without a selector", async () => {
    expect(await codes({ fromAddress: "tea@other.example" })).toEqual([
      "mail.spf-missing",
      "mail.dkim-missing",
      "mail.dmarc-missing",
    ]);
    expect(await codes({ dkimSelector: null })).toEqual(["mail.dkim-no-selector"]);
  });

  it("takes silence for silence, and not for a missing record", async () => {
    const silent = async () => Promise.reject(new Error("SERVFAIL"));
    expect(await codes({}, silent)).toEqual(["mail.dns-silent", "mail.dns-silent", "mail.dns-silent"]);
  });

  it("asks nothing where the server is on this machine", async () => {
    const lookUp = () => Promise.reject(new Error("asked"));
    expect(await codes({ host: "127.0.0.1" }, lookUp)).toEqual(["mail.local-server"]);
  });
});
