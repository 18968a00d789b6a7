import { type VendorAnswer, type VendorRequest, VendorServer } from "../../../testing/vendor-server.ts";

/** A record as Salesforce keeps it. */
export interface StoredRecord {
  Id: string;
  SystemModstamp: string;
  IsDeleted: boolean;
  MasterRecordId: string | null;
  [field: string]: string | number | boolean | null;
}

/** The day's limit, as the REST developer guide has it. */
export const requestLimit: VendorAnswer = {
  status: 403,
  body: [{ errorCode: "REQUEST_LIMIT_EXCEEDED", message: "TotalRequests Limit exceeded." }],
};

const root = "/services/data/v61.0";
const text = { type: "string", updateable: true };

/** Contacts of a Salesforce organisation by its REST API: describe, queryAll in pages, sObject collections, OAuth 2.0. */
export class SalesforceServer extends VendorServer {
  readonly contacts = new Map<string, StoredRecord>();
  readonly fields: { name: string; label: string; type: string; updateable: boolean; externalId?: boolean }[] = [
    { name: "Id", label: "Contact ID", type: "id", updateable: false },
    { name: "FirstName", label: "First Name", ...text },
    { name: "LastName", label: "Last Name", ...text },
    { name: "Email", label: "Email", type: "email", updateable: true },
    { name: "MailingCountry", label: "Mailing Country", ...text },
    { name: "MailingAddress", label: "Mailing Address", type: "address", updateable: false },
    { name: "Customer_Number__c", label: "Customer number", ...text, externalId: true },
    { name: "Points__c", label: "Points", type: "double", updateable: true },
  ];
  pageSize = 2;
  session = "session-1";
  refreshToken = "refresh-valid";
  private readonly locators = new Map<string, { records: object[]; size: number }>();
  private numbers = 0;
  private clock = Date.parse("2026-03-01T09:00:00.000Z");

  put(fields: Record<string, string | number | boolean | null>, id = this.newId()): StoredRecord {
    this.clock += 1_000;
    const known = this.contacts.get(id);
    const stamp = new Date(this.clock).toISOString().replace("Z", "+0000");
    const record = { IsDeleted: false, MasterRecordId: null, ...known, ...fields, Id: id, SystemModstamp: stamp };
    this.contacts.set(id, record);
    return record;
  }

  delete(id: string): void {
    this.put({ IsDeleted: true }, id);
  }

  /** Merges as Salesforce does: the losing record is deleted, and says into which. */
  merge(keptId: string, mergedId: string): void {
    this.put({}, keptId);
    this.put({ IsDeleted: true, MasterRecordId: keptId }, mergedId);
  }

  /** Query locators are kept for a while only. */
  forgetLocators(): void {
    this.locators.clear();
  }

  protected answer({ method, url, headers, body }: VendorRequest): VendorAnswer {
    const path = `${method} ${url.pathname}`;
    if (path === "POST /services/oauth2/token") return this.grant(new URLSearchParams(body));
    if (headers.authorization !== `Bearer ${this.session}`)
      return failed(401, "INVALID_SESSION_ID", "Session expired or invalid");
    const query = url.searchParams.get("q") ?? "";
    if (path === `GET ${root}/query` && query.includes("FROM Organization"))
      return { status: 200, body: { totalSize: 1, done: true, records: [{ Name: "Acme" }] } };
    if (path === `GET ${root}/sobjects/Contact/describe`)
      return { status: 200, body: { name: "Contact", fields: this.fields } };
    if (path === `GET ${root}/queryAll`) return this.query(query);
    if (url.pathname.startsWith(`${root}/query/`)) return this.next(url.pathname);
    if (path === `PATCH ${root}/composite/sobjects`) return this.write(JSON.parse(body).records, null);
    const upserted = new RegExp(`^PATCH ${root}/composite/sobjects/Contact/(\\w+)$`).exec(path);
    if (upserted !== null) return this.write(JSON.parse(body).records, upserted[1]!);
    return failed(404, "NOT_FOUND", "The requested resource does not exist");
  }

  private grant(form: URLSearchParams): VendorAnswer {
    const isValid = form.get("grant_type") === "client_credentials" || form.get("refresh_token") === this.refreshToken;
    if (!isValid)
      return { status: 400, body: { error: "invalid_grant", error_description: "expired access/refresh token" } };
    this.session = `session-${++this.numbers}`;
    return { status: 200, body: { access_token: this.session, instance_url: this.url, token_type: "Bearer" } };
  }

  private query(soql: string): VendorAnswer {
    const [, list, where] = /^SELECT (.+) FROM Contact WHERE (.+) ORDER BY SystemModstamp, Id$/.exec(soql) ?? [];
    if (list === undefined || where === undefined) return failed(400, "MALFORMED_QUERY", soql);
    const names = list.split(", ");
    const unknown = names.find((name) => !this.isField(name));
    if (unknown !== undefined) return failed(400, "INVALID_FIELD", `No such column '${unknown}' on entity 'Contact'.`);
    const [, operator, time, afterId] =
      /^SystemModstamp (>=|>) (\S+)(?: OR \(SystemModstamp = \S+ AND Id > '(\w+)'\))?$/.exec(where) ?? [];
    if (time === undefined) return failed(400, "MALFORMED_QUERY", where);
    const since = Date.parse(time);
    const records = [...this.contacts.values()]
      .filter(({ SystemModstamp, Id }) => {
        const at = Date.parse(SystemModstamp);
        return operator === ">=" ? at >= since : at > since || (at === since && Id > (afterId ?? ""));
      })
      .sort((a, b) => Date.parse(a.SystemModstamp) - Date.parse(b.SystemModstamp) || (a.Id < b.Id ? -1 : 1))
      .map((record) => Object.fromEntries(names.map((name) => [name, record[name] ?? null])));
    const locator = `${root}/query/01g${++this.numbers}`;
    this.locators.set(locator, { records, size: records.length });
    return this.page(locator, 0);
  }

  private next(path: string): VendorAnswer {
    const at = path.lastIndexOf("-");
    return this.page(path.slice(0, at), Number(path.slice(at + 1)));
  }

  private page(locator: string, begin: number): VendorAnswer {
    const found = this.locators.get(locator);
    if (found === undefined) return failed(400, "INVALID_QUERY_LOCATOR", "invalid query locator");
    const records = found.records.slice(begin, begin + this.pageSize);
    const end = begin + records.length;
    const next = end < found.size ? { done: false, nextRecordsUrl: `${locator}-${end}` } : { done: true };
    return { status: 200, body: { totalSize: found.size, ...next, records } };
  }

  private write(records: Record<string, never>[], externalId: string | null): VendorAnswer {
    if (records.length > 200) return failed(400, "LIMIT_EXCEEDED", "record limit reached: 200");
    const results = records.map(({ attributes: _, id, ...fields }: Record<string, unknown>) => {
      const given = fields as Record<string, string | null>;
      const refuse = (statusCode: string, message: string, named: string[]) => ({
        success: false,
        errors: [{ statusCode, message, fields: named }],
      });
      if (given.Email !== undefined && given.Email !== null && !/^[^@\s]+@[^@\s]+$/.test(given.Email))
        return refuse("INVALID_EMAIL_ADDRESS", `Email: invalid email address: ${given.Email}`, ["Email"]);
      const known = externalId === null ? this.contacts.get(String(id)) : this.holderOf(externalId, given[externalId]);
      if (externalId === null && (known === undefined || known.IsDeleted))
        return { id, ...refuse("ENTITY_IS_DELETED", "entity is deleted", []) };
      if (known === undefined && (given.LastName ?? "") === "")
        return refuse("REQUIRED_FIELD_MISSING", "Required fields are missing: [LastName]", ["LastName"]);
      const record = this.put(given, known?.Id);
      return {
        id: record.Id,
        success: true,
        errors: [],
        ...(externalId === null ? {} : { created: known === undefined }),
      };
    });
    return { status: 200, body: results };
  }

  private holderOf(field: string, value: string | null | undefined): StoredRecord | undefined {
    return [...this.contacts.values()].find((record) => !record.IsDeleted && record[field] === value);
  }

  private isField(name: string): boolean {
    return ["SystemModstamp", "IsDeleted", "MasterRecordId"].includes(name) || this.fields.some((f) => f.name === name);
  }

  private newId(): string {
    return `003${String(++this.numbers).padStart(12, "0")}AAA`;
  }
}

function failed(status: number, errorCode: string, message: string): VendorAnswer {
  return { status, body: [{ errorCode, message }] };
}
