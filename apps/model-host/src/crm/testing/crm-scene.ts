import { randomUUID } from "node:crypto";
import { crmSecretsOwner, sealSecrets } from "@bellwether/crm-connectors/connections/open-connection";
import { saveMapping } from "@bellwether/crm-connectors/connections/stored-connection";
import type { Connector } from "@bellwether/crm-connectors/connectors/connector";
import { type CrmRunKind, crmSyncJobInput, crmSyncJobType } from "@bellwether/crm-connectors/contract";
import type { FieldMapping } from "@bellwether/crm-connectors/model/field-mapping";
import type { Matching } from "@bellwether/crm-connectors/model/mapping-rules";
import { insertRun } from "@bellwether/crm-connectors/sync/run-row";
import { crmSyncJob } from "@bellwether/crm-connectors/sync/sync-job";
import { refreshJobType } from "@bellwether/customer-behaviour/refresh/contract";
import { upsertRecords } from "@bellwether/data-import/upsert/upsert";
import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { JobContext } from "@bellwether/runtime/jobs/job-definition";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { pino } from "pino";
import type { EntityManager } from "typeorm";
import { customerDesk } from "../customer-desk.ts";
import { syncAndScore } from "../sync-and-score.ts";
import { testAccess } from "./test-access.ts";

/** A row of a report. */
export interface ReportRow {
  side: string;
  action: string;
  crm_id: string | null;
  label: string | null;
  rule: string | null;
  field: string | null;
  value: string | null;
  changes: { field: string; before: string | null; after: string | null }[];
}

/** A run as it is stored. */
export interface RunRow {
  id: string;
  status: string;
  counts: Record<string, number>;
  remarks: { code: string; facts: Record<string, unknown> }[];
  failure: { code: string; facts: Record<string, unknown> } | null;
}

/** An organisation with one connection, and the job that keeps it in step, on the real road for customers. */
export class CrmScene {
  tenantId!: TenantId;
  connectionId!: string;
  readonly access = testAccess();

  private constructor(readonly database: RuntimeDatabase) {}

  static async open(): Promise<CrmScene> {
    return new CrmScene(await createRuntimeDatabase([crmSyncJobType, refreshJobType]));
  }

  close(): Promise<void> {
    return this.database.close();
  }

  /** Begins with an organisation of its own, connected and mapped. */
  async connect(
    connector: Connector,
    given: {
      object: string;
      settings: Record<string, string>;
      secrets: Record<string, string>;
      mappings?: FieldMapping[];
      matching?: Partial<Matching & { createsHere: boolean }>;
    },
  ): Promise<void> {
    this.tenantId = await this.database.addTenant();
    this.connectionId = randomUUID();
    const sealed = sealSecrets(this.access, crmSecretsOwner(this.tenantId, this.connectionId), given.secrets);
    const suggested = connector.suggestion(given.object);
    await this.write(async (db) => {
      await db.query(
        "INSERT INTO crm_connection (id, name, connector, object, settings, secrets) VALUES ($1, 'CRM', $2, $3, $4, $5)",
        [this.connectionId, connector.name, given.object, JSON.stringify(given.settings), sealed],
      );
      const { matchField, matchBy } = suggested;
      const matching = { matchField, matchBy, createsHere: true, createsThere: false, ...given.matching };
      await saveMapping(db, this.connectionId, given.mappings ?? suggested.mappings, matching);
    });
  }

  /** Runs the job as a runner does; with `runId` one that was begun before. */
  async run(kind: CrmRunKind = "SYNC", options: { runId?: string; signal?: AbortSignal } = {}): Promise<RunRow> {
    const { database, tenantId, connectionId } = this;
    const runId =
      options.runId ?? (await this.write((db) => insertRun(db, { connectionId, kind, jobId: null, startedBy: null })));
    const unused = () => {
      throw new Error("The job needs no such thing.");
    };
    const context: JobContext = {
      tenantId,
      jobId: randomUUID(),
      pool: { run: unused },
      registry: new ModelRegistry(),
      artifacts: new ArtifactStore(database.door),
      door: database.door,
      log: pino({ level: "silent" }),
      signal: options.signal ?? new AbortController().signal,
      report: async () => undefined,
      complete: async (commit) => void (await database.door.write(tenantId, commit)),
    };
    await syncAndScore(crmSyncJob(this.access, customerDesk)).run(
      context,
      crmSyncJobInput.parse({ connectionId, runId }),
    );
    return this.runRow(runId);
  }

  async runRow(id: string): Promise<RunRow> {
    const [row] = await this.rows<RunRow>(
      "SELECT id, status, counts, remarks, failure FROM crm_sync_run WHERE id = $1",
      [id],
    );
    return row!;
  }

  items(runId: string): Promise<ReportRow[]> {
    return this.rows(
      `SELECT side, action, crm_id, label, rule, field, value, changes FROM crm_sync_item WHERE run_id = $1 ORDER BY sequence`,
      [runId],
    );
  }

  /** Customers that are nobody else, as `external id: name <email> country`. */
  async customers(): Promise<string[]> {
    const rows = await this.rows<Record<"external_id" | "name" | "email" | "country", string | null>>(
      "SELECT external_id, name, email, country FROM customer WHERE merged_into IS NULL ORDER BY external_id",
    );
    return rows.map(({ external_id, name, email, country }) => `${external_id}: ${name} <${email}> ${country}`);
  }

  async put(...records: { externalId: string; [field: string]: unknown }[]): Promise<void> {
    await this.write((db) => upsertRecords(db, "customers", records));
  }

  write<T>(work: (db: EntityManager) => Promise<T>): Promise<T> {
    return this.database.door.write(this.tenantId, work);
  }

  rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.database.rows(this.tenantId, sql, parameters);
  }
}
