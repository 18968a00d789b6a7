import { setTimeout as pause } from "node:timers/promises";
import { signalWithin } from "@bellwether/runtime/time/signal-within";
import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import { type Answer, exchange, type Outgoing } from "@bellwether/runtime/webhooks/exchange";
import { AddressRefused } from "@bellwether/runtime/webhooks/guarded-request";

export interface AdHttpOptions {
  destinations: Destinations;
  /** Ends everything: the job was cancelled, or the request that asked is over. */
  signal: AbortSignal;
  /** Attempts of one request; default 4. */
  attempts?: number;
  /** Milliseconds before the second attempt, doubled for each later one; default 1,000. */
  firstWaitMs?: number;
}

/** Milliseconds of one attempt: ten thousand people are taken on within seconds. */
const timeoutMs = 60_000;

/** Milliseconds that a platform may ask to wait within a run; beyond it the people wait instead. */
const longestWaitMs = 30_000;

/** A platform's address that nothing may be sent to, by the installation's rules. */
export class AdAddressRefused extends Error {
  override readonly name = "AdAddressRefused";
}

/** Requests to an ad platform, tried again where it is busy or away. Each has to bear being heard twice. */
export class AdHttp {
  constructor(private readonly options: AdHttpOptions) {}

  /**
   * @param isBusy whether an answer is one to be asked for again
   * @returns the last answer; null where there was none
   * @throws AdAddressRefused
   */
  async send(
    request: { method: Outgoing["method"]; url: string; headers: Readonly<Record<string, string>>; body?: string },
    isBusy: (answer: Answer) => boolean,
  ): Promise<Answer | null> {
    const { attempts = 4, firstWaitMs = 1_000, signal } = this.options;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.attempt({ body: null, ...request, url: new URL(request.url) });
      if (answer !== null && !isBusy(answer)) return answer;
      const askedMs = Number(answer?.headers["retry-after"] ?? 0) * 1_000;
      if (attempt >= attempts || askedMs > longestWaitMs) return answer;
      const usualMs = firstWaitMs * 2 ** (attempt - 1) * (0.5 + Math.random());
      await pause(Math.max(usualMs, Number.isNaN(askedMs) ? 0 : askedMs), undefined, { signal });
    }
  }

  private async attempt(request: Outgoing): Promise<Answer | null> {
    const { destinations, signal } = this.options;
    try {
      return await exchange(request, destinations, signalWithin(timeoutMs, signal));
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof AddressRefused) throw new AdAddressRefused(request.url.host, { cause: error });
      return null;
    }
  }
}

/** What an answer says as JSON; null where it is none, such as a proxy's page. */
export function jsonOf({ body }: Answer): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
