import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
let owner: pg.Client;

beforeAll(async () => {
  gateway = await openDomainGateway();
  await insertDomainData(gateway.door, gateway.tenantId, { products: 1, customers: 3, ordersPerCustomer: 1 });
  owner = new pg.Client({ connectionString: gateway.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await gateway?.close();
});

interface Line {
  sequence: string;
  kind: string;
  action: string;
  objects: string[];
  fields: string[];
}

/** What the log has gained since the last look. */
let seen = 0;
async function gained(): Promise<Line[]> {
  await gateway.services.audit.flush();
  const { rows } = await owner.query<Line>(
    "SELECT sequence, kind, action, objects, fields FROM audit_event WHERE sequence > $1 ORDER BY sequence",
    [seen],
  );
  seen += rows.length;
  return rows;
}

const rename = (name: string) =>
  gateway.ask(
    `mutation { organisationUpdate(input: { name: "${name}" }) { organisation { name } userErrors { code } } }`,
  );

describe("a mutation", () => {
  it("is written down with what it changed, naming fields and no values", async () => {
    await rename("Audited");
    expect(await gained()).toMatchObject([{ kind: "CHANGE", action: "organisationUpdate", fields: ["name"] }]);
    const { rows } = await owner.query("SELECT audit_event::text AS line FROM audit_event");
    expect(JSON.stringify(rows)).not.toContain("Audited");
  });

  it("is written down in the same transaction: where that is rolled back, so is the line", async () => {
    await owner.query(`
      CREATE FUNCTION fail_late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
      CREATE CONSTRAINT TRIGGER fail_late AFTER UPDATE ON organisation DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION fail_late()`);
    const { errors } = await rename("Never");
    await owner.query("DROP TRIGGER fail_late ON organisation; DROP FUNCTION fail_late()");
    expect(errors).toHaveLength(1);
    expect(await gained()).toEqual([]);
  });

  it("that is refused is written down as refused", async () => {
    await rename("  ");
    expect(await gained()).toMatchObject([{ kind: "REFUSAL", action: "organisationUpdate" }]);
  });

  it("that the caller has no permission for changes nothing and is not written down", async () => {
    const query = `mutation { organisationUpdate(input: { name: "x" }) { userErrors { code } } }`;
    const { errors } = await gateway.ask(query, { identity: { permissions: new Set(["data:read"]) } });
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect(await gained()).toEqual([]);
  });
});

describe("reading", () => {
  it("what a person is called is written down, once a request, with whom and by what", async () => {
    const { data } = await gateway.ask("{ customers(first: 2) { nodes { id name email } } }");
    expect(data.customers.nodes).toHaveLength(2);
    const [line, ...others] = await gained();
    expect(others).toEqual([]);
    expect(line).toMatchObject({ kind: "READ", action: "customers", fields: ["email", "name"] });
    expect(line?.objects).toHaveLength(2);
    expect(line?.objects[0]).toMatch(/^Customer:[0-9a-f-]{36}$/);
  });

  it("what tells nothing of a person is not", async () => {
    await gateway.ask(
      "{ customers(first: 2) { nodes { id externalId country } } products(first: 1) { nodes { name } } }",
    );
    expect(await gained()).toEqual([]);
  });
});

describe("the log", () => {
  const asApplication = (sql: string) => gateway.door.write(gateway.tenantId, (db) => db.query(sql));

  it.each(["UPDATE audit_event SET action = 'x'", "DELETE FROM audit_event", "TRUNCATE audit_event"])(
    "refuses %s, to the application and to the database's owner",
    async (sql) => {
      await expect(asApplication(sql)).rejects.toThrow("permission denied");
      await expect(owner.query(sql)).rejects.toThrow("only added to");
    },
  );

  it("is one chain, however many write at once", async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => rename(`Name ${index}`)));
    expect(await gained()).toHaveLength(12);
    const check = async () =>
      (await gateway.ask("{ auditLogCheck { intact eventCount brokenAt } }")).data.auditLogCheck;
    expect(await check()).toEqual({ intact: true, eventCount: seen, brokenAt: null });
  });

  it("shows where a line was changed, and where one is missing", async () => {
    const check = async () => (await gateway.ask("{ auditLogCheck { intact brokenAt } }")).data.auditLogCheck;
    await owner.query("ALTER TABLE audit_event DISABLE TRIGGER audit_event_kept");
    await owner.query("UPDATE audit_event SET actor_id = 'somebody else' WHERE sequence = 5");
    expect(await check()).toEqual({ intact: false, brokenAt: "5" });
    await owner.query("UPDATE audit_event SET actor_id = 'specification' WHERE sequence = 5");
    expect(await check()).toEqual({ intact: true, brokenAt: null });
    await owner.query("DELETE FROM audit_event WHERE sequence = 4");
    expect(await check()).toEqual({ intact: false, brokenAt: "5" });
  });
});
