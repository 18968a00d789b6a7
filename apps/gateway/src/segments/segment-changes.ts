import { GraphQLError } from "graphql";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { readSegment } from "./segment.loader.ts";
import type { SegmentNews } from "./segment-changes.type.ts";
import { toSegmentChange } from "./segment-lists.ts";

/** Changes that one piece of news names. */
const namedAtMost = 50;

/**
 * A segment as it is now, then after each change, with who came and went in between. Changes of one organisation are written one
 * transaction after the other, so what lies behind the last one seen is everything that is new.
 *
 * @throws GraphQLError NOT_FOUND, before the first value, when the organisation has no such segment.
 */
export async function followSegment(key: string, context: RequestContext): Promise<AsyncGenerator<SegmentNews, void>> {
  const { door, caller } = context;
  const first = await door.read(caller.tenantId, async (db) =>
    (await readSegment(db, key)) === null ? null : lastSequence(db, key),
  );
  if (first === null)
    throw new GraphQLError("There is no such segment.", { extensions: { code: "NOT_FOUND", argument: "segmentId" } });
  return newsOf(key, first, context);
}

async function* newsOf(key: string, from: string, context: RequestContext): AsyncGenerator<SegmentNews, void> {
  const { services, caller, signal, door } = context;
  let seen = from;
  for await (const _ of services.progress.follow(caller.tenantId, "segment", key, signal)) {
    // A transaction per look: the request's own snapshot would show the first state for ever.
    const news = await door.read(caller.tenantId, (db) => readNews(db, key, seen));
    if (news === null) return;
    seen = news.last;
    yield news.news;
  }
}

async function lastSequence(db: EntityManager, key: string): Promise<string> {
  const [row]: [{ last: string }] = await db.query(
    "SELECT coalesce(max(sequence), 0)::text AS last FROM segment_change WHERE segment_id = $1",
    [key],
  );
  return row.last;
}

async function readNews(
  db: EntityManager,
  key: string,
  after: string,
): Promise<{ news: SegmentNews; last: string } | null> {
  const segment = await readSegment(db, key);
  if (segment === null) return null;
  const [counts]: [{ entered: number; left: number; last: string }] = await db.query(
    `SELECT count(*) FILTER (WHERE entered)::integer AS entered, count(*) FILTER (WHERE NOT entered)::integer AS left,
       coalesce(max(sequence), $2::bigint)::text AS last
     FROM segment_change WHERE segment_id = $1 AND sequence > $2`,
    [key, after],
  );
  const changes: Parameters<typeof toSegmentChange>[0][] = await db.query(
    `SELECT customer_id, entered, cause, version, occurred_at FROM segment_change
     WHERE segment_id = $1 AND sequence > $2 AND sequence <= $3 ORDER BY sequence DESC LIMIT ${namedAtMost}`,
    [key, after, counts.last],
  );
  const news = {
    segment,
    enteredCount: counts.entered,
    leftCount: counts.left,
    changes: changes.map(toSegmentChange),
  };
  return { news, last: counts.last };
}
