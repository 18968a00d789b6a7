import { type VendorAnswer, type VendorRequest, VendorServer } from "../../../testing/vendor-server.ts";

/** An object as HubSpot keeps it. */
interface StoredObject {
  id: string;
  properties: Record<string, string | null>;
  updatedAt: Date;
  archivedAt: Date | null;
}

interface Filter {
  propertyName: string;
  operator: "EQ" | "GT" | "GTE";
  value: string;
}

interface BatchInput {
  id: string;
  idProperty?: string;
  properties: Record<string, string>;
  objectWriteTraceId?: string;
}

/** A day's limit, as HubSpot tells it (developers.hubspot.com/docs/api/usage-details). */
export const dailyLimit: VendorAnswer = {
  status: 429,
  body: {
    status: "error",
    message: "You have reached your daily limit.",
    errorType: "RATE_LIMIT",
    policyName: "DAILY",
  },
};

/** Contacts of a HubSpot account by its CRM API v3: properties, search, archived objects, batch update and upsert, OAuth. */
export class HubSpotServer extends VendorServer {
  readonly contacts = new Map<string, StoredObject>();
  readonly properties = [
    { name: "email", label: "Email", type: "string" },
    { name: "firstname", label: "First Name", type: "string" },
    { name: "lastname", label: "Last Name", type: "string" },
    { name: "country", label: "Country/Region", type: "string" },
    { name: "lifecyclestage", label: "Lifecycle Stage", type: "enumeration" },
    { name: "member_number", label: "Member number", type: "string", hasUniqueValue: true },
    { name: "hs_object_id", label: "Record ID", type: "number", modificationMetadata: { readOnlyValue: true } },
  ];
  token = "pat-valid";
  refreshToken = "refresh-valid";
  private lastId = 100;
  private clock = Date.parse("2026-03-01T09:00:00.000Z");

  /** Adds a contact, or changes one; each change is a second after the one before. */
  put(properties: Record<string, string | null>, id = String(++this.lastId), at = this.tick()): StoredObject {
    const known = this.contacts.get(id);
    const contact = {
      id,
      properties: { ...known?.properties, ...properties, hs_object_id: id },
      updatedAt: at,
      archivedAt: null,
    };
    this.contacts.set(id, contact);
    return contact;
  }

  archive(id: string): void {
    this.contacts.get(id)!.archivedAt = new Date();
  }

  /** Merges as HubSpot does: the losing contact disappears, and the winning one names it. */
  merge(keptId: string, mergedId: string): void {
    this.contacts.delete(mergedId);
    this.put({ hs_merged_object_ids: mergedId }, keptId);
  }

  tick(): Date {
    this.clock += 1_000;
    return new Date(this.clock);
  }

  protected answer({ method, url, headers, body }: VendorRequest): VendorAnswer {
    const path = `${method} ${url.pathname}`;
    if (path === "POST /oauth/v1/token") return this.grant(new URLSearchParams(body));
    if (headers.authorization !== `Bearer ${this.token}`)
      return refused(401, "EXPIRED_AUTHENTICATION", "The OAuth token used to make this call expired.");
    if (path === "GET /account-info/v3/details") return { status: 200, body: { portalId: 4242, timeZone: "UTC" } };
    if (path === "GET /crm/v3/properties/contacts") return { status: 200, body: { results: this.properties } };
    if (path === "POST /crm/v3/objects/contacts/search") return this.search(JSON.parse(body));
    if (path === "GET /crm/v3/objects/contacts" && url.searchParams.get("archived") === "true")
      return this.archived(url.searchParams);
    if (path === "POST /crm/v3/objects/contacts/batch/update") return this.write(JSON.parse(body).inputs, "update");
    if (path === "POST /crm/v3/objects/contacts/batch/upsert") return this.write(JSON.parse(body).inputs, "upsert");
    return refused(404, "OBJECT_NOT_FOUND", `No such resource: ${path}`);
  }

  private grant(form: URLSearchParams): VendorAnswer {
    if (form.get("refresh_token") !== this.refreshToken)
      return { status: 400, body: { status: "BAD_REFRESH_TOKEN", message: "missing or invalid refresh token" } };
    this.token = `access-${++this.lastId}`;
    return { status: 200, body: { access_token: this.token, refresh_token: this.refreshToken, expires_in: 1_800 } };
  }

  private search(asked: {
    filterGroups: { filters: Filter[] }[];
    sorts: { propertyName: string; direction: string }[];
    properties: string[];
    limit: number;
    after?: string;
  }): VendorAnswer {
    if (Number(asked.after ?? 0) + asked.limit > 10_000) return refused(400, "VALIDATION_ERROR", "Paging past 10,000.");
    const [{ filters } = { filters: [] }] = asked.filterGroups;
    const { propertyName = "" } = asked.sorts[0] ?? {};
    const found = [...this.contacts.values()]
      .filter(({ archivedAt }) => archivedAt === null)
      .filter((contact) => filters.every((filter) => passes(contact, filter)))
      .sort((a, b) => numberOf(a, propertyName) - numberOf(b, propertyName));
    const begin = Number(asked.after ?? 0);
    const results = found.slice(begin, begin + asked.limit).map((contact) => view(contact, asked.properties));
    const end = begin + results.length;
    const paging = end < found.length ? { paging: { next: { after: String(end) } } } : {};
    return { status: 200, body: { total: found.length, results, ...paging } };
  }

  private archived(asked: URLSearchParams): VendorAnswer {
    const begin = Number(asked.get("after") ?? 0);
    const gone = [...this.contacts.values()].filter(({ archivedAt }) => archivedAt !== null);
    const results = gone.slice(begin, begin + Number(asked.get("limit"))).map((contact) => view(contact, []));
    const end = begin + results.length;
    const paging = end < gone.length ? { paging: { next: { after: String(end) } } } : {};
    return { status: 200, body: { results, ...paging } };
  }

  /** One wrong value refuses the whole batch. */
  private write(inputs: BatchInput[], kind: "update" | "upsert"): VendorAnswer {
    const wrong = inputs.find(
      ({ properties }) => properties.email !== undefined && !/^[^@\s]+@[^@\s]+$/.test(properties.email),
    );
    if (wrong !== undefined)
      return refused(400, "VALIDATION_ERROR", `Email address ${wrong.properties.email} is invalid`, {
        propertyName: ["email"],
      });
    const missing = kind === "update" ? inputs.filter(({ id }) => !this.contacts.has(id)) : [];
    const errors = missing.map(({ id, objectWriteTraceId }) => ({
      status: "error",
      category: "OBJECT_NOT_FOUND",
      message: "Could not get some contacts, they may be deleted or not exist.",
      context: { ids: [id], objectWriteTraceId: [objectWriteTraceId] },
    }));
    const results = inputs
      .filter((input) => !missing.includes(input))
      .map(({ id, idProperty, properties, objectWriteTraceId }) => {
        const known = idProperty === undefined ? this.contacts.get(id) : this.holderOf(idProperty, id);
        const contact = this.put({ ...properties, ...(idProperty ? { [idProperty]: id } : {}) }, known?.id);
        return { ...view(contact, [idProperty ?? ""]), new: known === undefined, objectWriteTraceId };
      });
    const status = errors.length > 0 ? 207 : 200;
    // Results come in any order.
    return { status, body: { status: "COMPLETE", results: results.reverse(), numErrors: errors.length, errors } };
  }

  private holderOf(property: string, value: string): StoredObject | undefined {
    return [...this.contacts.values()].find(
      ({ properties }) => properties[property]?.toLowerCase() === value.toLowerCase(),
    );
  }
}

function refused(status: number, category: string, message: string, context: object = {}): VendorAnswer {
  return {
    status,
    body: { status: "error", category, message, correlationId: "test", errors: [{ message, context }] },
  };
}

function view({ id, properties, updatedAt, archivedAt }: StoredObject, asked: readonly string[]) {
  const values = Object.fromEntries(asked.map((name) => [name, properties[name] ?? null]));
  return {
    id,
    properties: values,
    createdAt: "2026-01-01T00:00:00.000Z",
    updatedAt: updatedAt.toISOString(),
    archived: archivedAt !== null,
    ...(archivedAt === null ? {} : { archivedAt: archivedAt.toISOString() }),
  };
}

function numberOf(contact: StoredObject, property: string): number {
  return property === "lastmodifieddate" ? contact.updatedAt.getTime() : Number(contact.id);
}

function passes(contact: StoredObject, { propertyName, operator, value }: Filter): boolean {
  const number = numberOf(contact, propertyName);
  if (operator === "EQ") return number === Number(value);
  return operator === "GT" ? number > Number(value) : number >= Number(value);
}
