import type pg from "pg";
import type { DataSource, EntityManager, QueryRunner } from "typeorm";
import { namedStatement } from "./named-statement.ts";
import type { TenantId } from "./tenant-id.ts";

/** A transaction under way. Statements go to the driver itself: nothing of an ORM is wanted on the way of a read. */
interface OpenTransaction {
  runner: QueryRunner;
  client: pg.PoolClient & { processID?: number };
}

/**
 * A lazily opened read-only transaction for one tenant. Statements run one after another on its connection
 * (PostgreSQL has no parallel statements on one connection), and all see the same state of the data.
 */
export class TenantSnapshot {
  private opening: Promise<OpenTransaction> | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private cancelling: Promise<unknown> = Promise.resolve();
  private backend: number | undefined;
  private ended: "cancelled" | "closed" | undefined;

  constructor(
    private readonly dataSource: DataSource,
    readonly tenantId: TenantId,
  ) {}

  /** Runs one statement after those already asked for. Rows come back as the driver gives them. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const run = async (): Promise<Row[]> => {
      const { client } = await this.open();
      const { rows } = await client.query(namedStatement(sql, parameters));
      return rows as Row[];
    };
    const result = this.last.then(run, run);
    this.last = result.catch(() => undefined);
    return result;
  }

  /** The manager bound to this transaction, for code that needs repositories. Callers run one statement at a time. */
  async manager(): Promise<EntityManager> {
    return (await this.open()).runner.manager;
  }

  /** The next statement opens a new transaction, which sees what has been committed since this one began. */
  async renew(): Promise<void> {
    await this.finish();
  }

  /** Stops the statement in progress and refuses those still waiting: nobody reads their answer any more. */
  async cancel(): Promise<void> {
    this.ended ??= "cancelled";
    const { backend } = this;
    if (backend === undefined) return;
    this.cancelling = this.dataSource.query("SELECT pg_cancel_backend($1)", [backend]).catch(() => undefined);
    await this.cancelling;
  }

  /** Ends the transaction and gives the connection back. Safe to call twice, and when nothing was ever asked. */
  async close(): Promise<void> {
    this.ended = "closed";
    await this.finish();
  }

  private async finish(): Promise<void> {
    const { opening } = this;
    if (opening === undefined) return;
    this.opening = undefined;
    await this.last;
    // The connection must not go to another request while a cancellation is on its way to it.
    await this.cancelling;
    this.backend = undefined;
    const open = await opening.catch(() => undefined);
    if (open === undefined) return;
    try {
      await open.client.query("COMMIT");
    } catch {
      // A read-only transaction has nothing to lose; the connection's own error was told to the statement that met it.
    } finally {
      await open.runner.release();
    }
  }

  private open(): Promise<OpenTransaction> {
    if (this.ended !== undefined)
      return Promise.reject(new Error(`This request's database snapshot is ${this.ended}.`));
    this.opening ??= this.begin();
    return this.opening;
  }

  private async begin(): Promise<OpenTransaction> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as OpenTransaction["client"];
    try {
      this.backend = client.processID;
      // One round trip. The tenant id was validated as a UUID when it was branded, so it cannot carry SQL.
      await client.query(
        `START TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL "bellwether.tenant_id" = '${this.tenantId}'`,
      );
      return { runner, client };
    } catch (error) {
      await runner.release();
      throw error;
    }
  }
}
