/** A place in the feed of changes: behind the change of this sequence. A decimal, since it may outgrow a double. */
export type ChangePlace = string;

/** A place as clients are given it, to hand back as it is. */
export function changeCursor(place: ChangePlace): string {
  return Buffer.from(`change:${place}`, "latin1").toString("base64url");
}

/** The place that a cursor stands for; null where it is none of the feed's. */
export function placeOfCursor(cursor: string): ChangePlace | null {
  // Nineteen digits may be beyond what the database counts to.
  return /^change:(\d{1,18})$/.exec(Buffer.from(cursor, "base64url").toString("latin1"))?.[1] ?? null;
}
