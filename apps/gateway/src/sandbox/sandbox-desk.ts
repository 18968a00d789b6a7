import { randomUUID } from "node:crypto";
import type { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { type SandboxContents, sandboxFillJobType } from "@bellwether/schema/contracts/sandbox";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import type { People, PeopleResult } from "../auth/people.ts";
import type { PersonsOrganisation, SandboxPair } from "../auth/sandboxes.ts";
import { globalId } from "../node/global-id.ts";
import type { Sandbox } from "./sandbox.type.ts";

interface SandboxRow {
  name: string;
  created_at: Date;
  contents: SandboxContents | null;
  status: string | null;
  progress: number | null;
  finished_at: Date | null;
}

/**
 * Makes, shows and resets sandboxes. It goes through a door of its own, since a request's writes into the caller's organisation alone,
 * and its log: that pair of organisations which the sign-in holds is what lets it into another one.
 */
export class SandboxDesk {
  constructor(
    private readonly door: TenantDoor,
    private readonly people: People,
    private readonly jobs: JobQueue,
  ) {}

  /** The sandbox of an organisation, or the organisation itself where it is one; null where there is none. */
  async find(tenantId: TenantId): Promise<Sandbox | null> {
    const pair = await this.people.sandbox(tenantId);
    return pair === null ? null : this.read(pair.sandboxId);
  }

  /**
   * Makes the sandbox of an organisation, with the same settings and owners.
   *
   * @param createdBy who asked
   */
  async create(liveId: TenantId, contents: SandboxContents, createdBy: string): Promise<PeopleResult<Sandbox>> {
    const sandboxId = parseTenantId(randomUUID());
    const settings = await this.door.read(liveId, async (db) => {
      const [row]: Record<string, unknown>[] = await db.query(
        `SELECT left(name, 180) || CASE locale WHEN 'zh-CN' THEN ' 沙盒' ELSE ' Sandbox' END AS name, time_zone, currency, locale,
           customer_discount_rate FROM organisation`,
      );
      return row ?? {};
    });
    // First the organisation's row: whoever is let in must find it. Where they are not, it is nobody's, and empty.
    await this.door.write(sandboxId, (db) =>
      db.query(
        `INSERT INTO organisation (name, time_zone, currency, locale, customer_discount_rate, is_sandbox)
         SELECT name, time_zone, currency, locale, customer_discount_rate, true
         FROM jsonb_populate_record(null::organisation, $1)`,
        [JSON.stringify(settings)],
      ),
    );
    const added = await this.people.addSandbox({ liveId, sandboxId }, String(settings.name));
    if (!added.ok) {
      await this.door.write(sandboxId, (db) => db.query("DELETE FROM organisation"));
      return added;
    }
    if (contents !== "EMPTY") await this.enqueue(added.value, contents, createdBy);
    return { ok: true, value: await this.read(sandboxId) };
  }

  /** Has a sandbox emptied and filled anew; null where there is none. Asked again while that is under way, it is not begun again. */
  async reset(tenantId: TenantId, contents: SandboxContents, createdBy: string): Promise<Sandbox | null> {
    const pair = await this.people.sandbox(tenantId);
    if (pair === null) return null;
    await this.enqueue(pair, contents, createdBy);
    return this.read(pair.sandboxId);
  }

  /** What organisations of a person are called now. */
  async named(organisations: readonly PersonsOrganisation[]): Promise<(PersonsOrganisation & { name: string })[]> {
    const named: (PersonsOrganisation & { name: string })[] = [];
    for (const organisation of organisations) {
      const [row]: { name: string }[] = await this.door.read(organisation.tenantId, (db) =>
        db.query("SELECT name FROM organisation"),
      );
      if (row !== undefined) named.push({ ...organisation, name: row.name });
    }
    return named;
  }

  private enqueue({ sandboxId }: SandboxPair, contents: SandboxContents, createdBy: string): Promise<string> {
    const request = { tenantId: sandboxId, type: sandboxFillJobType, input: { contents }, createdBy };
    return this.door.write(sandboxId, (db) => this.jobs.enqueue(db, { ...request, singletonKey: "fill" }));
  }

  private async read(sandboxId: TenantId): Promise<Sandbox> {
    const [row]: SandboxRow[] = await this.door.read(sandboxId, (db) =>
      db.query(
        `SELECT g.name, g.created_at, j.input->>'contents' AS contents, j.status, j.progress, j.finished_at
         FROM organisation g LEFT JOIN LATERAL (
           SELECT * FROM job WHERE type = $1 ORDER BY created_at DESC LIMIT 1
         ) AS j ON true`,
        [sandboxFillJobType],
      ),
    );
    if (row === undefined) throw new Error(`The sandbox ${sandboxId} has no row.`);
    return {
      organisationId: globalId("Organisation", sandboxId),
      name: row.name,
      contents: row.contents ?? "EMPTY",
      state: stateOf(row.status),
      progress: row.status === "COMPLETED" || row.status === null ? 1 : (row.progress ?? 0),
      createdAt: row.created_at,
      filledAt: row.status === "COMPLETED" ? row.finished_at : null,
    };
  }
}

function stateOf(status: string | null): Sandbox["state"] {
  if (status === null || status === "COMPLETED") return "READY";
  return status === "QUEUED" || status === "RUNNING" ? "FILLING" : "FAILED";
}
