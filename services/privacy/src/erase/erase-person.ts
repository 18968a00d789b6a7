import type { EntityManager } from "typeorm";
import type { ErasureProof, TableProof } from "../contract.ts";
import { holdings } from "../holdings/all.ts";
import { type Holding, withPerson } from "../holdings/holding.ts";
import type { Person } from "../person/person.ts";

/**
 * Erases a person from every table, in the caller's transaction, and looks for them again afterwards.
 *
 * @throws Error when something still tells of them: nothing is erased then, and somebody has to look.
 */
export async function erasePerson(db: EntityManager, person: Person): Promise<Pick<ErasureProof, "tables" | "kept">> {
  const told = JSON.stringify(person);
  await db.query(
    `${withPerson} INSERT INTO erased_customer (external_id_hash)
     SELECT erased_id_hash(current_tenant(), external_id) FROM person, unnest("externalIds") AS external_id
     ON CONFLICT (tenant_id, external_id_hash) DO UPDATE SET erased_at = now()`,
    [told],
  );
  const tables: TableProof[] = [];
  for (const holding of holdings) tables.push(...(await eraseHeld(db, holding, told)));
  for (const proof of tables) {
    proof.remaining = await countHeld(db, holdingOf(proof.table), told);
    if (proof.remaining > 0) throw new Error(`${proof.remaining} rows of ${proof.table} still tell of the person.`);
  }
  const kept = holdings.flatMap(({ table, erase }) =>
    typeof erase === "object" && "keep" in erase ? [{ table, reason: erase.keep }] : [],
  );
  return { tables, kept };
}

async function eraseHeld(db: EntityManager, { table, about, erase }: Holding, told: string): Promise<TableProof[]> {
  if (typeof erase === "object" && "keep" in erase) return [];
  const change =
    erase === "delete"
      ? `DELETE FROM ${table} AS held WHERE ${about}`
      : `UPDATE ${table} AS held SET ${erase.set} WHERE ${about}`;
  const [counted]: [{ rows: number }] = await db.query(
    `${withPerson}, done AS (${change} RETURNING 1) SELECT count(*)::int AS rows FROM done`,
    [told],
  );
  const rows = counted.rows;
  return [{ table, deleted: erase === "delete" ? rows : 0, cleared: erase === "delete" ? 0 : rows, remaining: 0 }];
}

async function countHeld(db: EntityManager, { table, about, erase }: Holding, told: string): Promise<number> {
  const still = typeof erase === "object" && "still" in erase ? `(${about}) AND (${erase.still})` : about;
  const [counted]: [{ rows: number }] = await db.query(
    `${withPerson} SELECT count(*)::int AS rows FROM ${table} AS held WHERE ${still}`,
    [told],
  );
  return counted.rows;
}

function holdingOf(table: string): Holding {
  const holding = holdings.find((one) => one.table === table);
  if (holding === undefined) throw new RangeError(`Nobody knows what ${table} holds.`);
  return holding;
}
