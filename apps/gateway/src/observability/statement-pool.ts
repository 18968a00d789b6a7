import type pg from "pg";
import type { DataSource } from "typeorm";

/** Connections of a pool now. */
export interface PoolConnections {
  total: number;
  idle: number;
  /** Requests that wait for one. */
  waiting: number;
}

/** A pool whose statements can be watched. */
export interface StatementPool {
  /** Calls back with the seconds that each statement took, answered or failed. */
  onStatement(watch: (seconds: number) => void): void;
  connections(): PoolConnections;
}

/** Watches a `pg` pool: each of its connections, from the first. */
export function watchPool(pool: pg.Pool): StatementPool {
  const watchers: ((seconds: number) => void)[] = [];
  // TypeORM connects once before it lets anybody at its pool.
  const { _clients: present = [] } = pool as unknown as { _clients?: pg.ClientBase[] };
  for (const client of present) watchClient(client, watchers);
  pool.on("connect", (client) => watchClient(client, watchers));
  return {
    onStatement: (watch) => watchers.push(watch),
    connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
  };
}

/** The pool behind a TypeORM data source on PostgreSQL, after `initialize()`. */
export function poolOf(dataSource: DataSource): pg.Pool {
  return (dataSource.driver as unknown as { master: pg.Pool }).master;
}

function watchClient(client: pg.ClientBase, watchers: readonly ((seconds: number) => void)[]): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  const watched = (...given: unknown[]): unknown => {
    const started = performance.now();
    const tell = () => {
      const seconds = (performance.now() - started) / 1000;
      for (const watch of watchers) watch(seconds);
    };
    const last = given.at(-1);
    if (typeof last === "function") {
      given[given.length - 1] = (...answer: unknown[]) => {
        tell();
        return (last as (...answer: unknown[]) => unknown)(...answer);
      };
      return query(...given);
    }
    const answer = query(...given);
    if (answer instanceof Promise) answer.then(tell, tell);
    return answer;
  };
  client.query = watched as typeof client.query;
}
