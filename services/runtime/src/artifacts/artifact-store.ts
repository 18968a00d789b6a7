import { pipeline, type Readable } from "node:stream";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { ArtifactEntity } from "@bellwether/schema/entities/artifact.entity";
import { type EntityManager, In } from "typeorm";
import { v7 as uuidV7 } from "uuid";
import { ArtifactError, asArtifactError } from "./artifact-error.ts";
import type { BlobBackend, ByteSource } from "./blob-backend.ts";
import { ByteMeter, verifying } from "./byte-meter.ts";
import { pendingMark, readChunks, type TransactionRunner, writeChunks } from "./database-chunks.ts";
import { FileBackend } from "./file-backend.ts";
import { S3Backend, type S3Credentials } from "./s3-backend.ts";

/** What is known of stored bytes without reading them. */
export interface ArtifactDescription {
  id: string;
  contentType: string;
  byteLength: number;
  /** Hex. */
  sha256: string;
}

/** Where new artifacts go. Old ones are read from wherever their row says. */
export interface ArtifactStoreOptions {
  /** A `file:` or `s3:` address; none: the database. */
  location?: string | undefined;
  /** Needed for `s3:` addresses. */
  credentials?: S3Credentials | undefined;
  /** A place of the caller's own, instead of `location`. */
  target?: BlobBackend | undefined;
}

/** Model weights and uploaded files: streamed in and out in constant memory, checked against their hash when read. */
export class ArtifactStore {
  private readonly target: BlobBackend | null;

  /** @throws RangeError when the location is neither a file: nor an s3: address, or lacks what it needs. */
  constructor(
    private readonly door: TenantDoor,
    private readonly options: ArtifactStoreOptions = {},
  ) {
    this.target = options.target ?? (options.location === undefined ? null : this.backendOf(options.location));
  }

  /**
   * Stores all bytes of `source` under a new id. Until this returns nobody can read them; when it throws nothing of them
   * is left.
   *
   * @param within the caller's transaction, to which the artifact then belongs; by default transactions of its own.
   * @throws ArtifactError `storage-full` or `storage-unavailable`; whatever `source` throws.
   */
  async put(tenantId: TenantId, source: ByteSource, contentType: string, within?: EntityManager): Promise<string> {
    const id = uuidV7();
    const transaction: TransactionRunner =
      within === undefined ? (work) => this.door.write(tenantId, work) : (work) => work(within);
    try {
      if (this.target === null) await writeChunks(transaction, { id, contentType }, source);
      else await this.putOutside(this.target, transaction, tenantId, id, source, contentType);
      return id;
    } catch (error) {
      throw asArtifactError(error, this.target?.place ?? "the database");
    }
  }

  /**
   * The bytes, from the first. The stream ends with an `ArtifactError` `damaged` when they are not those that were stored.
   *
   * @throws ArtifactError `not-found` when the tenant has no such artifact.
   */
  async get(tenantId: TenantId, id: string): Promise<Readable> {
    const row = await this.row(tenantId, id);
    const expected = { id, sha256: row.sha256, byteLength: Number(row.byteLength) };
    const stored = row.uri === null ? readChunks(this.door, tenantId, id) : await this.backendOf(row.uri).read(row.uri);
    // The reader hears of errors through the stream it was given.
    return pipeline(stored, verifying(expected), () => undefined);
  }

  /** @throws ArtifactError `not-found` when the tenant has no such artifact. */
  async describe(tenantId: TenantId, id: string): Promise<ArtifactDescription> {
    const row = await this.row(tenantId, id);
    return { id, contentType: row.contentType, byteLength: Number(row.byteLength), sha256: row.sha256 };
  }

  /** Removes row and bytes; silent when there are none. Fails while a model version still refers to it. */
  async remove(tenantId: TenantId, id: string): Promise<void> {
    const row = await this.door.write(tenantId, async (db) => {
      const found = await db.findOneBy(ArtifactEntity, { tenantId, id });
      if (found !== null) await db.delete(ArtifactEntity, { tenantId, id });
      return found;
    });
    if (row?.uri != null) await this.backendOf(row.uri).remove(row.uri);
  }

  /**
   * Removes rows, and bytes that lie in the database, in the caller's transaction. Fails while a model version still refers to one.
   *
   * @returns what removes the bytes that lie elsewhere, to be called once that transaction committed: files cannot be rolled back
   */
  async removeWithin(db: EntityManager, tenantId: TenantId, ids: readonly string[]): Promise<() => Promise<void>> {
    const rows = await db.findBy(ArtifactEntity, { tenantId, id: In([...ids]) });
    await db.delete(ArtifactEntity, { tenantId, id: In([...ids]) });
    return async () => {
      for (const { uri } of rows) if (uri !== null) await this.backendOf(uri).remove(uri);
    };
  }

  private async putOutside(
    target: BlobBackend,
    transaction: TransactionRunner,
    tenantId: TenantId,
    id: string,
    source: ByteSource,
    contentType: string,
  ): Promise<void> {
    const meter = new ByteMeter();
    const uri = await target.write(`${tenantId}/${id}`, meter.through(source));
    const row = { tenantId, id, contentType, byteLength: String(meter.byteLength), sha256: meter.digest(), uri };
    try {
      await transaction((db) => db.insert(ArtifactEntity, row));
    } catch (error) {
      await target.remove(uri).catch(() => undefined);
      throw error;
    }
  }

  private async row(tenantId: TenantId, id: string): Promise<ArtifactEntity> {
    const row = await this.door.read(tenantId, (db) => db.findOneBy(ArtifactEntity, { tenantId, id }));
    if (row === null || row.sha256 === pendingMark)
      throw new ArtifactError("not-found", `There is no artifact ${JSON.stringify(id)}.`);
    return row;
  }

  private backendOf(location: string): BlobBackend {
    const { protocol } = new URL(location);
    if (protocol === "file:") return new FileBackend(location);
    if (protocol === "s3:") return new S3Backend(location, this.options.credentials);
    throw new RangeError(`Artifacts lie in the database, at a file: or at an s3: address; got ${protocol}`);
  }
}
