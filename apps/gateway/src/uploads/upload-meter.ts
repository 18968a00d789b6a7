import { GraphQLError } from "graphql";

/** Passes bytes on until there are too many. Memory holds one piece at a time. */
export async function* metered(source: AsyncIterable<Uint8Array>, maximumBytes: number): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const piece of source) {
    total += piece.byteLength;
    if (total > maximumBytes) throw uploadTooLarge(total, maximumBytes);
    yield piece;
  }
}

export function uploadTooLarge(bytes: number, maximumBytes: number): GraphQLError {
  return new GraphQLError(
    `The file has too many bytes (limit UPLOAD_MAX_BYTES): ${bytes.toLocaleString("en")} sent, ${maximumBytes.toLocaleString("en")} allowed.`,
    {
      extensions: {
        code: "LIMIT_EXCEEDED",
        limit: "UPLOAD_MAX_BYTES",
        value: bytes,
        maximum: maximumBytes,
        http: { status: 413 },
      },
    },
  );
}
