import type { Readable } from "node:stream";

/** What a store takes bytes from: a stream, or anything that yields pieces. */
export type ByteSource = AsyncIterable<Uint8Array>;

/** A place for bytes outside the database. What it wrote is whole and durable, or is not there. */
export interface BlobBackend {
  /** The place in words, for messages. No secrets. */
  readonly place: string;
  /**
   * Writes all of `source`; on any failure nothing remains.
   *
   * @param key relative name: UUIDs joined by slashes.
   * @returns the address to read it from later.
   */
  write(key: string, source: ByteSource): Promise<string>;
  /** @throws ArtifactError `not-found` when nothing lies there. */
  read(uri: string): Promise<Readable>;
  /** Removes the bytes; silent when they are gone already. */
  remove(uri: string): Promise<void>;
}
