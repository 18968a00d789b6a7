import type { EntityManager } from "typeorm";

/** Name of the encoder that a model version has learnt. */
export function learntEncoder(modelVersionId: string): string {
  return `learnt:${modelVersionId}`;
}

/** Vectors of passages by an encoder, by id: those that were made since their article last changed. */
export async function readVectors(
  db: EntityManager,
  encoder: string,
  ids: readonly string[],
): Promise<Map<string, Float32Array>> {
  const rows: { id: string; vector: Buffer }[] = await db.query(
    `SELECT passage.id, held.vector FROM passage_vector AS held
     JOIN passage ON passage.tenant_id = held.tenant_id AND passage.id = held.passage_id
     JOIN article_version AS version
       ON version.tenant_id = passage.tenant_id AND version.article_id = passage.article_id AND version.version = passage.article_version
     WHERE held.encoder = $1 AND held.passage_id = ANY ($2) AND held.made_at >= version.made_at`,
    [encoder, ids],
  );
  return new Map(rows.map(({ id, vector }) => [id, fromBytes(vector)]));
}

/** Those of the passages that have a vector by an encoder, as `readVectors` would read it. */
export async function describedAmong(
  db: EntityManager,
  encoder: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows: { id: string }[] = await db.query(
    `SELECT passage.id FROM passage_vector AS held
     JOIN passage ON passage.tenant_id = held.tenant_id AND passage.id = held.passage_id
     JOIN article_version AS version
       ON version.tenant_id = passage.tenant_id AND version.article_id = passage.article_id AND version.version = passage.article_version
     WHERE held.encoder = $1 AND held.passage_id = ANY ($2) AND held.made_at >= version.made_at`,
    [encoder, ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Keeps vectors of passages that are there still. */
export async function storeVectors(
  db: EntityManager,
  encoder: string,
  vectors: ReadonlyMap<string, Float32Array>,
): Promise<void> {
  await db.query(
    `INSERT INTO passage_vector (encoder, passage_id, vector)
     SELECT $1, made.id, made.vector FROM unnest($2::uuid[], $3::bytea[]) AS made (id, vector) JOIN passage ON passage.id = made.id
     ON CONFLICT (tenant_id, encoder, passage_id) DO UPDATE SET vector = excluded.vector, made_at = now()`,
    [encoder, [...vectors.keys()], [...vectors.values()].map(toBytes)],
  );
}

/** Forgets the vectors of all encoders that were learnt but these. */
export async function keepVectorsOf(db: EntityManager, encoders: readonly string[]): Promise<void> {
  await db.query("DELETE FROM passage_vector WHERE encoder LIKE 'learnt:%' AND encoder <> ALL ($1)", [encoders]);
}

/** Float32, little-endian: what every machine that Node runs on has in memory. */
export function toBytes(vector: Float32Array): Buffer {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
}

export function fromBytes(bytes: Buffer): Float32Array {
  const own = new Uint8Array(bytes);
  return new Float32Array(own.buffer);
}
