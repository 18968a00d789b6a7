import type { Logger } from "pino";
import { LeaseConnection, type QueueNews } from "./lease-connection.ts";
import { Pulse } from "./pulse.ts";

export interface LeaseLoopOptions {
  /** Connection URL of the application's role. */
  databaseUrl: string;
  /** Milliseconds between two rounds where nothing beats. */
  pollMs: number;
  log: Pick<Logger, "warn">;
  /** What cannot be reached while the database is away, for the log. */
  what: string;
  /** One look at everything that there is to do. */
  round(lease: LeaseConnection): Promise<void>;
  onNews(news: QueueNews): void;
  /** The connection broke, and with it the right to what was claimed through it. */
  onLost(): void;
}

/** Longest wait before the next try to reach the database, in milliseconds. */
const longestReconnectMs = 5_000;

/** Looks for work again and again on a connection of its own, which it opens anew when it breaks. */
export class LeaseLoop {
  private readonly pulse = new Pulse();
  private current: LeaseConnection | undefined;
  private running: Promise<void> = Promise.resolve();
  private ended = false;

  constructor(private readonly options: LeaseLoopOptions) {}

  /** The connection; undefined while the database is away. */
  get lease(): LeaseConnection | undefined {
    return this.current;
  }

  get stopping(): boolean {
    return this.ended;
  }

  /** @throws Error when the database cannot be reached. */
  async start(): Promise<void> {
    await this.open();
    this.running = this.work();
  }

  /** Has the next round begin at once. */
  beat(): void {
    this.pulse.beat();
  }

  /** Begins no more rounds; resolves when the one under way is through. The connection stays, for what was claimed through it. */
  stop(): Promise<void> {
    this.ended = true;
    this.pulse.beat();
    return this.running;
  }

  /** Gives the connection and all its locks back. */
  async close(): Promise<void> {
    await this.current?.close().catch(() => undefined);
    this.current = undefined;
  }

  private async work(): Promise<void> {
    let reconnectMs = 100;
    while (!this.ended) {
      try {
        if (this.current === undefined) await this.open();
        await this.options.round(this.current!);
        reconnectMs = 100;
        await this.pulse.next(this.options.pollMs);
      } catch (error) {
        if (this.ended) return;
        this.options.log.warn({ err: error }, `${this.options.what} cannot be reached`);
        await this.pulse.next(reconnectMs);
        reconnectMs = Math.min(longestReconnectMs, reconnectMs * 2);
      }
    }
  }

  private async open(): Promise<void> {
    this.current = await LeaseConnection.open(
      this.options.databaseUrl,
      (news) => this.options.onNews(news),
      (error) => {
        this.options.log.warn({ err: error }, "the connection that owns what runs here broke");
        this.current = undefined;
        this.options.onLost();
        this.pulse.beat();
      },
    );
  }
}
