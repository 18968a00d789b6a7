import { type VendorAnswer, type VendorRequest, VendorServer } from "../../../testing/vendor-server.ts";

/** A person as somebody's own system has it. */
export interface Person {
  id: string;
  name: string | null;
  email: string | null;
  address?: { city: string };
  updated: string;
  deleted?: boolean;
}

/** Somebody's own system: people as JSON or CSV, in pages by offset, cursor or link, changed ones alone where asked. */
export class RestServer extends VendorServer {
  readonly people = new Map<string, Person>();
  private clock = Date.parse("2026-03-01T09:00:00.000Z");

  put(id: string, fields: Partial<Person>): void {
    this.clock += 1_000;
    const blank = { id, name: null, email: null };
    this.people.set(id, { ...blank, ...this.people.get(id), ...fields, updated: new Date(this.clock).toISOString() });
  }

  protected answer({ method, url, headers, body }: VendorRequest): VendorAnswer {
    if (headers["x-key"] !== "valid") return { status: 401, body: { error: "Who are you?" } };
    const [, id] = /^\/people\/([^/]+)$/.exec(url.pathname) ?? [];
    if (id !== undefined && method === "PATCH")
      return this.write(decodeURIComponent(id), JSON.parse(body) as Partial<Person>);
    if (method !== "GET" || !url.pathname.startsWith("/people"))
      return { status: 404, body: { error: "No such thing." } };
    const since = Date.parse(url.searchParams.get("since") ?? "") || 0;
    const found = [...this.people.values()].filter(({ updated }) => Date.parse(updated) >= since);
    const begin = Number(url.searchParams.get("offset") ?? url.searchParams.get("cursor") ?? 0);
    const end = begin + Number(url.searchParams.get("limit") ?? found.length);
    const items = found.slice(begin, end);
    if (url.pathname === "/people.csv")
      return { status: 200, headers: { "content-type": "text/csv" }, body: csvOf(items) };
    const more = end < found.length;
    url.searchParams.set("offset", String(end));
    const link: Record<string, string> = more ? { link: `<${url.href}>; rel="next"` } : {};
    return { status: 200, headers: link, body: { data: { items }, next: more ? String(end) : null } };
  }

  private write(id: string, fields: Partial<Person>): VendorAnswer {
    if (fields.email !== undefined && fields.email !== null && !fields.email.includes("@"))
      return { status: 422, body: { error: "not an address" } };
    const created = !this.people.has(id);
    this.put(id, fields);
    return { status: created ? 201 : 200, body: this.people.get(id) };
  }
}

function csvOf(people: readonly Person[]): string {
  const cell = (text: string | null | undefined) => `"${(text ?? "").replaceAll('"', '""')}"`;
  const rows = people.map(({ id, name, email, updated }) => [id, name, email, updated].map(cell).join(","));
  return ["id,name,email,updated", ...rows].join("\r\n");
}
