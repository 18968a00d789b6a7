import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@bellwether/infra/testing/test-database";
import { readEnvironment } from "@bellwether/schema/config/environment";
import { type Permission, permissions, rolePermissions } from "@bellwether/schema/contracts/permissions";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { getMigrations } from "better-auth/db/migration";
import pg from "pg";
import { createAuthPool } from "./auth-pool.ts";
import { ensureFirstOwner, type FirstOwner } from "./first-owner.ts";
import { OrganisationPeople } from "./organisation-people.ts";
import { createSignIn, type SignIn } from "./sign-in.ts";

const all = new Set<Permission>(permissions);
const elsewhere = parseTenantId("00000000-0000-4000-8000-000000000001");

describe("people of an organisation", () => {
  let database: TestDatabase;
  let directory: string;
  let owner: FirstOwner;
  let pool: pg.Pool;
  let signIn: SignIn;
  let people: OrganisationPeople;
  const forgotten: string[] = [];

  const firstOwner = () =>
    ensureFirstOwner({
      authUrl: database.authUrl,
      appUrl: database.appUrl,
      environment: readEnvironment({ DATA_DIR: directory }),
    });

  beforeAll(async () => {
    database = await createTestDatabase();
    directory = await mkdtemp(join(tmpdir(), "bellwether-people-"));
    const two = await Promise.all([firstOwner(), firstOwner()]);
    owner = two.find(({ created }) => created)!;
    pool = createAuthPool(database.authUrl, 4);
    signIn = createSignIn({ pool, secret: "s".repeat(40), publicUrl: "http://localhost:3000", trustedOrigins: [] });
    people = new OrganisationPeople(pool, signIn, { forget: async (tenantId) => void forgotten.push(tenantId) });
  });
  afterAll(async () => {
    await pool?.end();
    await database?.drop();
    await rm(directory, { recursive: true, force: true });
  });

  it("begin with one owner, even when two starts run at once", async () => {
    const members = await people.members(owner.organisationId);
    expect(members.map(({ email, role }) => ({ email, role }))).toEqual([
      { email: "owner@bellwether.local", role: "owner" },
    ]);
    expect(owner.password).toMatch(/^[\w-]{18}$/);
    const again = await firstOwner();
    expect(again).toEqual({ created: false, organisationId: owner.organisationId, email: owner.email });
  });

  it("have the command line's key in a file that nobody else can read", async () => {
    const path = join(directory, "cli-key");
    expect((await readFile(path, "utf8")).trim()).toMatch(/^bw_/);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(directory, "auth-secret"))).mode & 0o777).toBe(0o600);
  });

  it("are known as authors by the ids that records keep, in their own organisation alone", async () => {
    const { organisationId } = owner;
    const [member] = await people.members(organisationId);
    const made = await people.createKey(organisationId, {
      name: "till",
      scopes: ["data:read"],
      expiresInDays: null,
      grantable: all,
    });
    if (!made.ok) throw new Error(made.rule);
    const references = [member!.id, made.value.apiKey.id, "nonsense", elsewhere];
    const known = await people.authors(organisationId, references);
    expect(known).toHaveLength(2);
    expect(known).toContainEqual({ kind: "MEMBER", reference: member!.id, name: member!.name });
    expect(known).toContainEqual({ kind: "API_KEY", reference: made.value.apiKey.id, name: "till" });
    expect(await people.authors(elsewhere, references)).toEqual([]);
    await people.revokeKey(organisationId, made.value.apiKey.id);
    expect(await people.authors(organisationId, references)).toHaveLength(1);
  });

  it("have the tables that the library wants", async () => {
    const wanted = await getMigrations(signIn.options);
    expect(wanted.toBeCreated.map(({ table }) => table)).toEqual([]);
    expect(wanted.toBeAdded.map(({ table }) => table)).toEqual([]);
  });

  it("are out of reach of the application's role, and the domain's tables of theirs", async () => {
    const app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    await expect(app.query(`SELECT 1 FROM auth."user"`)).rejects.toThrow(/permission denied/);
    await app.end();
    await expect(pool.query("SELECT 1 FROM public.product")).rejects.toThrow(/permission denied/);
  });

  it("are added with a password shown once, and refused a second time", async () => {
    const added = await people.addMember(owner.organisationId, {
      email: " Ann@Example.com ",
      name: "Ann",
      role: "analyst",
      grantable: all,
    });
    expect(added).toMatchObject({ ok: true, value: { member: { email: "ann@example.com", role: "analyst" } } });
    const again = await people.addMember(owner.organisationId, {
      email: "ann@example.com",
      name: "Ann",
      role: "viewer",
      grantable: all,
    });
    expect(again).toMatchObject({ ok: false, code: "CONFLICT", field: ["email"] });
    const wrong = await people.addMember(owner.organisationId, {
      email: "nonsense",
      name: "X",
      role: "viewer",
      grantable: all,
    });
    expect(wrong).toMatchObject({ ok: false, code: "INVALID", field: ["email"] });
  });

  it("keep their last owner, demoted or removed by two at once", async () => {
    const [first] = await people.members(owner.organisationId);
    const refused = { ok: false, code: "CONFLICT", field: ["memberId"] };
    expect(await people.changeRole(owner.organisationId, first!.id, "viewer", all)).toMatchObject(refused);
    expect(await people.removeMember(owner.organisationId, first!.id, all)).toMatchObject(refused);

    const second = await people.addMember(owner.organisationId, {
      email: "bo@example.com",
      name: "Bo",
      role: "owner",
      grantable: all,
    });
    if (!second.ok) throw new Error(second.rule);
    const both = await Promise.all([
      people.changeRole(owner.organisationId, first!.id, "viewer", all),
      people.changeRole(owner.organisationId, second.value.member.id, "viewer", all),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const owners = (await people.members(owner.organisationId)).filter(({ role }) => role === "owner");
    expect(owners).toHaveLength(1);
  });

  it("get no role from somebody who may not do as much, so that a key for members makes no owner", async () => {
    const few = new Set<Permission>([...rolePermissions.viewer, "members:manage"]);
    const id = owner.organisationId;
    const refused = { ok: false, code: "FORBIDDEN", field: ["role"] };
    expect(
      await people.addMember(id, { email: "eve@example.com", name: "Eve", role: "owner", grantable: few }),
    ).toMatchObject(refused);
    const added = await people.addMember(id, { email: "eve@example.com", name: "Eve", role: "viewer", grantable: few });
    if (!added.ok) throw new Error(added.rule);
    expect(await people.changeRole(id, added.value.member.id, "analyst", few)).toMatchObject(refused);
    const first = (await people.members(id)).find(({ role }) => role === "owner");
    const tooHigh = { ok: false, code: "FORBIDDEN", field: ["memberId"] };
    expect(await people.changeRole(id, first!.id, "viewer", few)).toMatchObject(tooHigh);
    expect(await people.removeMember(id, first!.id, few)).toMatchObject(tooHigh);
    expect(await people.removeMember(id, added.value.member.id, few)).toMatchObject({ ok: true });
  });

  it("are told apart by organisation", async () => {
    const [someone] = await people.members(owner.organisationId);
    expect(await people.members(elsewhere)).toEqual([]);
    expect(await people.member(elsewhere, someone!.id)).toBeNull();
    expect(await people.changeRole(elsewhere, someone!.id, "viewer", all)).toMatchObject({
      ok: false,
      code: "NOT_FOUND",
    });
    expect(await people.removeMember(elsewhere, someone!.id, all)).toMatchObject({ ok: false, code: "NOT_FOUND" });
    const [key] = await people.keys(owner.organisationId);
    expect(await people.key(elsewhere, key!.id)).toBeNull();
    expect(await people.revokeKey(elsewhere, key!.id)).toMatchObject({ ok: false, code: "NOT_FOUND" });
    expect(await people.member(owner.organisationId, "not an id")).toBeNull();
  });

  it("cannot be given a key with more than its maker holds", async () => {
    const key = { name: "K", scopes: ["data:read", "keys:manage"] as const, expiresInDays: null };
    const grantable = new Set<Permission>(["data:read"]);
    expect(await people.createKey(owner.organisationId, { ...key, grantable })).toMatchObject({
      ok: false,
      code: "FORBIDDEN",
      field: ["scopes"],
    });
    expect(await people.createKey(owner.organisationId, { ...key, grantable: all, name: " " })).toMatchObject({
      ok: false,
      field: ["name"],
    });
    expect(await people.createKey(owner.organisationId, { ...key, grantable: all, expiresInDays: 0 })).toMatchObject({
      ok: false,
      field: ["expiresInDays"],
    });
  });

  it("lose a key's rights at once in this process", async () => {
    const key = { name: "K", scopes: ["data:read"] as const, expiresInDays: 30, grantable: all };
    const made = await people.createKey(owner.organisationId, key);
    if (!made.ok) throw new Error(made.rule);
    expect(made.value.apiKey.expiresAt!.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
    forgotten.length = 0;
    await people.revokeKey(owner.organisationId, made.value.apiKey.id);
    expect(forgotten).toEqual([owner.organisationId]);
  });
});
