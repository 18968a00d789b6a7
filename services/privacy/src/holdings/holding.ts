/** What a table holds of people, how a person's rows are found in it, and what erasing them means there. */
export interface Holding {
  table: string;
  /** What an export calls it. */
  name: string;
  /** SQL condition over `held`, the table, and `person` (see `withPerson`): the rows that tell of the person. */
  about: string;
  erase:
    | "delete"
    /** SET list that leaves a row that tells of nobody. */
    | { set: string; still?: string }
    /** The rows stay as they are, for this reason. */
    | { keep: string };
  /**
   * Texts and keys of a row that is not deleted which stay as they are, each with the reason. A new column of such a table is emptied
   * or named here, or a test fails.
   */
  keeps?: Readonly<Record<string, string>>;
  /** Columns that an export leaves out: of the platform's own workings, and nothing about the person. */
  inner?: readonly string[];
}

/** Why a text stays: it is one of few, and the platform's. */
export const ownWord = "A word of the platform's own.";

/** Why a text stays: it names a member or a key. */
export const ownAuthor = "Who of the organisation did it.";

/** Begins a statement that knows the person, its first parameter as JSON. */
export const withPerson = `WITH person AS MATERIALIZED (SELECT * FROM jsonb_to_record($1::jsonb)
  AS one (ids uuid[], "externalIds" text[], "anonymousIds" text[], words text[], marks text[]))`;

/** The column is one of the person's keys; asked so that an index of it serves. */
export function isPerson(column: string): string {
  return `held.${column} = ANY (ARRAY(SELECT unnest(ids) FROM person))`;
}

/** The text is something that stands for the person, or holds what stands for nobody else. */
export function textMentions(column: string): string {
  return `EXISTS (SELECT FROM person WHERE lower(held.${column}) = ANY (words)
    OR EXISTS (SELECT FROM unnest(marks) AS mark WHERE strpos(lower(held.${column}), mark) > 0))`;
}

/** The same of any text within a JSON document that is a column. */
export function jsonMentions(column: string): string {
  return documentMentions(`held.${column}`);
}

/** The same of any text within a JSON document. */
export function documentMentions(document: string): string {
  return `EXISTS (SELECT FROM person WHERE EXISTS (SELECT FROM unnest(marks) AS mark WHERE strpos(lower((${document})::text), mark) > 0)
    OR EXISTS (SELECT FROM jsonb_path_query(${document}, 'lax $.**') AS part
      WHERE jsonb_typeof(part) = 'string' AND lower(part #>> '{}') = ANY (words)))`;
}

/** Any of the conditions. */
export function anyOf(...conditions: string[]): string {
  return conditions.map((condition) => `(${condition})`).join(" OR ");
}
