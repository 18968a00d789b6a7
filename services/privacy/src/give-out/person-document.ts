import type { EntityManager } from "typeorm";
import { holdings } from "../holdings/all.ts";
import { withPerson } from "../holdings/holding.ts";
import type { Person } from "../person/person.ts";

/** All that is known of a person, by what it is. */
export interface PersonDocument {
  format: "bellwether-person/1";
  writtenAt: string;
  data: Record<string, Record<string, unknown>[]>;
}

/** Reads every table that can tell of the person. Rows come as they are stored, without the platform's own workings. */
export async function personDocument(db: EntityManager, person: Person): Promise<PersonDocument> {
  const data: PersonDocument["data"] = {};
  for (const { table, name, about, inner = [] } of holdings) {
    const rows: { row: Record<string, unknown> }[] = await db.query(
      `${withPerson} SELECT to_jsonb(held) - $2::text[] AS row FROM ${table} AS held WHERE ${about}`,
      [JSON.stringify(person), ["tenant_id", ...inner]],
    );
    data[name] = rows.map(({ row }) => row);
  }
  return { format: "bellwether-person/1", writtenAt: new Date().toISOString(), data };
}
