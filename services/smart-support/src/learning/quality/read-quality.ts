import type { Locale } from "@bellwether/schema/contracts/locale";

/** Something that answers statements of one tenant. */
export interface Reader {
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}

/** First and last day on which conversations began, in the organisation's time zone, ISO. */
export interface QualityRange {
  from: string;
  to: string;
}

/** What became of conversations. Shares are of `conversations`. */
export interface ConversationFigures {
  conversations: number;
  /** Resolved without a person. */
  deflected: number;
  handedOff: number;
  resolved: number;
  /** Seconds from the beginning until half were answered first, by the bot or a person; null where none was. */
  firstAnswerSeconds: number | null;
  /** Seconds until half of the resolved ones were; null where none was. */
  resolutionSeconds: number | null;
  /** Ratings that were given, 1 to 5, and their mean; null without any. */
  ratings: number;
  satisfaction: number | null;
}

export interface GroupFigures extends ConversationFigures {
  /** Null where it is not known. */
  key: string | null;
}

/** What became of questions that were asked of the articles. */
export interface AnswerFigures {
  asked: number;
  answered: number;
  /** Of bot messages. */
  thumbsUp: number;
  thumbsDown: number;
}

/** Week by week, from Mondays on. */
export interface QualityWeeks {
  starts: string[];
  conversations: number[];
  handedOff: number[];
  asked: number[];
  answered: number[];
  /** Conversations about nothing that was taught. */
  unknownIntent: number[];
}

export interface SupportQuality {
  total: ConversationFigures;
  byLanguage: (GroupFigures & { key: Locale })[];
  byIntent: GroupFigures[];
  answers: AnswerFigures;
  weeks: QualityWeeks;
}

/** The organisation's day of an instant. */
const dayOf = (instant: string) =>
  `(${instant} AT TIME ZONE coalesce((SELECT time_zone FROM organisation), 'UTC'))::date`;

/** Intents that are told apart at most, the most frequent. */
const mostIntents = 50;

/** How well support does, from what was said: four statements, however much there is. */
export async function readQuality(db: Reader, { from, to }: QualityRange): Promise<SupportQuality> {
  const groups = await db.query<FigureRow>(
    `SELECT ${figures}, c.locale, c.intent, grouping(c.locale, c.intent) AS level
     FROM conversation AS c
       LEFT JOIN LATERAL (SELECT min(m.received_at) AS at FROM conversation_message AS m
         WHERE m.tenant_id = c.tenant_id AND m.conversation_id = c.id AND m.author_kind IN ('BOT', 'AGENT')) AS first ON true
     WHERE ${dayOf("c.created_at")} BETWEEN $1 AND $2 AND c.merged_into IS NULL
     GROUP BY GROUPING SETS ((), (c.locale), (c.intent)) ORDER BY conversations DESC, c.locale, c.intent`,
    [from, to],
  );
  const [answers] = await db.query<AnswerFigures>(
    `SELECT (SELECT count(*)::int FROM support_answer WHERE ${dayOf("asked_at")} BETWEEN $1 AND $2) AS asked,
       (SELECT count(*)::int FROM support_answer WHERE ${dayOf("asked_at")} BETWEEN $1 AND $2 AND outcome = 'answered') AS answered,
       (SELECT count(*)::int FROM conversation_message WHERE ${dayOf("feedback_at")} BETWEEN $1 AND $2 AND feedback = 'UP') AS "thumbsUp",
       (SELECT count(*)::int FROM conversation_message WHERE ${dayOf("feedback_at")} BETWEEN $1 AND $2 AND feedback = 'DOWN') AS "thumbsDown"`,
    [from, to],
  );
  return {
    total: toFigures(groups.find(({ level }) => level === 3)!),
    byLanguage: groups
      .filter(({ level }) => level === 1)
      .map((row) => ({ ...toFigures(row), key: row.locale as Locale })),
    byIntent: groups
      .filter(({ level }) => level === 2)
      .slice(0, mostIntents)
      .map((row) => ({ ...toFigures(row), key: row.intent })),
    answers: answers!,
    weeks: await readWeeks(db, { from, to }),
  };
}

interface FigureRow extends ConversationFigures {
  locale: string | null;
  intent: string | null;
  /** 3: all; 1: by language; 2: by intent. */
  level: number;
}

const figures = `count(*)::int AS conversations,
  count(*) FILTER (WHERE c.status = 'RESOLVED' AND c.handed_off_at IS NULL)::int AS deflected,
  count(c.handed_off_at)::int AS "handedOff", count(c.resolved_at)::int AS resolved,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM first.at - c.created_at)::float8) AS "firstAnswerSeconds",
  percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM c.resolved_at - c.created_at)::float8) AS "resolutionSeconds",
  count(c.csat)::int AS ratings, avg(c.csat)::float8 AS satisfaction`;

function toFigures({ locale: _, intent: __, level: ___, ...told }: FigureRow): ConversationFigures {
  return told;
}

async function readWeeks(db: Reader, { from, to }: QualityRange): Promise<QualityWeeks> {
  const rows = await db.query<Record<Exclude<keyof QualityWeeks, "starts">, number> & { start: string }>(
    `WITH week AS (
       SELECT start::date AS start FROM generate_series(date_trunc('week', $1::date), $2::date, interval '7 days') AS start
     ), begun AS (
       SELECT date_trunc('week', ${dayOf("created_at")})::date AS start, count(*)::int AS conversations,
         count(handed_off_at)::int AS handed, count(*) FILTER (WHERE intent IS NULL)::int AS unknown
       FROM conversation WHERE ${dayOf("created_at")} BETWEEN $1 AND $2 AND merged_into IS NULL GROUP BY 1
     ), asked AS (
       SELECT date_trunc('week', ${dayOf("asked_at")})::date AS start, count(*)::int AS asked,
         count(*) FILTER (WHERE outcome = 'answered')::int AS answered
       FROM support_answer WHERE ${dayOf("asked_at")} BETWEEN $1 AND $2 GROUP BY 1
     )
     SELECT week.start::text AS start, coalesce(conversations, 0) AS conversations, coalesce(handed, 0) AS "handedOff",
       coalesce(unknown, 0) AS "unknownIntent", coalesce(asked, 0) AS asked, coalesce(answered, 0) AS answered
     FROM week LEFT JOIN begun USING (start) LEFT JOIN asked USING (start) ORDER BY week.start`,
    [from, to],
  );
  const column = (of: (row: (typeof rows)[number]) => number) => rows.map(of);
  return {
    starts: rows.map(({ start }) => start),
    conversations: column(({ conversations }) => conversations),
    handedOff: column(({ handedOff }) => handedOff),
    asked: column(({ asked }) => asked),
    answered: column(({ answered }) => answered),
    unknownIntent: column(({ unknownIntent }) => unknownIntent),
  };
}
