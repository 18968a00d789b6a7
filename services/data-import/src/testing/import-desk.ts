import { Readable } from "node:stream";
import { createTestDatabase, type TestDatabase } from "@bellwether/infra/testing/test-database";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import type { DataSource, EntityManager } from "typeorm";
import type { ImportKind, ImportOptionsInput, ImportOutcome } from "../contract.ts";
import { type ImportRequest, runImport } from "../run-import.ts";

/** A refused row, as it is stored. */
interface StoredError {
  line: number;
  column: string;
  rule: string;
  value: string;
  facts: Record<string, unknown>;
}

/** A database with an organisation in Shanghai that has two products, two locations and two suppliers. */
export class ImportDesk {
  private tenantId!: TenantId;
  private tenants = 0;

  private constructor(
    private readonly database: TestDatabase,
    private readonly source: DataSource,
    private readonly door: TenantDoor,
  ) {}

  static async open(): Promise<ImportDesk> {
    const database = await createTestDatabase();
    const settings = { poolSize: 4, connectionTimeoutMs: 5_000, statementTimeoutMs: 0 };
    const source = await createAppDataSource({ url: database.appUrl, ...settings }).initialize();
    return new ImportDesk(database, source, new TenantDoor(source));
  }

  /** Where the application's role enters, and whose rows it is to see: for processes of their own. */
  get appUrl(): string {
    return this.database.appUrl;
  }

  get tenant(): TenantId {
    return this.tenantId;
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.database.drop();
  }

  /** Begins with an organisation of its own. */
  async clear(): Promise<void> {
    this.tenants++;
    this.tenantId = parseTenantId(`00000000-0000-4000-8000-${String(this.tenants).padStart(12, "0")}`);
    await this.write((db) =>
      db.query("INSERT INTO organisation (name, time_zone, currency) VALUES ('Test', 'Asia/Shanghai', 'CNY')"),
    );
    await this.import("products", "sku,name,unit\nTEA,Tea,kg\nCUP,Cup,\n");
    await this.import("locations", "id,name,kind\nWH,Warehouse,warehouse\nSHOP,Shop,store\n");
    await this.import("suppliers", "id,name,lead_time_days\nS1,Leaf,7\nS2,Kiln,\n");
  }

  import(
    kind: ImportKind,
    text: string,
    options: ImportOptionsInput = {},
    takers: Pick<ImportRequest, "takeAnswers" | "takeDocument" | "takeConversations"> = {},
  ): Promise<ImportOutcome> {
    const { door, tenantId } = this;
    const source = Readable.from([Buffer.from(text)]);
    const batch = { fileName: `${kind}.csv` };
    return runImport({
      door,
      tenantId,
      kind,
      source,
      batch,
      options,
      ...takers,
    });
  }

  write<T>(work: (db: EntityManager) => Promise<T>): Promise<T> {
    return this.door.write(this.tenantId, work);
  }

  rows<Row = Record<string, unknown>>(sql: string): Promise<Row[]> {
    return this.door.read(this.tenantId, (db) => db.query(sql));
  }

  /** What the last import refused. */
  errors(): Promise<StoredError[]> {
    return this.rows(`SELECT row_number AS line, column_name AS column, rule, value, facts FROM import_row_error
      WHERE batch_id = (SELECT id FROM import_batch ORDER BY created_at DESC LIMIT 1) ORDER BY sequence`);
  }
}
