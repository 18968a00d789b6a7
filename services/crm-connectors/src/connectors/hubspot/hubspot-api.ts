import type { Answer } from "@bellwether/runtime/webhooks/exchange";
import { z } from "zod";
import { CrmFailure } from "../../http/crm-failure.ts";
import { type AnswerKind, type CrmHttp, usualKind } from "../../http/crm-http.ts";
import { readJson } from "../../http/read-json.ts";
import { askToken, BearerHttp, type TokenSource } from "../bearer.ts";
import type { CrmField, CrmSession } from "../connector.ts";

const property = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  hasUniqueValue: z.boolean().optional(),
  calculated: z.boolean().optional(),
  hidden: z.boolean().optional(),
  modificationMetadata: z.object({ readOnlyValue: z.boolean().optional() }).optional(),
});

const types: Record<string, CrmField["type"]> = {
  number: "number",
  bool: "boolean",
  date: "date",
  datetime: "datetime",
  enumeration: "choice",
};

/** Requests to one kind of object of an account. */
export class HubSpotApi {
  readonly object: string;
  private readonly base: string;
  private readonly bearer: BearerHttp;

  constructor({ object, settings, secrets, http }: CrmSession) {
    this.object = object;
    this.base = (settings.baseUrl ?? "").replace(/\/+$/, "");
    this.bearer = new BearerHttp(http, tokenSource(this.base, settings, secrets, http), kindOf);
  }

  /** The property by which changes are found. */
  get modifiedProperty(): string {
    return this.object === "contacts" ? "lastmodifieddate" : "hs_lastmodifieddate";
  }

  async account(): Promise<string> {
    const answer = await this.ask("GET", "/account-info/v3/details");
    const { portalId } = readJson(answer, z.object({ portalId: z.number() }), "details of the account");
    return String(portalId);
  }

  async fields(): Promise<CrmField[]> {
    const answer = await this.ask("GET", `/crm/v3/properties/${this.object}`);
    const { results } = readJson(answer, z.object({ results: z.array(property) }), "properties");
    return results
      .filter(({ hidden }) => hidden !== true)
      .map((each) => ({
        name: each.name,
        label: each.label,
        type: types[each.type] ?? "text",
        writable: each.calculated !== true && each.modificationMetadata?.readOnlyValue !== true,
        // Of contacts no two have the same address, though the property is not said to be unique.
        unique: each.hasUniqueValue === true || (this.object === "contacts" && each.name === "email"),
      }));
  }

  /** @throws CrmFailure `crm.refused` where the answer is none of success */
  async ask(method: "GET" | "POST", path: string, body?: object): Promise<Answer> {
    const answer = await this.send(method, path, body);
    if (answer.status >= 300) throw new CrmFailure("crm.refused", { status: answer.status, answer: messageOf(answer) });
    return answer;
  }

  /** The answer, whatever it says. */
  send(method: "GET" | "POST", path: string, body?: object): Promise<Answer> {
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    return this.bearer.send({ method, url: `${this.base}${path}`, ...text });
  }
}

/** HubSpot's own words about what it refused. */
export function messageOf({ body }: Answer): string {
  try {
    const { message } = JSON.parse(body) as { message?: unknown };
    return typeof message === "string" ? message.slice(0, 500) : body.slice(0, 200);
  } catch {
    return body.slice(0, 200);
  }
}

/** 429 says in `policyName` whether it is the day's limit, which no wait of ours ends. */
function kindOf(answer: Answer): AnswerKind {
  return answer.status === 429 && /"policyName"\s*:\s*"DAILY"/.test(answer.body) ? "limited" : usualKind(answer);
}

const tokenAnswer = z.object({ access_token: z.string() });

function tokenSource(
  base: string,
  settings: CrmSession["settings"],
  secrets: CrmSession["secrets"],
  http: CrmHttp,
): TokenSource {
  const { token, clientSecret, refreshToken } = secrets;
  if (token) return { renewable: false, token: async () => token };
  const form = {
    grant_type: "refresh_token",
    client_id: settings.clientId ?? "",
    client_secret: clientSecret ?? "",
    refresh_token: refreshToken ?? "",
  };
  let known: z.infer<typeof tokenAnswer> | undefined;
  return {
    renewable: true,
    async token(renew) {
      if (known === undefined || renew) known = await askToken(http, `${base}/oauth/v1/token`, form, tokenAnswer);
      return known.access_token;
    },
  };
}
