import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { digestsOf } from "./ad-digests.ts";

const hashed = (text: string) => createHash("sha256").update(text).digest("hex");
const email = (platform: "META" | "GOOGLE", text: string) =>
  digestsOf(platform, { email: text, phone: null }).email?.toString("hex");
const phone = (platform: "META" | "GOOGLE", text: string) =>
  digestsOf(platform, { email: null, phone: text }).phone?.toString("hex");

describe("digestsOf", () => {
  it("reproduces the digest of Google's own example", () => {
    const dana = "07e2f1394b0ea80e2adca010ea8318df697001a005ba7452720edda4b0ce57b3";
    expect(email("GOOGLE", " Dana@Example.com ")).toBe(dana);
    expect(email("META", "dana@example.com")).toBe(dana);
  });

  it("drops full stops of Gmail's mailboxes where Google does, and nowhere else", () => {
    expect(email("GOOGLE", "Cloudy.San.Francisco@GoogleMail.com")).toBe(hashed("cloudysanfrancisco@googlemail.com"));
    expect(email("GOOGLE", "a.b@shop.example")).toBe(hashed("a.b@shop.example"));
    expect(email("META", "a.b@gmail.com")).toBe(hashed("a.b@gmail.com"));
  });

  it("writes numbers as E.164, with the plus where the platform wants it", () => {
    expect(phone("GOOGLE", "+44 (0)20 7946-0018")).toBe(hashed("+442079460018"));
    expect(phone("META", "0044 20 7946 0018")).toBe(hashed("442079460018"));
    expect(phone("META", "+86 138 0013 8000")).toBe(hashed("8613800138000"));
  });

  it.each(["020 7946 0018", "+0 123 456 789", "+12", "call me", ""])(
    "knows nobody by a number without a country: %s",
    (text) => {
      expect(phone("GOOGLE", text)).toBeUndefined();
    },
  );

  it.each(["nobody", "@shop.example", "nobody@"])("knows nobody by what is no address: %s", (text) => {
    expect(email("META", text)).toBeUndefined();
  });
});
