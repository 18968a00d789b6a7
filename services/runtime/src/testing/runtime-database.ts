import { createTestDatabase } from "@bellwether/infra/testing/test-database";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import { v7 as uuidV7 } from "uuid";
import { installQueues } from "../jobs/install.ts";

/** A migrated database of a test's own, with queues, and the application's way into it. */
export interface RuntimeDatabase {
  appUrl: string;
  ownerUrl: string;
  door: TenantDoor;
  /** Adds an organisation. */
  addTenant(): Promise<TenantId>;
  /** Rows of one tenant. */
  rows<Row>(tenantId: TenantId, sql: string, parameters?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** @param queues types of jobs to install; their first retry comes a second after a failure. */
export async function createRuntimeDatabase(queues: readonly string[] = []): Promise<RuntimeDatabase> {
  const database = await createTestDatabase();
  await installQueues(database.ownerUrl, queues, { retryDelaySeconds: 1 });
  const dataSource = createAppDataSource({
    url: database.appUrl,
    poolSize: 8,
    connectionTimeoutMs: 10_000,
    statementTimeoutMs: 30_000,
  });
  await dataSource.initialize();
  const door = new TenantDoor(dataSource);
  return {
    appUrl: database.appUrl,
    ownerUrl: database.ownerUrl,
    door,
    async addTenant() {
      const tenantId = parseTenantId(uuidV7());
      await door.write(tenantId, (db: EntityManager) => db.query("INSERT INTO organisation (name) VALUES ('Test')"));
      return tenantId;
    },
    rows: (tenantId, sql, parameters = []) => door.read(tenantId, (db) => db.query(sql, parameters)),
    async close() {
      await dataSource.destroy();
      await database.drop();
    },
  };
}
