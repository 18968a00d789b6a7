import type { TypedDocumentString } from "./integrator.ts";

/** An answer without data: which kind of fault it is, and how long to wait where that helps. */
export class BellwetherError extends Error {
  override readonly name = "BellwetherError";

  constructor(
    message: string,
    /** Such as `FORBIDDEN` or `UNAVAILABLE`; docs/connect-your-crm.md says what to do for each. */
    readonly code: string,
    readonly extensions: Readonly<Record<string, unknown>>,
    /** Null where asking again does not help. */
    readonly retryAfterSeconds: number | null,
  ) {
    super(message);
  }
}

export interface BellwetherClientOptions {
  /** Such as `https://bellwether.example.com`. */
  url: string;
  key: string;
  /** Of sentences in answers; English by default. */
  language?: "en" | "zh-CN";
}

interface Answer<Result> {
  data?: Result;
  errors?: { message: string; extensions?: Record<string, unknown> & { code?: string } }[];
}

/** HTTP statuses after which the same question may be asked again. */
const passing: ReadonlySet<number> = new Set([429, 503, 504]);

/** Asks typed operations; needs nothing but `fetch`. */
export class BellwetherClient {
  constructor(private readonly options: BellwetherClientOptions) {}

  /** @throws BellwetherError where the answer has errors; whatever `fetch` throws where there is none */
  async ask<Result, Variables>(
    operation: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ): Promise<Result> {
    const { url, key, language = "en" } = this.options;
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "accept-language": language, "content-type": "application/json" },
      body: JSON.stringify({ query: operation.toString(), variables }),
    });
    const { data, errors } = (await response.json()) as Answer<Result>;
    const [error] = errors ?? [];
    if (error === undefined && data !== undefined) return data;
    const { message = "The answer is empty.", extensions = {} } = error ?? {};
    const wait = passing.has(response.status) ? Number(response.headers.get("retry-after") ?? 1) : null;
    throw new BellwetherError(message, extensions.code ?? "UNKNOWN", extensions, wait);
  }
}
