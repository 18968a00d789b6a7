import type { EntityManager } from "typeorm";

/** Rows of an `UPDATE … RETURNING` or `DELETE … RETURNING`, which TypeORM gives as a pair with their count. */
export async function returnedRows<Row>(db: EntityManager, sql: string, parameters: unknown[]): Promise<Row[]> {
  const [rows]: [Row[], number] = await db.query(sql, parameters);
  return rows;
}
