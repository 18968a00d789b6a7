import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

/** What the database's processes were seen waiting for, with how often: `backend type: wait event: statement's beginning`. */
export type SeenWaits = Record<string, number>;

const sampleMs = 100;

/** Looks again and again at what every process of the database is doing, so that a long wait can be told the cause of. */
export class DatabaseWaits {
  private readonly samples: { at: number; seen: string[] }[] = [];
  private ended = false;
  private running: Promise<void> = Promise.resolve();

  private constructor(private readonly client: pg.Client) {}

  /** @param ownerUrl of a role that sees what others wait for */
  static async open(ownerUrl: string): Promise<DatabaseWaits> {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    const waits = new DatabaseWaits(client);
    waits.running = waits.sample();
    return waits;
  }

  /** What was seen between two times of `performance.now()`, the most often first. */
  between(from: number, until: number): SeenWaits {
    const counts = new Map<string, number>();
    for (const { at, seen } of this.samples)
      if (at >= from && at <= until) for (const one of seen) counts.set(one, (counts.get(one) ?? 0) + 1);
    return Object.fromEntries([...counts].sort(([, one], [, other]) => other - one).slice(0, 12));
  }

  async close(): Promise<void> {
    this.ended = true;
    await this.running;
    await this.client.end();
  }

  private async sample(): Promise<void> {
    while (!this.ended) {
      const at = performance.now();
      const { rows } = await this.client.query<{ seen: string }>(
        `SELECT backend_type || ': ' || coalesce(wait_event_type || '/' || wait_event, 'computing') || ': ' ||
           left(regexp_replace(query, '\\s+', ' ', 'g'), 60) AS seen
         FROM pg_stat_activity
         WHERE pid <> pg_backend_pid() AND wait_event_type IS DISTINCT FROM 'Activity' AND wait_event IS DISTINCT FROM 'ClientRead'`,
      );
      this.samples.push({ at, seen: rows.map(({ seen }) => seen) });
      await pause(sampleMs);
    }
  }
}
