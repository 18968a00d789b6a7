import { setTimeout as pause } from "node:timers/promises";
import { signalWithin } from "@bellwether/runtime/time/signal-within";
import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import { type Answer, exchange, type Outgoing } from "@bellwether/runtime/webhooks/exchange";
import { AddressRefused } from "@bellwether/runtime/webhooks/guarded-request";
import { CrmFailure } from "./crm-failure.ts";
import type { Pace } from "./pace.ts";

export interface CrmHttpOptions {
  destinations: Destinations;
  pace: Pace;
  /** Ends everything: the job was cancelled, or the request that asked is over. */
  signal: AbortSignal;
  /** Attempts of one request; default 5. */
  attempts?: number;
  /** Milliseconds that one attempt may take; default 30,000. */
  timeoutMs?: number;
  /** Milliseconds before the second attempt, doubled for each later one; default 500. */
  firstWaitMs?: number;
  /** Longest wait that a Retry-After may ask for; beyond it the run stops. Default 60 seconds. */
  longestWaitMs?: number;
  /** 0 to 1; spreads retries, so that what failed together does not come back together. */
  chance?: () => number;
}

/** A request of a connector's. */
export interface CrmRequest {
  method: Outgoing["method"];
  url: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
}

/** How a connector reads an answer: a limit that lasts, one that passes, or what it says. */
export type AnswerKind = "limited" | "busy" | "answer";

/** Requests to one CRM: paced, tried again where the CRM is busy or away, and counted. */
export class CrmHttp {
  /** Requests made, repeated ones included. */
  requests = 0;

  constructor(private readonly options: CrmHttpOptions) {}

  /**
   * Sends a request until it is answered. Every request has to bear being sent twice: whether one that broke off was heard
   * cannot be known.
   *
   * @param kindOf by default 429 and 5xx are busy
   * @throws CrmFailure `crm.limited`, `crm.unavailable`, `crm.address-refused`
   */
  async send(request: CrmRequest, kindOf: (answer: Answer) => AnswerKind = usualKind): Promise<Answer> {
    const { attempts = 5, longestWaitMs = 60_000, pace, signal } = this.options;
    const url = addressOf(request.url);
    for (let attempt = 1; ; attempt++) {
      await pace.turn(signal);
      const answer = await this.attempt(request, url);
      const kind = answer === null ? "busy" : kindOf(answer);
      const askedMs = answer === null ? null : retryAfterMs(answer);
      if (answer !== null && kind === "answer") return answer;
      if (kind === "limited" || (askedMs !== null && askedMs > longestWaitMs))
        throw new CrmFailure("crm.limited", { seconds: Math.ceil((askedMs ?? 0) / 1_000) });
      if (attempt >= attempts)
        throw answer?.status === 429
          ? new CrmFailure("crm.limited", { seconds: Math.ceil((askedMs ?? 0) / 1_000) })
          : new CrmFailure("crm.unavailable", { status: answer?.status ?? 0, attempts });
      await pause(this.waitMs(attempt, askedMs), undefined, { signal });
    }
  }

  /** The answer; null where there was none. */
  private async attempt(request: CrmRequest, url: URL): Promise<Answer | null> {
    const { destinations, signal, timeoutMs = 30_000 } = this.options;
    this.requests++;
    const { method, headers = {}, body = null } = request;
    try {
      const limited = signalWithin(timeoutMs, signal);
      return await exchange({ method, url, headers, body }, destinations, limited);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof AddressRefused) throw new CrmFailure("crm.address-refused", { host: url.host });
      return null;
    }
  }

  private waitMs(attempt: number, askedMs: number | null): number {
    const { firstWaitMs = 500, chance = Math.random } = this.options;
    const usual = firstWaitMs * 2 ** (attempt - 1);
    return Math.max(askedMs ?? 0, usual * (0.5 + chance()));
  }
}

export function usualKind({ status }: Answer): AnswerKind {
  return status === 429 || status >= 500 ? "busy" : "answer";
}

function addressOf(text: string): URL {
  if (!URL.canParse(text)) throw new CrmFailure("crm.answer", { expected: "an address" });
  return new URL(text);
}

/** Retry-After in seconds, or as a date of the CRM's own clock. */
function retryAfterMs({ headers }: Answer): number | null {
  const text = headers["retry-after"];
  if (text === undefined) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const until = Date.parse(text);
  const told = Date.parse(headers.date ?? "");
  return Number.isNaN(until) || Number.isNaN(told) ? null : Math.max(0, until - told);
}
