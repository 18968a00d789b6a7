/** What tells of a person. */
export const personalKinds = ["EMAIL", "IDENTITY", "CARD", "PHONE", "ADDRESS", "NAME"] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** A stretch of a text that tells of a person, from `startsAt` up to `endsAt`, in UTF-16 units. */
export interface PersonalSpan {
  kind: PersonalKind;
  startsAt: number;
  endsAt: number;
}

/** The span of a match, or of one of its groups, whose regular expression has the flag `d`. */
export function spanOf(kind: PersonalKind, match: RegExpMatchArray, group = 0): PersonalSpan {
  const [startsAt, endsAt] = match.indices![group]!;
  return { kind, startsAt, endsAt };
}
