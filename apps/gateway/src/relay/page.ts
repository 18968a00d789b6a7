import { badUserInput } from "../errors/bad-user-input.ts";
import { type Cursor, decodeCursor } from "./cursor.ts";

/** Most rows of one page: enough for a screen or a batch, few enough to hold in memory for every request at once. */
export const maxPageSize = 500;
export const defaultPageSize = 50;

/** What part of a list is asked for. */
export interface Page {
  size: number;
  /** Counted from the end of the list. */
  backward: boolean;
  after: Cursor | null;
  before: Cursor | null;
}

export interface PageRequest {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/**
 * Reads the arguments of a connection.
 *
 * @throws GraphQLError BAD_USER_INPUT naming the argument and the rule it breaks.
 */
export function readPage(request: PageRequest): Page {
  const first = request.first ?? null;
  const last = request.last ?? null;
  if (first !== null && last !== null) throw badUserInput("last", "Give first or last, not both.");
  return {
    size: last !== null ? readSize("last", last) : readSize("first", first ?? defaultPageSize),
    backward: last !== null,
    after: readCursor("after", request.after),
    before: readCursor("before", request.before),
  };
}

function readSize(argument: string, size: number): number {
  if (size >= 1 && size <= maxPageSize) return size;
  throw badUserInput(
    argument,
    `${argument} must be from 1 to ${maxPageSize}; got ${size}. Page on with after or before.`,
  );
}

function readCursor(argument: string, text: string | null | undefined): Cursor | null {
  return text === null || text === undefined ? null : decodeCursor(text, argument);
}
