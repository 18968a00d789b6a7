import { badUserInput } from "../errors/bad-user-input.ts";

/** A place in a sorted list: the sort key of a row as the database writes it, and the id that breaks ties. */
export interface Cursor {
  key: string;
  id: string;
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.key, cursor.id]), "utf8").toString("base64url");
}

/**
 * Reads a cursor.
 *
 * @throws GraphQLError BAD_USER_INPUT naming `argument` when `text` was not returned by a connection.
 */
export function decodeCursor(text: string, argument: string): Cursor {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (Array.isArray(parts) && parts.length === 2) {
      const [key, id]: unknown[] = parts;
      if (typeof key === "string" && typeof id === "string") return { key, id };
    }
  } catch {
    // Said below: whatever was wrong, the remedy is the same.
  }
  throw badUserInput(argument, `${argument} is not a cursor of this API; pass a cursor as a connection returned it.`);
}
