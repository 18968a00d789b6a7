import pg from "pg";

/** Connections to the schema `auth` as `bellwether_auth`. Few: good credentials are remembered for two seconds. */
export function createAuthPool(authUrl: string, connections = 4): pg.Pool {
  const pool = new pg.Pool({
    connectionString: authUrl,
    options: "-c search_path=auth",
    max: connections,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
  });
  // An idle connection that the server closes must not end the process; the next statement reports it.
  pool.on("error", () => undefined);
  return pool;
}
