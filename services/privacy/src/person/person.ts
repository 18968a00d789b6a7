import { publicId } from "@bellwether/schema/contracts/public-id";
import type { EntityManager } from "typeorm";

/** Everything by which a person can be found: the customer, those merged into them, and the visitors they were. */
export interface Person {
  /** The customer first. */
  ids: string[];
  externalIds: string[];
  anonymousIds: string[];
  /** Whole texts that stand for the person, in lower case. */
  words: string[];
  /** Texts that stand for nobody else even inside of longer ones, in lower case. */
  marks: string[];
}

interface CustomerRow {
  id: string;
  external_id: string;
  name: string | null;
  email: string | null;
  attributes: Record<string, unknown>;
}

/** Shortest name or id that is looked for inside of longer texts: shorter ones are parts of words. */
const markLength = 8;
const nameMarkLength = 6;

/** An attribute that leads to somebody, such as a telephone number or an address. */
const leadsToSomebody = /\d{6,}|@/;

/** Finds a person; null where there is no such customer, or one who was merged into another. */
export async function findPerson(db: EntityManager, customerId: string): Promise<Person | null> {
  const customers: CustomerRow[] = await db.query(
    `SELECT id, external_id, name, email, attributes FROM customer
     WHERE (id = $1 AND merged_into IS NULL AND erased_at IS NULL) OR merged_into = $1 ORDER BY id <> $1, id`,
    [customerId],
  );
  if (customers[0]?.id !== customerId) return null;
  const ids = customers.map(({ id }) => id);
  const visitors: { anonymous_id: string }[] = await db.query(
    `SELECT anonymous_id FROM customer_identity WHERE customer_id = ANY($1::uuid[]) AND unlinked_at IS NULL`,
    [ids],
  );
  const externalIds = customers.map((customer) => customer.external_id);
  const anonymousIds = visitors.map((visitor) => visitor.anonymous_id);
  const names = customers.flatMap(({ name }) => name ?? []);
  const certain = [
    ...ids,
    ...ids.map((id) => publicId("Customer", id)),
    ...customers.flatMap(({ email }) => email ?? []),
    ...customers.flatMap(({ attributes }) => Object.values(attributes).filter(isLeading)),
  ];
  const marks = [
    ...certain,
    ...[...externalIds, ...anonymousIds].filter((id) => id.length >= markLength),
    ...names.filter((name) => name.length >= nameMarkLength),
  ];
  return {
    ids,
    externalIds,
    anonymousIds,
    words: lower([...certain, ...externalIds, ...anonymousIds, ...names]),
    marks: lower(marks),
  };
}

function isLeading(value: unknown): value is string {
  return typeof value === "string" && leadsToSomebody.test(value);
}

function lower(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.toLowerCase()))];
}
