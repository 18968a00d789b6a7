import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { MailLinks } from "./mail-links.ts";

const links = new MailLinks("k".repeat(32), "https://app.example");
const owner = { tenantId: randomUUID(), sendId: randomUUID() };
const tokenOf = (url: string) => new URL(url).pathname.split("/").at(-1)!;

describe("MailLinks", () => {
  it("knows its own links again", () => {
    const url = links.click(owner, "https://shop.example/tea?a=1&b=茶");
    expect(new URL(url).searchParams.get("to")).toBe("https://shop.example/tea?a=1&b=茶");
    expect(links.read("click", tokenOf(url), "https://shop.example/tea?a=1&b=茶")).toEqual(owner);
    expect(links.read("unsubscribe", tokenOf(links.unsubscribe(owner)), "")).toEqual(owner);
    expect(links.read("open", tokenOf(links.open(owner)), "")).toEqual(owner);
  });

  it("does not lead where we did not send, do what it was not made for, or speak for another message", () => {
    const click = tokenOf(links.click(owner, "https://shop.example/"));
    expect(links.read("click", click, "https://evil.example/")).toBeNull();
    expect(links.read("unsubscribe", click, "https://shop.example/")).toBeNull();
    const bytes = Buffer.from(click, "base64url");
    bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20);
    expect(links.read("click", bytes.toString("base64url"), "https://shop.example/")).toBeNull();
    expect(links.read("click", "", "")).toBeNull();
    expect(
      new MailLinks("l".repeat(32), "https://app.example").read("click", click, "https://shop.example/"),
    ).toBeNull();
  });
});
