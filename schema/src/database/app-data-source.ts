import "reflect-metadata";
import { DataSource } from "typeorm";
import { entities } from "../entities/all.ts";

/** How the application reaches PostgreSQL: as a role that owns no table and bypasses no policy. */
export interface AppDataSourceOptions {
  /** Connection URL of the application role. */
  url: string;
  /** Connections held at most. */
  poolSize: number;
  /** Milliseconds to wait for a free connection before the request fails. */
  connectionTimeoutMs: number;
  /** Milliseconds one statement may run; 0 for no limit. */
  statementTimeoutMs: number;
}

/** Builds the application's data source. Hand it to a `TenantDoor` and keep it from everything else. */
export function createAppDataSource(options: AppDataSourceOptions): DataSource {
  return new DataSource({
    type: "postgres",
    url: options.url,
    entities,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    extra: {
      max: options.poolSize,
      connectionTimeoutMillis: options.connectionTimeoutMs,
      statement_timeout: options.statementTimeoutMs,
    },
    // An idle connection that the server closes must not end the process; the next statement reports it.
    poolErrorHandler: () => undefined,
  });
}
