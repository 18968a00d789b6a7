import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { FastifyRequest } from "fastify";
import { connectionLost, encodingUnknown, gzipDamaged } from "./stream-refusals.ts";

/**
 * A request's body as it was before it was packed.
 *
 * @throws GraphQLError at once for a Content-Encoding that is not read; while it is read, for a body that breaks off or cannot be
 *   unpacked
 */
export function bodyBytes({ headers, raw }: FastifyRequest): AsyncIterable<Uint8Array> {
  // Not destroyed where reading stops half-way: its connection has yet to carry the answer that says why.
  const bytes = raw.iterator({ destroyOnReturn: false });
  const encoding = headers["content-encoding"]?.toLowerCase() ?? "identity";
  if (encoding === "identity") return explained(bytes);
  if (encoding !== "gzip") throw encodingUnknown(encoding);
  return explained(pipeline(Readable.from(bytes, { objectMode: false }), createGunzip(), () => undefined));
}

async function* explained(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  try {
    yield* bytes;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (code.startsWith("Z_")) throw gzipDamaged();
    if (code === "ECONNRESET" || code === "ERR_STREAM_PREMATURE_CLOSE") throw connectionLost();
    throw error;
  }
}
