import { randomBytes } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { SignJWT, UnsecuredJWT } from "jose";
import { readIdentity } from "./identity-token.ts";

const now = new Date("2026-11-22T10:00:00Z");
const seconds = now.getTime() / 1_000;
const [secret, before] = [randomBytes(32), randomBytes(32)];
const site = "bws_site";

function signed(
  over: { key?: Uint8Array; sub?: string; aud?: string; exp?: number; alg?: string } = {},
): Promise<string> {
  const { key = secret, sub = "C-1", aud = site, exp = seconds + 600, alg = "HS256" } = over;
  return new SignJWT().setProtectedHeader({ alg }).setSubject(sub).setAudience(aud).setExpirationTime(exp).sign(key);
}
const read = (token: string) => readIdentity(token, [secret, before], site, now);

describe("an identity token", () => {
  it("vouches for a customer, by the present secret and by the one before", async () => {
    const vouched = { customer: "C-1", expiresAt: new Date("2026-11-22T10:11:00Z") };
    expect(await read(await signed())).toEqual(vouched);
    expect(await read(await signed({ key: before }))).toEqual(vouched);
  });

  it("vouches for nobody past its time", async () => {
    expect(await read(await signed({ exp: seconds - 61 }))).toBe("IDENTITY_EXPIRED");
  });

  it("is forged where another secret, site or algorithm signed it, or none, or for years", async () => {
    const good = await signed();
    const [head, , signature] = good.split(".");
    const body = Buffer.from(JSON.stringify({ sub: "C-2", aud: site, exp: seconds + 600 })).toString("base64url");
    for (const token of [
      await signed({ key: randomBytes(32) }),
      await signed({ aud: "bws_another" }),
      await signed({ key: randomBytes(64), alg: "HS512" }),
      await signed({ exp: seconds + 365 * 86_400 }),
      await signed({ sub: "" }),
      new UnsecuredJWT()
        .setSubject("C-1")
        .setAudience(site)
        .setExpirationTime(seconds + 600)
        .encode(),
      `${head}.${body}.${signature}`,
      "not a token",
      "",
    ])
      expect(await read(token)).toBe("IDENTITY_FORGED");
  });
});
