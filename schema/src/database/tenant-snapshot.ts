import type { DataSource, EntityManager, QueryRunner } from "typeorm";
import type { TenantId } from "./tenant-id.ts";

/**
 * A lazily opened read-only transaction for one tenant. Statements run one after another on its connection
 * (PostgreSQL has no parallel statements on one connection), and all see the same state of the data.
 */
export class TenantSnapshot {
  private opening: Promise<QueryRunner> | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly dataSource: DataSource,
    readonly tenantId: TenantId,
  ) {}

  /** Runs one statement after those already asked for. Rows come back as the driver gives them. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const run = async (): Promise<Row[]> => {
      const runner = await this.open();
      return (await runner.query(sql, parameters as unknown[])) as Row[];
    };
    const result = this.last.then(run, run);
    this.last = result.catch(() => undefined);
    return result;
  }

  /** The manager bound to this transaction, for code that needs repositories. Callers run one statement at a time. */
  async manager(): Promise<EntityManager> {
    return (await this.open()).manager;
  }

  /** Ends the transaction and gives the connection back. Safe to call twice, and when nothing was ever asked. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    if (this.opening === undefined) return;
    await this.last;
    const runner = await this.opening.catch(() => undefined);
    if (runner === undefined) return;
    try {
      await runner.query("COMMIT");
    } catch {
      // A read-only transaction has nothing to lose; the connection's own error was told to the statement that met it.
    } finally {
      await runner.release();
    }
  }

  private open(): Promise<QueryRunner> {
    if (this.closed) return Promise.reject(new Error("This request's database snapshot is already closed."));
    this.opening ??= this.begin();
    return this.opening;
  }

  private async begin(): Promise<QueryRunner> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      // One round trip. The tenant id was validated as a UUID when it was branded, so it cannot carry SQL.
      await runner.query(
        `START TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL "bellwether.tenant_id" = '${this.tenantId}'`,
      );
      return runner;
    } catch (error) {
      await runner.release();
      throw error;
    }
  }
}
