import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { VisitorTokens } from "./visitor-tokens.ts";

const now = new Date("2026-11-22T10:00:00Z");
const ticket = { tenantId: randomUUID(), visitorId: randomUUID(), until: new Date("2026-11-22T22:00:00Z") };
const tokens = new VisitorTokens("a key of a specification, of 48 characters or so");

describe("a visitor's token", () => {
  it("says whose it is until its time has come", () => {
    const token = tokens.issue(ticket);
    expect(tokens.read(token, now)).toEqual(ticket);
    expect(tokens.read(token, ticket.until)).toBeNull();
  });

  it("is nobody's where any of it was changed, or another key signed it", () => {
    const token = tokens.issue(ticket);
    for (let at = 0; at < 54; at++) {
      const bytes = Buffer.from(token, "base64url");
      bytes[at]! ^= 1;
      expect(tokens.read(bytes.toString("base64url"), now)).toBeNull();
    }
    expect(new VisitorTokens("another key of a specification, just as long").read(token, now)).toBeNull();
    expect(tokens.read("", now)).toBeNull();
  });
});
