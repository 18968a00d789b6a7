import { randomUUID } from "node:crypto";
import { cutAuditLog } from "@bellwether/privacy/retain/cut-audit-log";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
let owner: pg.Client;

beforeAll(async () => {
  gateway = await openDomainGateway();
  owner = new pg.Client({ connectionString: gateway.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await gateway?.close();
});

/** An organisation with a log, and what is done to it. */
function tenantOf(id: TenantId) {
  const asApplication = (sql: string, parameters: unknown[] = []) =>
    gateway.door.write(id, (db) => db.query(sql, parameters));
  return {
    id,
    asApplication,
    /** Lines that were written so many days ago. */
    write: (...days: number[]) =>
      asApplication(
        `INSERT INTO audit_event (id, occurred_at, actor_kind, kind, action)
         SELECT gen_random_uuid(), now() - ago * interval '1 day', 'PLATFORM', 'CHANGE', 'test' FROM unnest($1::int[]) AS ago`,
        [days],
      ),
    cut: (days: number) => gateway.door.write(id, (db) => cutAuditLog(db, id, days, gateway.services.secrets)),
    async check() {
      const fields = "intact eventCount brokenAt anchors { number throughSequence lineCount genuine }";
      const { data } = await gateway.ask(`{ auditLogCheck { ${fields} } }`, { identity: { tenantId: id } });
      return data.auditLogCheck;
    },
  };
}
const emptyTenant = () => tenantOf(parseTenantId(randomUUID()));

/** Has the database's owner do what nobody may. */
async function forge(table: "audit_event" | "audit_anchor", sql: string): Promise<void> {
  await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER ${table}_kept`);
  await owner.query(sql);
  await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER ${table}_kept`);
}

describe("an audit log that is cut off", () => {
  const log = emptyTenant();

  it("goes on as the same chain, from one anchor to the next, and keeps what is young", async () => {
    await log.write(400, 399, 398, 200, 199, 50, 300, 1);
    expect([await log.cut(365), await log.cut(365), await log.cut(90)]).toEqual([3, 0, 2]);
    await log.write(0);
    expect(await log.check()).toEqual({
      intact: true,
      eventCount: 4,
      brokenAt: null,
      anchors: [
        { number: 1, throughSequence: "3", lineCount: "3", genuine: true },
        { number: 2, throughSequence: "5", lineCount: "2", genuine: true },
      ],
    });
  });

  it("is cut off by nobody else, and not sooner than after 90 days", async () => {
    await expect(log.cut(89)).rejects.toThrow("90 days at least");
    await expect(log.asApplication("DELETE FROM audit_event")).rejects.toThrow("permission denied");
    await expect(owner.query("DELETE FROM audit_event")).rejects.toThrow("only added to");
    await expect(log.asApplication("UPDATE audit_anchor SET line_count = 1")).rejects.toThrow("permission denied");
    await expect(log.asApplication("UPDATE audit_anchor SET seal = NULL")).rejects.toThrow("stay as they are");
    await expect(owner.query("DELETE FROM audit_anchor")).rejects.toThrow("stay as they are");
  });

  it("shows a line that was taken away right behind the anchor", async () => {
    await forge("audit_event", "UPDATE audit_event SET sequence = 1000 WHERE sequence = 6");
    expect(await log.check()).toMatchObject({ intact: false, brokenAt: "7" });
    await forge("audit_event", "UPDATE audit_event SET sequence = 6 WHERE sequence = 1000");
    expect(await log.check()).toMatchObject({ intact: true, brokenAt: null });
  });

  it("is left as it is where a line does not fit: cutting that off would hide it", async () => {
    const tenant = emptyTenant();
    await tenant.write(400, 399, 0);
    await forge(
      "audit_event",
      `UPDATE audit_event SET action = 'other' WHERE sequence = 2 AND tenant_id = '${tenant.id}'`,
    );
    await expect(tenant.cut(90)).rejects.toThrow("Line 2 of the audit log does not fit");
  });

  it("keeps its last line, which the next one follows", async () => {
    const tenant = emptyTenant();
    await tenant.write(400, 399);
    expect(await tenant.cut(90)).toBe(1);
    await tenant.write(0);
    expect(await tenant.check()).toMatchObject({ intact: true, eventCount: 2 });
  });

  it("shows an anchor that was written by who has the database alone, though its hashes are right", async () => {
    const tenant = emptyTenant();
    await tenant.write(400, 399, 0);
    await tenant.cut(90);
    const ours = `WHERE tenant_id = '${tenant.id}'`;
    await forge("audit_anchor", `UPDATE audit_anchor SET last_at = last_at + interval '1 day' ${ours}`);
    expect(await tenant.check()).toMatchObject({ intact: false, brokenAt: null, anchors: [{ genuine: false }] });
    await forge("audit_anchor", `UPDATE audit_anchor AS a SET hash = audit_anchor_hash(a) ${ours}`);
    expect(await tenant.check()).toMatchObject({ intact: false, brokenAt: null, anchors: [{ genuine: false }] });
  });
});
