import { DataSource } from "typeorm";
import { migrations } from "./all.ts";

/** Number of the advisory lock under which migrations run: "bell" in ASCII. Two starts at once take turns. */
const migrationLock = 0x62656c6c;

/** The owner's data source: it alone changes tables, and it serves no request. */
export function createOwnerDataSource(ownerUrl: string): DataSource {
  return new DataSource({
    type: "postgres",
    url: ownerUrl,
    migrations,
    migrationsTransactionMode: "each",
    migrationsTableName: "migration",
    synchronize: false,
    logging: false,
    extra: { max: 3 },
  });
}

/** Brings the database up to date, one transaction per migration. Returns the names of those that ran. */
export function migrateUp(ownerUrl: string): Promise<string[]> {
  return withOwner(ownerUrl, async (source) => (await source.runMigrations()).map(({ name }) => name));
}

/** Takes every migration back, newest first; what remains is an empty database. */
export function migrateDown(ownerUrl: string): Promise<void> {
  return withOwner(ownerUrl, async (source) => {
    for (let left = await applied(source); left > 0; left--) await source.undoLastMigration();
    await source.query("DROP TABLE IF EXISTS migration");
  });
}

async function applied(source: DataSource): Promise<number> {
  const [row] = await source.query<{ exists: boolean }[]>("SELECT to_regclass('migration') IS NOT NULL AS exists");
  if (row?.exists !== true) return 0;
  const [counted] = await source.query<{ count: number }[]>("SELECT count(*)::int AS count FROM migration");
  return counted?.count ?? 0;
}

async function withOwner<T>(ownerUrl: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await createOwnerDataSource(ownerUrl).initialize();
  try {
    // The lock belongs to a session, so it is held on a connection of its own while the migrations use another.
    const runner = source.createQueryRunner();
    await runner.connect();
    try {
      await runner.query("SELECT pg_advisory_lock($1)", [migrationLock]);
      return await work(source);
    } finally {
      await runner.query("SELECT pg_advisory_unlock($1)", [migrationLock]);
      await runner.release();
    }
  } finally {
    await source.destroy();
  }
}
