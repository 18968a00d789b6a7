import { GraphQLError } from "graphql";

/** The refusal of a stream under a key that another one has. */
export function keyReused(): GraphQLError {
  return new GraphQLError(
    "This idempotency key was used with other lines within 24 hours. Send the same bytes to go on, or take another key.",
    { extensions: { code: "CONFLICT", argument: "Idempotency-Key", http: { status: 409 } } },
  );
}

/** The refusal of a key of the wrong length. */
export function keyMalformed(maximum: number): GraphQLError {
  return new GraphQLError(`Idempotency-Key has 1 to ${maximum} characters.`, {
    extensions: { code: "BAD_USER_INPUT", argument: "Idempotency-Key", http: { status: 400 } },
  });
}

/** The refusal of a body in a form that is not read. */
export function encodingUnknown(encoding: string): GraphQLError {
  return new GraphQLError(`Content-Encoding is gzip or none; got ${encoding.slice(0, 100)}.`, {
    extensions: { code: "BAD_USER_INPUT", argument: "Content-Encoding", http: { status: 415 } },
  });
}

/** The refusal of a body that was packed otherwise than it says, or not to its end. */
export function gzipDamaged(): GraphQLError {
  return new GraphQLError("The gzip data is damaged or incomplete; the pieces before it are written.", {
    extensions: { code: "BAD_USER_INPUT", http: { status: 400 } },
  });
}

/** The end of a stream whose client went away: nobody hears it, and nothing is wrong here. */
export function connectionLost(): GraphQLError {
  return new GraphQLError("The connection was lost; the pieces before it are written.", {
    extensions: { code: "BAD_USER_INPUT", http: { status: 400 } },
  });
}
