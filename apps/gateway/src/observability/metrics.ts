import type { ApolloServerPlugin } from "@apollo/server";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { RequestContext } from "../context.ts";
import type { StatementPool } from "./statement-pool.ts";

/** Seconds. A forecast of 200 series may take a quarter of one. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Operation names told apart; clients choose them, so a flood of names must not become a flood of series. */
const namesAtMost = 200;

/** Numbers of one gateway process, for Prometheus. */
export class Metrics {
  readonly registry = new Registry();
  private readonly names = new Set<string>();
  private readonly requests: Histogram<"operation" | "type">;
  private readonly errors: Counter<"operation" | "code">;
  private readonly statements: Counter<"pool">;
  private readonly statementSeconds: Counter<"pool">;
  private readonly subscriptions: Gauge<"transport">;

  constructor({ withProcess = true }: { withProcess?: boolean } = {}) {
    const registers = [this.registry];
    if (withProcess) collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: "bellwether_graphql_request_seconds",
      help: "Time from parsed request to answer, by operation name.",
      labelNames: ["operation", "type"],
      buckets,
      registers,
    });
    this.errors = new Counter({
      name: "bellwether_graphql_errors_total",
      help: "Errors in answers, by operation name and code.",
      labelNames: ["operation", "code"],
      registers,
    });
    this.statements = new Counter({
      name: "bellwether_sql_statements_total",
      help: "SQL statements sent.",
      labelNames: ["pool"],
      registers,
    });
    this.statementSeconds = new Counter({
      name: "bellwether_sql_seconds_total",
      help: "Time spent waiting for SQL statements.",
      labelNames: ["pool"],
      registers,
    });
    this.subscriptions = new Gauge({
      name: "bellwether_subscriptions",
      help: "Subscriptions open.",
      labelNames: ["transport"],
      registers,
    });
  }

  /** Counts the statements of a pool, and shows its connections. */
  observePool(name: string, pool: StatementPool): void {
    const statements = this.statements.labels(name);
    const seconds = this.statementSeconds.labels(name);
    pool.onStatement((elapsed) => {
      statements.inc();
      seconds.inc(elapsed);
    });
    new Gauge({
      name: `bellwether_${name}_pool_connections`,
      help: `Connections of the ${name} pool, by what they do.`,
      labelNames: ["state"],
      registers: [this.registry],
      collect() {
        const { total, idle, waiting } = pool.connections();
        this.set({ state: "busy" }, total - idle);
        this.set({ state: "idle" }, idle);
        this.set({ state: "waited_for" }, waiting);
      },
    });
  }

  subscriptionOpened(transport: "ws" | "sse"): () => void {
    const gauge = this.subscriptions.labels(transport);
    gauge.inc();
    return () => gauge.dec();
  }

  /** Times every request and counts its errors. */
  plugin(): ApolloServerPlugin<RequestContext> {
    const metrics = this;
    return {
      async requestDidStart() {
        const started = performance.now();
        return {
          async willSendResponse({ operation, operationName, errors }) {
            const name = metrics.nameOf(operationName);
            const seconds = (performance.now() - started) / 1000;
            metrics.requests.labels(name, operation?.operation ?? "unknown").observe(seconds);
            for (const error of errors ?? [])
              metrics.errors.labels(name, String(error.extensions?.code ?? "UNKNOWN")).inc();
          },
        };
      },
    };
  }

  private nameOf(operationName: string | null | undefined): string {
    if (!operationName) return "anonymous";
    if (!this.names.has(operationName)) {
      if (this.names.size >= namesAtMost) return "other";
      this.names.add(operationName);
    }
    return operationName;
  }
}
