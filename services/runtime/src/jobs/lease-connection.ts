import { Socket } from "node:net";
import pg from "pg";
import type PgBoss from "pg-boss";
import { jobsChannel } from "./boss.ts";
import { jobLockKey } from "./owned-lock.ts";

/** What is said on the jobs' channel. */
export interface QueueNews {
  wake?: string;
  cancel?: string;
}

/** Milliseconds one statement may take: all are short, so a silent server is a lost one. */
const statementTimeoutMs = 10_000;

/**
 * Makes the server notice within about 30 seconds that this machine has vanished without a word; by default it would keep
 * its locks for two hours.
 */
const keepAlive = `
  SET tcp_keepalives_idle = 15;
  SET tcp_keepalives_interval = 5;
  SET tcp_keepalives_count = 3`;

/**
 * A runner's own connection: it holds the locks that prove which jobs this process runs, and hears of new and of cancelled
 * jobs. When it breaks, the locks are gone, and with them the right to go on.
 */
export class LeaseConnection {
  private readonly client: pg.Client;
  private readonly socket = new Socket();
  private last: Promise<unknown> = Promise.resolve();
  private closing = false;

  /**
   * @param onNews called for each message on the jobs' channel.
   * @param onLost called once if the connection breaks without having been closed.
   */
  private constructor(url: string, onNews: (news: QueueNews) => void, onLost: (error: Error) => void) {
    this.client = new pg.Client({
      connectionString: url,
      application_name: "bellwether-jobs",
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: statementTimeoutMs,
      stream: () => this.socket,
    });
    let lost = false;
    const lose = (error: Error) => {
      if (lost || this.closing) return;
      lost = true;
      onLost(error);
    };
    this.client.on("error", lose);
    this.client.on("end", () => lose(new Error("The connection to the database has ended.")));
    this.client.on("notification", ({ payload }) => onNews(JSON.parse(payload ?? "{}") as QueueNews));
  }

  static async open(
    url: string,
    onNews: (news: QueueNews) => void,
    onLost: (error: Error) => void,
  ): Promise<LeaseConnection> {
    const lease = new LeaseConnection(url, onNews, onLost);
    await lease.client.connect();
    await lease.client.query(`${keepAlive}; LISTEN ${jobsChannel}`);
    return lease;
  }

  /** Runs statements that belong together; others wait until they are through. */
  exclusive<T>(work: (db: PgBoss.Db) => Promise<T>): Promise<T> {
    const run = () => work({ executeSql: (text, values) => this.send(text, values) });
    const result = this.last.then(run, run);
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Takes a job's lock for as long as this connection lives; false when another connection holds it. */
  async tryLock(db: PgBoss.Db, jobId: string): Promise<boolean> {
    const { rows } = await db.executeSql(`SELECT pg_try_advisory_lock(${jobLockKey("$1")}) AS locked`, [jobId]);
    return (rows[0] as { locked: boolean }).locked;
  }

  async unlock(jobId: string): Promise<void> {
    await this.exclusive((db) => db.executeSql(`SELECT pg_advisory_unlock(${jobLockKey("$1")})`, [jobId]));
  }

  private async send(text: string, values: unknown[]): Promise<pg.QueryResult> {
    try {
      return await this.client.query(text, values);
    } catch (error) {
      // The driver gives up the statement but not the connection, which would then be out of step.
      if (error instanceof Error && error.message === "Query read timeout") this.socket.destroy();
      throw error;
    }
  }

  /** Gives all locks back. */
  async close(): Promise<void> {
    this.closing = true;
    await this.client.end();
  }
}
