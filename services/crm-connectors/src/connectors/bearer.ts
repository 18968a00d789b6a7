import type { Answer } from "@bellwether/runtime/webhooks/exchange";
import type { ZodType } from "zod";
import { CrmFailure } from "../http/crm-failure.ts";
import type { AnswerKind, CrmHttp, CrmRequest } from "../http/crm-http.ts";
import { readJson } from "../http/read-json.ts";

/** Where a token comes from. */
export interface TokenSource {
  /** @param renew the last one was refused */
  token(renew: boolean): Promise<string>;
  /** Whether another one can be had; a token that was typed in cannot be renewed. */
  renewable: boolean;
}

/**
 * Asks an OAuth 2.0 token endpoint (RFC 6749, 4.4.2 and 6).
 *
 * @throws CrmFailure `crm.unauthorised` where it refuses, beside those of `CrmHttp` and `readJson`
 */
export async function askToken<T>(
  http: CrmHttp,
  url: string,
  form: Readonly<Record<string, string>>,
  shape: ZodType<T>,
): Promise<T> {
  const answer = await http.send({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
    body: new URLSearchParams(form).toString(),
  });
  if (answer.status >= 400) throw new CrmFailure("crm.unauthorised", { answer: refusalOf(answer) });
  return readJson(answer, shape, "an access token");
}

/** The endpoint's own words: RFC 6749 has them in `error_description`, HubSpot in `message`. */
function refusalOf({ body }: Answer): string {
  try {
    const { error_description: described, message } = JSON.parse(body) as Record<string, unknown>;
    const words = described ?? message;
    return (typeof words === "string" ? words : body).slice(0, 200);
  } catch {
    return body.slice(0, 200);
  }
}

/**
 * Sends requests under a bearer token. One that is refused is renewed once; what is refused then is the credentials.
 *
 * @throws CrmFailure `crm.unauthorised` beside those of `CrmHttp`
 */
export class BearerHttp {
  constructor(
    private readonly http: CrmHttp,
    private readonly source: TokenSource,
    private readonly kindOf?: (answer: Answer) => AnswerKind,
  ) {}

  async send(request: CrmRequest): Promise<Answer> {
    const first = await this.attempt(request, false);
    const answer = first.status === 401 && this.source.renewable ? await this.attempt(request, true) : first;
    if (answer.status === 401) throw new CrmFailure("crm.unauthorised", { answer: answer.body.slice(0, 200) });
    return answer;
  }

  private async attempt(request: CrmRequest, renew: boolean): Promise<Answer> {
    const authorization = `Bearer ${await this.source.token(renew)}`;
    const headers = {
      accept: "application/json",
      "content-type": "application/json",
      ...request.headers,
      authorization,
    };
    return this.http.send({ ...request, headers }, this.kindOf);
  }
}
