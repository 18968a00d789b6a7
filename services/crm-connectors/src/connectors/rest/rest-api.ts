import type { Answer } from "@bellwether/runtime/webhooks/exchange";
import { parse as parseCsv } from "csv-parse/sync";
import { CrmFailure } from "../../http/crm-failure.ts";
import type { CrmHttp } from "../../http/crm-http.ts";
import type { CrmValue } from "../../model/crm-value.ts";
import type { CrmField, CrmSession } from "../connector.ts";
import { atPath, type FlatRecord, flatten } from "./flat-record.ts";

/** One page as it was read. */
export interface RestPage {
  records: FlatRecord[];
  /** Word or address of the next page; null where there is none. */
  next: string | null;
}

/** Requests to an address that its owner described. */
export class RestApi {
  readonly settings: CrmSession["settings"];
  private readonly secrets: CrmSession["secrets"];
  private readonly http: CrmHttp;

  constructor({ settings, secrets, http }: CrmSession) {
    this.settings = settings;
    this.secrets = secrets;
    this.http = http;
  }

  get pageSize(): number {
    return Math.min(10_000, Math.max(1, Number(this.settings.pageSize) || 100));
  }

  get idField(): string {
    return this.settings.idField ?? "id";
  }

  /** Fields as the first page's records have them; nothing tells of others. */
  async fields(): Promise<CrmField[]> {
    const { records } = await this.page(null, null);
    const known = new Map<string, CrmValue>();
    for (const record of records)
      for (const [name, value] of Object.entries(record))
        if (value !== null || !known.has(name)) known.set(name, value);
    const writable = Boolean(this.settings.writeUrl);
    return [...known].map(([name, value]) => ({
      name,
      label: name,
      type: typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "text",
      writable: writable && name !== this.idField,
      unique: name === this.idField,
    }));
  }

  /**
   * @param at word or address of the page; null for the first
   * @param since ISO time of the last change that is known
   */
  async page(at: string | null, since: string | null): Promise<RestPage> {
    const answer = await this.send("GET", this.address(at, since));
    if (answer.status >= 300)
      throw new CrmFailure("crm.refused", { status: answer.status, answer: answer.body.slice(0, 200) });
    if (this.settings.format === "CSV") {
      const records = csvRecords(answer);
      return { records, next: this.nextOf(answer, null, at, records.length) };
    }
    const json = jsonOf(answer);
    const list = atPath(json, this.settings.recordsPath ?? "");
    if (!Array.isArray(list)) throw new CrmFailure("crm.answer", { expected: "a list of records" });
    const records = list.map((each) => {
      if (typeof each !== "object" || each === null) throw new CrmFailure("crm.answer", { expected: "records" });
      return flatten(each as Record<string, unknown>);
    });
    return { records, next: this.nextOf(answer, json, at, records.length) };
  }

  /** @throws CrmFailure `crm.unauthorised` beside those of `CrmHttp` */
  async send(method: "GET" | "PUT" | "PATCH", url: string, body?: object): Promise<Answer> {
    const { authValue } = this.secrets;
    const headers = {
      accept: this.settings.format === "CSV" && method === "GET" ? "text/csv" : "application/json",
      ...(authValue ? { [(this.settings.authHeader ?? "Authorization").toLowerCase()]: authValue } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    };
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await this.http.send({ method, url, headers, ...text });
    if (answer.status === 401 || answer.status === 403)
      throw new CrmFailure("crm.unauthorised", { answer: answer.body.slice(0, 200) });
    return answer;
  }

  private address(at: string | null, since: string | null): string {
    const { url = "", paging, pageParameter, limitParameter, sinceParameter } = this.settings;
    if (at !== null && paging === "LINK") return at;
    if (!URL.canParse(url)) throw new CrmFailure("crm.answer", { expected: "an address" });
    const address = new URL(url);
    if (limitParameter) address.searchParams.set(limitParameter, String(this.pageSize));
    if (sinceParameter && since !== null) address.searchParams.set(sinceParameter, since);
    if (at !== null && pageParameter) address.searchParams.set(pageParameter, at);
    return address.href;
  }

  private nextOf(answer: Answer, json: unknown, at: string | null, count: number): string | null {
    const { paging, nextPath, url = "" } = this.settings;
    if (paging === "OFFSET") return count < this.pageSize ? null : String(Number(at ?? 0) + count);
    const told = nextPath ? atPath(json, nextPath) : null;
    const word = typeof told === "string" || typeof told === "number" ? String(told) : "";
    if (paging === "CURSOR") return word || null;
    if (paging !== "LINK") return null;
    const link = word || /<([^>]+)>\s*;[^,]*\brel="?next"?/.exec(answer.headers.link ?? "")?.[1] || "";
    if (link === "") return null;
    const next = new URL(link, url);
    // The header that proves who we are goes to nobody else.
    if (next.origin !== new URL(url).origin)
      throw new CrmFailure("crm.answer", { expected: "a next page at the same address" });
    return next.href;
  }
}

function jsonOf(answer: Answer): unknown {
  try {
    return JSON.parse(answer.body);
  } catch (error) {
    throw new CrmFailure("crm.answer", { expected: "JSON" }, { cause: error });
  }
}

function csvRecords(answer: Answer): FlatRecord[] {
  try {
    const rows = parseCsv(answer.body, { columns: true, bom: true, skip_empty_lines: true }) as Record<
      string,
      string
    >[];
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, text]) => [name, text === "" ? null : text])),
    );
  } catch (error) {
    throw new CrmFailure("crm.answer", { expected: "CSV" }, { cause: error });
  }
}
