import type { FastifyRequest } from "fastify";
import type { ExecutionResult, GraphQLSchema } from "graphql";
import type { Metrics } from "../observability/metrics.ts";
import type { CompiledExecution } from "../server/compiled-execution.ts";
import type { Gatekeeper } from "../server/gatekeeper.ts";
import type { LiveRequest, RequestGround } from "../server/live-request.ts";
import { followSubscription, type OpenTurn } from "./follow-subscription.ts";
import type { SubscriptionGate, SubscriptionRequest } from "./subscription-request.ts";
import { turnsOf } from "./subscription-turns.ts";

export interface SubscriptionHostOptions {
  schema: GraphQLSchema;
  execution: CompiledExecution;
  gate: SubscriptionGate;
  gatekeeper: Gatekeeper;
  ground: RequestGround;
  metrics: Metrics;
  trustedOrigins: readonly string[];
  underWay: Set<LiveRequest>;
  isClosing: () => boolean;
}

/** What both transports of subscriptions share. */
export class SubscriptionHost {
  readonly schema: GraphQLSchema;
  readonly gate: SubscriptionGate;
  readonly gatekeeper: Gatekeeper;

  constructor(private readonly options: SubscriptionHostOptions) {
    this.schema = options.schema;
    this.gate = options.gate;
    this.gatekeeper = options.gatekeeper;
  }

  /** A session cookie counts only with the Origin of one of our pages; a key is sent on purpose. */
  isOwnPage({ credentials, headers }: FastifyRequest): boolean {
    if (credentials?.kind !== "session") return true;
    return headers.origin === undefined
      ? headers["sec-fetch-site"] === "same-origin"
      : this.options.trustedOrigins.includes(headers.origin);
  }

  turnsOf(request: FastifyRequest): OpenTurn {
    const { ground, gatekeeper, underWay, isClosing } = this.options;
    return turnsOf(request, ground, gatekeeper, underWay, isClosing);
  }

  async follow(
    transport: "ws" | "sse",
    request: SubscriptionRequest,
    open: OpenTurn,
  ): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
    const { schema, execution, metrics } = this.options;
    const followed = await followSubscription({ schema, execution, open }, request);
    if (!(Symbol.asyncIterator in followed)) return followed;
    return counted(followed, metrics.subscriptionOpened(transport));
  }
}

/** Calls back once, when the reading is over by either side. */
function counted<T>(source: AsyncIterableIterator<T>, onEnd: () => void): AsyncGenerator<T> {
  let over = false;
  const end = () => {
    if (!over) onEnd();
    over = true;
  };
  const reader: AsyncIterableIterator<T> = {
    async next() {
      const result = await source.next();
      if (result.done === true) end();
      return result;
    },
    async return() {
      end();
      return (await source.return?.()) ?? { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  // Both libraries are typed for generators and use no more of one than this.
  return reader as AsyncGenerator<T>;
}
