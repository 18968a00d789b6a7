import { type Permission, permissions } from "@bellwether/schema/contracts/permissions";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type pg from "pg";
import { startTestGateway, type TestGateway } from "../server/testing/test-gateway.ts";
import { createAuthPool } from "./auth-pool.ts";
import { OrganisationPeople } from "./organisation-people.ts";
import { createSignIn } from "./sign-in.ts";

const who = "{ who { kind role permissions locale } }";
const origin = "http://127.0.0.1:3000";

describe("sign-in", () => {
  let gateway: TestGateway;
  let pool: pg.Pool;
  let people: OrganisationPeople;
  const all = new Set<Permission>(permissions);

  beforeAll(async () => {
    gateway = await startTestGateway();
    pool = createAuthPool(gateway.database.authUrl, 2);
    const signIn = createSignIn({ pool, secret: "s".repeat(40), publicUrl: origin, trustedOrigins: [origin] });
    people = new OrganisationPeople(pool, signIn, { forget: async () => undefined });
  });
  afterAll(async () => {
    await pool?.end();
    await gateway?.close();
  });

  const withKey = (key: string) => ({ authorization: `Bearer ${key}` });

  async function makeKey(scopes: Permission[] = ["data:read"], expiresInDays: number | null = null) {
    const made = await people.createKey(gateway.owner.organisationId, {
      name: "A key",
      scopes,
      expiresInDays,
      grantable: all,
    });
    if (!made.ok) throw new Error(made.rule);
    return made.value;
  }

  async function addPerson(email: string) {
    const added = await people.addMember(gateway.owner.organisationId, {
      email,
      name: "P",
      role: "viewer",
      grantable: all,
    });
    if (!added.ok || added.value.initialPassword === null) throw new Error("not added");
    return { ...added.value, password: added.value.initialPassword };
  }

  it("gives a person the permissions of their role, by cookie", async () => {
    const cookie = await gateway.signIn(gateway.owner.email, gateway.owner.password);
    const { body } = await gateway.ask(who, {}, { cookie, "accept-language": "fr, zh;q=0.8, en;q=0.2" });
    expect(body.data.who).toEqual({ kind: "member", role: "owner", permissions: [...permissions], locale: "zh-CN" });
  });

  it("gives a key its scopes and no more, by either header", async () => {
    const { key, apiKey } = await makeKey(["data:read", "models:manage"]);
    expect(key.startsWith("bw_")).toBe(true);
    expect(key.startsWith(apiKey.prefix)).toBe(true);
    for (const headers of [withKey(key), { "x-api-key": key }]) {
      const { body } = await gateway.ask(who, {}, headers);
      expect(body.data.who).toEqual({ kind: "apiKey", role: null, permissions: apiKey.scopes, locale: "en" });
    }
  });

  it("stores a key as a hash alone", async () => {
    const { key } = await makeKey();
    const { rows } = await pool.query<{ row: string }>("SELECT apikey::text AS row FROM apikey");
    expect(rows.some(({ row }) => row.includes(key))).toBe(false);
  });

  it("sets its cookie HttpOnly and for the same site", async () => {
    const response = await gateway.fetch("/api/auth/sign-in/email", {
      method: "POST",
      headers: { "content-type": "application/json", origin },
      body: JSON.stringify({ email: gateway.owner.email, password: gateway.owner.password }),
    });
    expect(response.headers.getSetCookie()[0]).toMatch(/HttpOnly.*SameSite=Lax/i);
  });

  it("refuses a wrong password", async () => {
    await expect(gateway.signIn(gateway.owner.email, "not the password")).rejects.toThrow(/401/);
  });

  it("refuses a sign-in sent by another site's page", async () => {
    const response = await gateway.fetch("/api/auth/sign-in/email", {
      method: "POST",
      headers: { "content-type": "application/json", origin: "https://evil.example" },
      body: JSON.stringify({ email: gateway.owner.email, password: gateway.owner.password }),
    });
    expect(response.status).toBe(403);
  });

  it.each([
    ["no credentials", {}, /Sign in, or send an API key/],
    ["an unknown key", { authorization: `Bearer bw_${"x".repeat(64)}` }, /not known here/],
    ["something else than a key", { authorization: "Bearer eyJhbGciOi" }, /starts with bw_/],
    ["a forged cookie", { cookie: "bellwether.session_token=abc.def" }, /session has ended/],
  ])("answers %s with 401 and an error of GraphQL's shape", async (_name, headers, message) => {
    const { status, body } = await gateway.ask(who, {}, headers);
    expect(status).toBe(401);
    expect(body.errors).toEqual([{ message: expect.stringMatching(message), extensions: { code: "UNAUTHENTICATED" } }]);
  });

  it("refuses an expired key, saying since when", async () => {
    const { key, apiKey } = await makeKey(["data:read"], 1);
    await pool.query(`UPDATE apikey SET "expiresAt" = now() - interval '1 second' WHERE id = $1`, [apiKey.id]);
    const { status, body } = await gateway.ask(who, {}, withKey(key));
    expect(status).toBe(401);
    expect(body.errors[0].message).toMatch(/expired at 20/);
  });

  it("refuses a key within two seconds of its revocation elsewhere", async () => {
    const { key, apiKey } = await makeKey();
    expect((await gateway.ask(who, {}, withKey(key))).status).toBe(200);
    await people.revokeKey(gateway.owner.organisationId, apiKey.id);
    const until = Date.now() + 4_000;
    let status = 200;
    while (status === 200 && Date.now() < until) status = (await gateway.ask(who, {}, withKey(key))).status;
    expect(status).toBe(401);
  });

  it("notes the last use of a key", async () => {
    const { key, apiKey } = await makeKey();
    expect((await people.key(gateway.owner.organisationId, apiKey.id))?.lastUsedAt).toBeNull();
    await gateway.ask(who, {}, withKey(key));
    const used = await people.key(gateway.owner.organisationId, apiKey.id);
    expect(Date.now() - (used?.lastUsedAt?.getTime() ?? 0)).toBeLessThan(60_000);
  });

  it("ends a session at once when its owner signs out", async () => {
    const cookie = await gateway.signIn(gateway.owner.email, gateway.owner.password);
    expect((await gateway.ask(who, {}, { cookie })).status).toBe(200);
    await gateway.fetch("/api/auth/sign-out", { method: "POST", headers: { cookie, origin } });
    expect((await gateway.ask(who, {}, { cookie })).status).toBe(401);
  });

  it("shuts a removed member out", async () => {
    const { member, password } = await addPerson("leaver@example.com");
    const cookie = await gateway.signIn("leaver@example.com", password);
    expect((await gateway.ask(who, {}, { cookie })).body.data.who.role).toBe("viewer");
    expect((await people.removeMember(gateway.owner.organisationId, member.id, all)).ok).toBe(true);
    const until = Date.now() + 4_000;
    let status = 200;
    while (status === 200 && Date.now() < until) status = (await gateway.ask(who, {}, { cookie })).status;
    expect(status).toBe(401);
  });

  it("does not sign anybody up", async () => {
    const response = await gateway.fetch("/api/auth/sign-up/email", {
      method: "POST",
      headers: { "content-type": "application/json", origin },
      body: JSON.stringify({ email: "new@example.com", password: "long enough it is", name: "N" }),
    });
    expect(response.status).toBe(404);
  });

  it.each(["api-key/create", "organization/create", "organization/remove-member", "organization/update-member-role"])(
    "keeps the library's own %s shut",
    async (route) => {
      const cookie = await gateway.signIn(gateway.owner.email, gateway.owner.password);
      const response = await gateway.fetch(`/api/auth/${route}`, {
        method: "POST",
        headers: { cookie, origin, "content-type": "application/json" },
        body: "{}",
      });
      expect(response.status).toBe(404);
    },
  );

  it("limits guesses by the address that the front tells, one address not locking out another", async () => {
    const guess = (address: string) =>
      gateway.fetch("/api/auth/sign-in/email", {
        method: "POST",
        headers: { "content-type": "application/json", origin, "x-forwarded-for": address },
        body: JSON.stringify({ email: gateway.owner.email, password: "a wrong password" }),
      });
    const statuses: number[] = [];
    for (let n = 0; n < 12; n++) statuses.push((await guess("203.0.113.7")).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(statuses.slice(10)).toEqual([429, 429]);
    expect((await guess("203.0.113.8")).status).toBe(401);
  });
});
