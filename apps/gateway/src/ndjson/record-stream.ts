import { importLimits } from "@bellwether/data-import/contract";
import { parseRecordLine } from "@bellwether/data-import/upsert/parse-record-line";
import type { GivenRecord, RecordResult } from "@bellwether/data-import/upsert/upsert-contract";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { EntityManager } from "typeorm";
import { toRecordResult } from "../bulk/record-result.row.ts";
import type { RequestContext } from "../context.ts";
import { againWhereOvertaken } from "../events/again-where-overtaken.ts";
import { meterRecords } from "../usage/meter-key.ts";
import { type LinePiece, linePieces, type PieceBounds } from "./line-pieces.ts";
import {
  chainDigest,
  claimStream,
  keepStream,
  noProgress,
  type StreamCounts,
  type StreamProgress,
} from "./stream-progress.ts";
import { keyReused } from "./stream-refusals.ts";

/** Writes records of one kind and says what became of each. */
export type WriteRecords = (db: EntityManager, records: readonly GivenRecord[]) => Promise<RecordResult[]>;

/** A stream of records, one JSON object a line. */
export interface RecordStream {
  source: AsyncIterable<Uint8Array>;
  /** What it writes, such as `stream customers`. */
  operation: string;
  bounds: PieceBounds;
  write: WriteRecords;
  /** The client's, under which the stream may be sent again from its start; null for none. */
  key: string | null;
  /** Tell every record's result, and not of the rejected ones alone. */
  tellsAll: boolean;
}

/** With what it is written. */
export type StreamGround = Pick<RequestContext, "caller" | "services"> & { door: TenantDoor };

/**
 * Writes a stream of records piece by piece, each in a transaction of its own: when its connection or this process dies, whole pieces
 * are written, and no record by half. Under a key its progress is kept with each piece, so that sent again it goes on where it was.
 *
 * @returns what is answered, a JSON object a line: of each piece the results and how far the stream is, in the end the summary
 * @throws GraphQLError CONFLICT when the key was used with other bytes; whatever `source` throws
 */
export async function* streamRecords(stream: RecordStream, ground: StreamGround): AsyncGenerator<string, void> {
  let progress = noProgress();
  let resumedFrom = 0;
  const pieces = linePieces(stream.source, stream.bounds);
  try {
    // The next piece is read while the database takes this one in.
    for (let coming = pieces.next(); ; ) {
      const { value: piece } = await coming;
      if (!piece) break;
      coming = pieces.next();
      coming.catch(() => undefined);
      const done = await writePiece(piece, progress, stream, ground);
      progress = done.progress;
      if (done.results === null) {
        resumedFrom = progress.lines;
        continue;
      }
      const told = tell(done.results, piece.start, stream.tellsAll, ground);
      yield `${told}${JSON.stringify({ progress: { lines: progress.lines, ...progress.counts } })}\n`;
    }
    const { lines, counts } = await finish(progress, stream, ground);
    yield `${JSON.stringify({ summary: { lines, resumedFrom, ...counts } })}\n`;
  } finally {
    // Not waited for: a client that waits for its answer sends nothing that a read under way could end with.
    void pieces.return().catch(() => undefined);
  }
}

interface WrittenPiece {
  progress: StreamProgress;
  /** By line of the piece; null where it was written by an earlier sending. */
  results: (RecordResult | null)[] | null;
}

async function writePiece(
  piece: LinePiece,
  before: StreamProgress,
  stream: RecordStream,
  ground: StreamGround,
): Promise<WrittenPiece> {
  const read = readPiece(piece);
  const records = read.flatMap((line) => (line !== null && "record" in line ? [line.record] : []));
  return meterRecords(ground, records.length, async () => {
    const answer = await againWhereOvertaken(() =>
      ground.door.write(ground.caller.tenantId, async (db): Promise<WrittenPiece> => {
        // Imports of the organisation take turns, and one may take minutes; this one has a connection that can wait.
        await db.query("SET LOCAL statement_timeout = '300s'");
        const lines = piece.start + piece.lines.length;
        const progress = { ...before, lines, digest: chainDigest(before.digest, piece.digest) };
        if (await isWritten(db, before, progress, stream)) return { progress, results: null };
        const written = (records.length === 0 ? [] : await stream.write(db, records)).values();
        const results = read.map((line) =>
          line === null ? null : "record" in line ? (written.next().value ?? null) : line,
        );
        progress.counts = addCounts(before.counts, results);
        if (stream.key !== null) await keepStream(db, { operation: stream.operation, key: stream.key }, progress);
        return { progress, results };
      }),
    );
    const taken = answer.results?.filter((result) => result !== null && result.outcome !== "REJECTED").length ?? 0;
    return { taken, answer };
  });
}

/**
 * Whether a piece was written by an earlier sending of the same stream.
 *
 * @throws GraphQLError CONFLICT when what was sent earlier under the key were other bytes
 */
async function isWritten(
  db: EntityManager,
  before: StreamProgress,
  after: StreamProgress,
  { operation, key }: RecordStream,
): Promise<boolean> {
  if (key === null) return false;
  const kept = await claimStream(db, { operation, key });
  if (kept.lines > after.lines) return true;
  if (kept.lines === after.lines) {
    if (!kept.digest.equals(after.digest)) throw keyReused();
    // From here on it counts what the earlier sending counted.
    after.counts = kept.counts;
    return true;
  }
  if (kept.lines !== before.lines || !kept.digest.equals(before.digest) || kept.isFinished) throw keyReused();
  return false;
}

/** Notes the end of the stream. @throws GraphQLError CONFLICT when the stream under the key was longer */
async function finish(
  progress: StreamProgress,
  { operation, key }: RecordStream,
  { door, caller }: StreamGround,
): Promise<StreamProgress> {
  if (key === null) return progress;
  return door.write(caller.tenantId, async (db) => {
    const kept = await claimStream(db, { operation, key });
    if (kept.lines !== progress.lines || !kept.digest.equals(progress.digest)) throw keyReused();
    const finished = { ...progress, isFinished: true };
    if (!kept.isFinished) await keepStream(db, { operation, key }, finished);
    return finished;
  });
}

/** Each line as a record, or as what is answered for it; null for an empty one. */
function readPiece({ lines }: LinePiece): ({ record: GivenRecord } | RecordResult | null)[] {
  return lines.map((line) => {
    if (line === null) return refused("row.size", { limit: importLimits.maxRecordBytes });
    if (line.trim() === "") return null;
    const read = parseRecordLine(line);
    return "record" in read ? read : { externalId: null, outcome: "REJECTED", violations: [read.broken] };
  });
}

function refused(rule: "row.size", facts: { limit: number }): RecordResult {
  return { externalId: null, outcome: "REJECTED", violations: [{ rule, column: null, value: null, facts }] };
}

function addCounts(before: StreamCounts, results: readonly (RecordResult | null)[]): StreamCounts {
  const counts = { ...before };
  const fields = { CREATED: "created", UPDATED: "updated", UNCHANGED: "unchanged", REJECTED: "rejected" } as const;
  for (const result of results) if (result !== null) counts[fields[result.outcome]]++;
  return counts;
}

function tell(
  results: readonly (RecordResult | null)[],
  start: number,
  tellsAll: boolean,
  { caller }: StreamGround,
): string {
  return results
    .map((result, at) => {
      if (result === null || (!tellsAll && result.outcome !== "REJECTED")) return "";
      const { externalId, outcome, errors } = toRecordResult(result, at, caller.locale);
      return `${JSON.stringify({ line: start + at + 1, externalId, outcome, errors })}\n`;
    })
    .join("");
}
