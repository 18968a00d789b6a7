import type { WidgetDeed, WidgetRefusal } from "@bellwether/schema/contracts/widget";
import { widgetPath } from "@bellwether/schema/contracts/widget";

/** The server heard and said no; asking the same again will not help. */
export class Refused extends Error {
  override readonly name = "Refused";

  constructor(
    readonly code: WidgetRefusal | "UNKNOWN",
    message: string,
  ) {
    super(message);
  }
}

/** Nothing, or nothing that makes sense, came back: whether the server heard is not known. */
export class Unheard extends Error {
  override readonly name = "Unheard";
}

/** The way to the server. */
export class Road {
  /**
   * @param origin of the gateway, such as https://app.example
   * @param site the site's key
   */
  constructor(
    private readonly origin: string,
    private readonly site: string,
    private readonly request: typeof fetch = (input, init) => fetch(input, init),
  ) {}

  /** @throws Refused @throws Unheard */
  async post<Answer>(
    deed: WidgetDeed,
    body: object,
    options: { visitor: string | null; timeoutMs: number; signal?: AbortSignal },
  ): Promise<Answer> {
    const late = new AbortController();
    const end = () => late.abort();
    const timer = setTimeout(end, options.timeoutMs);
    options.signal?.addEventListener("abort", end, { once: true });
    try {
      const response = await this.request(`${this.origin}${widgetPath}/${encodeURIComponent(this.site)}/${deed}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(options.visitor === null ? {} : { authorization: `Bearer ${options.visitor}` }),
        },
        body: JSON.stringify(body),
        signal: late.signal,
        credentials: "omit",
        cache: "no-store",
        referrerPolicy: "strict-origin",
      });
      const answer: unknown = await response.json();
      if (response.ok) return answer as Answer;
      throw refusalOf(response.status, answer);
    } catch (error) {
      if (error instanceof Refused || error instanceof Unheard) throw error;
      throw new Unheard(String(error));
    } finally {
      clearTimeout(timer);
      options.signal?.removeEventListener("abort", end);
    }
  }
}

/** A server that is away or overrun may do it later; any other refusal stands. */
function refusalOf(status: number, answer: unknown): Refused | Unheard {
  const [error] = (answer as { errors?: { message?: string; extensions?: { code?: string } }[] }).errors ?? [];
  const message = error?.message ?? `The server answers ${status}.`;
  if (status >= 500 || status === 429 || status === 408) return new Unheard(message);
  return new Refused((error?.extensions?.code ?? "UNKNOWN") as WidgetRefusal | "UNKNOWN", message);
}
