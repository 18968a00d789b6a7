import type { EntityManager } from "typeorm";
import type { CrmRecord } from "../connectors/connector.ts";
import { textOf } from "../model/crm-value.ts";
import type { Matching } from "../model/mapping-rules.ts";
import { type CustomerHere, readCustomers } from "./customer-here.ts";
import { type Link, readLinks } from "./links.ts";
import type { Refusal } from "./report.ts";

/** Whom a record is about: a customer, maybe linked already; somebody new, by that external id; or nobody can tell. */
export type Found =
  | { kind: "customer"; customer: CustomerHere; link: Link | null }
  | { kind: "new"; externalId: string }
  | { kind: "refused"; refusal: Refusal };

/** Finds the customers of a batch of records, in two statements however many they are. */
export class CustomerFinder {
  private readonly links = new Map<string, Link>();
  /** Live links by customer, those of this batch included. */
  private readonly recordOf = new Map<string, string>();
  private readonly byId = new Map<string, CustomerHere>();
  private readonly byExternalId = new Map<string, CustomerHere>();
  private readonly byEmail = new Map<string, CustomerHere[]>();

  private constructor(
    private readonly matching: Matching,
    private readonly connector: string,
  ) {}

  static async open(
    db: EntityManager,
    connection: { id: string; connector: string; matching: Matching },
    records: readonly CrmRecord[],
  ): Promise<CustomerFinder> {
    const finder = new CustomerFinder(connection.matching, connection.connector);
    const crmIds = records.map(({ id }) => id);
    const linked = await readLinks(db, connection.id, { crmIds });
    const matches = records.map((record) => finder.matchOf(record)).filter((value) => value !== null);
    const isEmail = connection.matching.matchBy === "email";
    const customers = await readCustomers(db, {
      ids: linked.map(({ customerId }) => customerId),
      externalIds: [...crmIds.map((id) => finder.ownId(id)), ...(isEmail ? [] : matches)],
      emails: isEmail ? matches : [],
    });
    for (const customer of customers) finder.know(customer);
    const live = await readLinks(db, connection.id, { customerIds: customers.map(({ id }) => id) });
    for (const link of [...linked, ...live]) {
      finder.links.set(link.crmId, link);
      if (!link.gone) finder.recordOf.set(link.customerId, link.crmId);
    }
    return finder;
  }

  find(record: CrmRecord): Found {
    const link = this.links.get(record.id) ?? null;
    const linked = link === null ? undefined : this.byId.get(link.customerId);
    if (link !== null && linked !== undefined) return this.claim(record, this.survivorOf(linked), link);
    const value = this.matchOf(record);
    const { matchBy, matchField } = this.matching;
    if (value === null && matchBy === "externalId") return refused("crm.match.blank", matchField, null);
    const candidates = this.candidatesOf(value).concat(this.byExternalId.get(this.ownId(record.id)) ?? []);
    const known = [...new Set(candidates.map((each) => this.survivorOf(each)))];
    const present = known.filter(({ erased }) => !erased);
    if (present.length > 1) return refused("crm.match.ambiguous", matchField, value, { count: present.length });
    if (present[0] !== undefined) return this.claim(record, present[0], null);
    if (known.length > 0) return refused("crm.customer.erased", matchField, null);
    return { kind: "new", externalId: matchBy === "externalId" ? value! : this.ownId(record.id) };
  }

  /** What a record is matched by; addresses in lower case. */
  matchOf(record: CrmRecord): string | null {
    const text = textOf(record.values[this.matching.matchField] ?? null)?.trim() || null;
    return this.matching.matchBy === "email" ? (text?.toLowerCase() ?? null) : text;
  }

  /** A record has one customer, and a customer one record. */
  private claim(record: CrmRecord, customer: CustomerHere, link: Link | null): Found {
    if (customer.erased) return refused("crm.customer.erased", null, null);
    const holder = this.recordOf.get(customer.id);
    if (holder !== undefined && holder !== record.id)
      return refused("crm.match.taken", this.matching.matchField, this.matchOf(record), {
        customer: customer.externalId,
      });
    this.recordOf.set(customer.id, record.id);
    return { kind: "customer", customer, link };
  }

  private candidatesOf(value: string | null): CustomerHere[] {
    if (value === null) return [];
    if (this.matching.matchBy === "email") return this.byEmail.get(value) ?? [];
    const found = this.byExternalId.get(value);
    return found === undefined ? [] : [found];
  }

  private survivorOf(customer: CustomerHere): CustomerHere {
    return customer.mergedInto === null ? customer : (this.byId.get(customer.mergedInto) ?? customer);
  }

  /** The external id of a customer that this record made. */
  private ownId(crmId: string): string {
    return `${this.connector}:${crmId}`;
  }

  private know(customer: CustomerHere): void {
    this.byId.set(customer.id, customer);
    this.byExternalId.set(customer.externalId, customer);
    const email = textOf(customer.values.email ?? null)?.toLowerCase();
    if (email === undefined || customer.mergedInto !== null) return;
    this.byEmail.set(email, [...(this.byEmail.get(email) ?? []), customer]);
  }
}

function refused(
  rule: string,
  field: string | null,
  value: string | null,
  facts: Record<string, string | number> = {},
): Found {
  return { kind: "refused", refusal: { rule, field, value, facts } };
}
