import type { Answer } from "@bellwether/runtime/webhooks/exchange";
import { z } from "zod";
import { CrmFailure } from "../../http/crm-failure.ts";
import { type AnswerKind, usualKind } from "../../http/crm-http.ts";
import { readJson } from "../../http/read-json.ts";
import { askToken, BearerHttp } from "../bearer.ts";
import type { CrmField, CrmSession } from "../connector.ts";

const describedField = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  updateable: z.boolean(),
  externalId: z.boolean().optional(),
});

const types: Record<string, CrmField["type"]> = {
  double: "number",
  int: "number",
  currency: "number",
  percent: "number",
  boolean: "boolean",
  date: "date",
  datetime: "datetime",
  picklist: "choice",
};

/** Compound and binary fields, which queries give as objects or not at all. */
const unread = new Set(["address", "location", "base64", "complexvalue", "anyType"]);

const errors = z.array(z.object({ errorCode: z.string(), message: z.string() }));
const tokenAnswer = z.object({ access_token: z.string(), instance_url: z.string() });

/** Requests to one kind of object of an organisation. */
export class SalesforceApi {
  readonly object: string;
  private readonly bearer: BearerHttp;
  private session: z.infer<typeof tokenAnswer> | undefined;

  constructor(private readonly given: CrmSession) {
    this.object = given.object;
    const token = async (renew: boolean) => (await this.signIn(renew)).access_token;
    this.bearer = new BearerHttp(given.http, { renewable: true, token }, kindOf);
  }

  /** Path of everything in the API's version. */
  get root(): string {
    return `/services/data/v${this.given.settings.apiVersion ?? ""}`;
  }

  async account(): Promise<string | null> {
    const query = encodeURIComponent("SELECT Name FROM Organization LIMIT 1");
    const answer = await this.ask("GET", `${this.root}/query?q=${query}`);
    const shape = z.object({ records: z.array(z.object({ Name: z.string() })) });
    return readJson(answer, shape, "the organisation").records[0]?.Name ?? null;
  }

  async fields(): Promise<CrmField[]> {
    const answer = await this.ask("GET", `${this.root}/sobjects/${this.object}/describe`);
    const { fields } = readJson(answer, z.object({ fields: z.array(describedField) }), "a description of the object");
    return fields
      .filter(({ type }) => !unread.has(type))
      .map((each) => ({
        name: each.name,
        label: each.label,
        type: types[each.type] ?? "text",
        writable: each.updateable,
        unique: each.externalId === true,
      }));
  }

  /** @throws CrmFailure `crm.refused` where the answer is none of success */
  async ask(method: "GET" | "PATCH", path: string, body?: object): Promise<Answer> {
    const answer = await this.send(method, path, body);
    if (answer.status >= 300) throw new CrmFailure("crm.refused", { status: answer.status, answer: messageOf(answer) });
    return answer;
  }

  /** The answer, whatever it says; `path` begins with a slash and stays at the organisation's own address. */
  async send(method: "GET" | "PATCH", path: string, body?: object): Promise<Answer> {
    const { instance_url } = await this.signIn(false);
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    return this.bearer.send({ method, url: `${instance_url.replace(/\/+$/, "")}${path}`, ...text });
  }

  private async signIn(renew: boolean): Promise<z.infer<typeof tokenAnswer>> {
    if (this.session === undefined || renew) this.session = await signIn(this.given);
    return this.session;
  }
}

function signIn({ settings, secrets, http }: CrmSession): Promise<z.infer<typeof tokenAnswer>> {
  const form: Record<string, string> = {
    ...(secrets.refreshToken
      ? { grant_type: "refresh_token", refresh_token: secrets.refreshToken }
      : { grant_type: "client_credentials" }),
    client_id: settings.clientId ?? "",
    client_secret: secrets.clientSecret ?? "",
  };
  return askToken(http, `${(settings.loginUrl ?? "").replace(/\/+$/, "")}/services/oauth2/token`, form, tokenAnswer);
}

/** Salesforce's own words about what it refused. */
export function messageOf(answer: Answer): string {
  const [first] = errorsOf(answer);
  return first === undefined ? answer.body.slice(0, 200) : `${first.errorCode}: ${first.message}`.slice(0, 500);
}

/** What an answer complains of; nothing where it is no list of errors. */
export function errorsOf({ body }: Answer): z.infer<typeof errors> {
  try {
    return errors.safeParse(JSON.parse(body)).data ?? [];
  } catch {
    return [];
  }
}

/** The day's limit is a 403 with a code of its own; the one on requests at once passes. */
function kindOf(answer: Answer): AnswerKind {
  if (answer.status === 403 && errorsOf(answer).some(({ errorCode }) => errorCode === "REQUEST_LIMIT_EXCEEDED"))
    return /ConcurrentPerOrgLongTxn|ConcurrentRequests/.test(answer.body) ? "busy" : "limited";
  return usualKind(answer);
}
