import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { beforeEach, describe, expect, it } from "@jest/globals";
import { readCredentials } from "./credentials.ts";
import type { Identity, Unidentified } from "./identity.ts";
import { believedForMs, RecentIdentities } from "./recent-identities.ts";

const tenant = parseTenantId("00000000-0000-4000-8000-000000000001");
const elsewhere = parseTenantId("00000000-0000-4000-8000-000000000002");
const good: Identity = {
  tenantId: tenant,
  kind: "apiKey",
  id: "k",
  role: null,
  permissions: new Set(),
  expiresAt: null,
};
const credentials = readCredentials({ "x-api-key": "bw_secret" })!;

describe("RecentIdentities", () => {
  let asked: number;
  let now: number;
  let answer: Identity | Unidentified;
  let identities: RecentIdentities;
  beforeEach(() => {
    asked = 0;
    now = 1_000_000;
    answer = good;
    const identify = async () => {
      asked += 1;
      return answer;
    };
    identities = new RecentIdentities({ apiKey: identify, session: identify }, () => now);
  });

  it("asks once for requests that come together, and again after two seconds", async () => {
    await Promise.all([identities.find(credentials), identities.find(credentials)]);
    now += believedForMs - 1;
    await identities.find(credentials);
    expect(asked).toBe(1);
    now += 1;
    await identities.find(credentials);
    expect(asked).toBe(2);
  });

  it("believes a credential no longer than it lasts", async () => {
    answer = { ...good, expiresAt: new Date(now + 500) };
    await identities.find(credentials);
    now += 500;
    await identities.find(credentials);
    expect(asked).toBe(2);
  });

  it("does not remember a refusal", async () => {
    answer = { refused: "invalid", message: "no" };
    await identities.find(credentials);
    answer = good;
    expect(await identities.find(credentials)).toBe(good);
  });

  it("does not remember a failure to ask", async () => {
    const failing = async () => {
      throw new Error("away");
    };
    const failed = new RecentIdentities({ apiKey: failing, session: failing });
    await expect(failed.find(credentials)).rejects.toThrow("away");
    await expect(failed.find(credentials)).rejects.toThrow("away");
  });

  it("forgets one organisation's credentials, or everybody's, at once", async () => {
    await identities.find(credentials);
    await identities.forget(elsewhere);
    await identities.find(credentials);
    expect(asked).toBe(1);
    await identities.forget(tenant);
    await identities.find(credentials);
    expect(asked).toBe(2);
    identities.forgetAll();
    await identities.find(credentials);
    expect(asked).toBe(3);
  });

  it("does not remember an answer from before a revocation", async () => {
    const asking = identities.find(credentials);
    identities.forgetAll();
    await asking;
    await identities.find(credentials);
    expect(asked).toBe(2);
  });
});

describe("readCredentials", () => {
  it("prefers a key to a cookie, and a bearer to x-api-key", () => {
    const cookie = "other=1; bellwether.session_token=tok%3D.sig; last=2";
    expect(readCredentials({ authorization: "Bearer bw_a", "x-api-key": "bw_b", cookie })?.secret).toBe("bw_a");
    expect(readCredentials({ "x-api-key": "bw_b", cookie })?.secret).toBe("bw_b");
    expect(readCredentials({ cookie })).toMatchObject({
      kind: "session",
      secret: "bellwether.session_token=tok%3D.sig",
    });
    expect(readCredentials({ cookie: "__Secure-bellwether.session_token=x" })?.kind).toBe("session");
  });

  it("finds none where there are none", () => {
    expect(readCredentials({})).toBeNull();
    expect(readCredentials({ authorization: "Basic abc", cookie: "bellwether.session_token=" })).toBeNull();
  });

  it("keeps a key and a session of the same text apart", () => {
    const key = readCredentials({ "x-api-key": "same" });
    const session = readCredentials({ cookie: "bellwether.session_token=same" });
    expect(key?.hash).not.toBe(session?.hash);
    expect(key?.hash).not.toMatch(/same/);
  });
});
