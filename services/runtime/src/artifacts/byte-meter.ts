import { createHash } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";
import { ArtifactError } from "./artifact-error.ts";
import type { ByteSource } from "./blob-backend.ts";

/** Counts and hashes the bytes that pass. */
export class ByteMeter {
  private readonly hash = createHash("sha256");
  private total = 0;

  /** Bytes that have passed. */
  get byteLength(): number {
    return this.total;
  }

  async *through(source: ByteSource): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      this.hash.update(piece);
      this.total += piece.byteLength;
      yield piece;
    }
  }

  /** SHA-256 in hex of all that has passed. Call once, at the end. */
  digest(): string {
    return this.hash.digest("hex");
  }
}

/** Regroups a source into pieces of exactly `size` bytes, the last one shorter. Holds one piece at a time. */
export async function* inPieces(source: ByteSource, size: number): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const given of source) {
    let rest = given;
    while (length + rest.byteLength >= size) {
      const taken = rest.subarray(0, size - length);
      yield Buffer.concat([...waiting, taken], size);
      rest = rest.subarray(taken.byteLength);
      waiting = [];
      length = 0;
    }
    if (rest.byteLength > 0) {
      // A copy: the producer may reuse its buffer once we ask for more.
      waiting.push(Uint8Array.from(rest));
      length += rest.byteLength;
    }
  }
  if (length > 0) yield Buffer.concat(waiting, length);
}

/** Passes bytes on and fails at their end when they are not those that were stored. */
export function verifying(expected: { id: string; sha256: string; byteLength: number }): Transform {
  const hash = createHash("sha256");
  let total = 0;
  return new Transform({
    transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
      hash.update(piece);
      total += piece.byteLength;
      done(null, piece);
    },
    flush(done: TransformCallback) {
      if (total === expected.byteLength && hash.digest("hex") === expected.sha256) return done();
      done(
        new ArtifactError(
          "damaged",
          `Artifact ${expected.id} is damaged: its ${total} bytes are not the ${expected.byteLength} that were stored.`,
        ),
      );
    },
  });
}
