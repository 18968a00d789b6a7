import type { DataSource, EntityManager, QueryRunner } from "typeorm";
import type { TenantId } from "./tenant-id.ts";
import { TenantSnapshot } from "./tenant-snapshot.ts";

/** The setting that every row-level security policy compares `tenant_id` with. Transaction-local, always. */
export const tenantSetting = "bellwether.tenant_id";

/**
 * The one way to a connection. Every statement on tenant tables runs inside a transaction whose tenant is set first;
 * the database's policies do the rest, so a forgotten WHERE shows nothing instead of everything.
 */
export class TenantDoor {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in a read-only transaction that sees one snapshot of one tenant's rows. */
  async read<T>(tenantId: TenantId, work: (db: EntityManager) => Promise<T>): Promise<T> {
    const snapshot = this.snapshot(tenantId);
    try {
      return await work(await snapshot.manager());
    } finally {
      await snapshot.close();
    }
  }

  /** Runs `work` in a transaction; commits when it returns, rolls back everything when it throws. */
  async write<T>(tenantId: TenantId, work: (db: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction();
      await runner.query("SELECT set_config($1, $2, true)", [tenantSetting, tenantId]);
      const result = await work(runner.manager);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await rollBack(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /**
   * Calls a database function that sets the tenant itself, by its first parameter: one round trip, for what every request
   * pays. What the statement needs besides comes after.
   *
   * @param sql one statement, whose `$1` is the tenant
   */
  call<Row>(sql: string, tenantId: TenantId, parameters: readonly unknown[]): Promise<Row[]> {
    return this.dataSource.query(sql, [tenantId, ...parameters]);
  }

  /** A read-only transaction that opens at its first statement and stays open until closed: one per GraphQL request. */
  snapshot(tenantId: TenantId): TenantSnapshot {
    return new TenantSnapshot(this.dataSource, tenantId);
  }
}

/** A broken connection cannot roll back; the first error is the one worth telling. */
async function rollBack(runner: QueryRunner): Promise<void> {
  if (!runner.isTransactionActive) return;
  try {
    await runner.rollbackTransaction();
  } catch {
    // The server rolls back by itself when the connection is gone.
  }
}
