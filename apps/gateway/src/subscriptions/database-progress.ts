import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import pg from "pg";
import type { Logger } from "pino";
import { z } from "zod";
import { LatestEvent } from "./latest-event.ts";
import type { ProgressEvent, ProgressFeed, ProgressKind } from "./progress-feed.ts";

/** The channel that `@bellwether/runtime/jobs/progress-announcement` notifies. */
const channel = "bellwether_progress";

const announcement = z.object({
  tenantId: z.uuid(),
  kind: z.enum(["job", "import", "inventory", "segment", "change", "campaign", "conversation", "inbox"]),
  id: z.uuid(),
});

const shortestPauseMs = 250;
const longestPauseMs = 5_000;

/**
 * News of progress by PostgreSQL's LISTEN, on one connection whatever the number of readers. It connects again by itself
 * when the database was away, and then tells every reader to look again, since announcements made meanwhile are lost.
 */
export class DatabaseProgress implements ProgressFeed {
  private readonly readers = new Map<string, Set<LatestEvent<ProgressEvent>>>();
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private pauseMs = shortestPauseMs;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly log: Pick<Logger, "warn" | "info">,
  ) {}

  /** Begins to listen. Resolves after the first attempt, successful or not. */
  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 5_000, keepAlive: true });
    client.on("notification", ({ payload }) => this.hear(payload));
    client.on("error", (error) => this.lost(client, error));
    client.on("end", () => this.lost(client));
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
      this.pauseMs = shortestPauseMs;
      this.tellEverybody();
    } catch (error) {
      this.lost(client, error as Error);
    }
  }

  follow(tenantId: TenantId, kind: ProgressKind, id: string, signal?: AbortSignal): AsyncIterable<ProgressEvent> {
    const topic = topicOf(tenantId, kind, id);
    const stop = () => reader.end();
    const reader: LatestEvent<ProgressEvent> = new LatestEvent(() => {
      signal?.removeEventListener("abort", stop);
      const readers = this.readers.get(topic);
      readers?.delete(reader);
      if (readers?.size === 0) this.readers.delete(topic);
    });
    const readers = this.readers.get(topic) ?? new Set();
    this.readers.set(topic, readers.add(reader));
    signal?.addEventListener("abort", stop, { once: true });
    if (this.closed || signal?.aborted === true) reader.end();
    else reader.offer({ kind, id });
    return reader;
  }

  /** Ends every reader and the connection. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    for (const readers of [...this.readers.values()]) for (const reader of [...readers]) reader.end();
    await this.client?.end().catch(() => undefined);
  }

  private hear(payload: string | undefined): void {
    const read = announcement.safeParse(safeJson(payload));
    if (!read.success) {
      this.log.warn({ payload }, "an announcement of progress that cannot be read");
      return;
    }
    const { tenantId, kind, id } = read.data;
    for (const reader of this.readers.get(topicOf(parseTenantId(tenantId), kind, id)) ?? []) reader.offer({ kind, id });
  }

  private lost(client: pg.Client, error?: Error): void {
    if (this.closed || this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    this.log.warn({ err: error, pauseMs: this.pauseMs }, "progress feed lost its connection");
    this.retry = setTimeout(() => void this.start(), this.pauseMs);
    this.pauseMs = Math.min(longestPauseMs, this.pauseMs * 2);
  }

  private tellEverybody(): void {
    for (const [topic, readers] of this.readers) {
      const [, kind, id] = topic.split(" ") as [string, ProgressKind, string];
      for (const reader of readers) reader.offer({ kind, id });
    }
  }
}

const topicOf = (tenantId: TenantId, kind: ProgressKind, id: string): string => `${tenantId} ${kind} ${id}`;

function safeJson(payload: string | undefined): unknown {
  try {
    return JSON.parse(payload ?? "");
  } catch {
    return undefined;
  }
}
