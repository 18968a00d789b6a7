import { createHash } from "node:crypto";
import { mkdtemp, open, readdir, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { memoryHeld } from "../testing/memory-held.ts";
import { createRuntimeDatabase, type RuntimeDatabase } from "../testing/runtime-database.ts";
import { type S3Server, startS3Server } from "../testing/s3-server.ts";
import { ArtifactStore } from "./artifact-store.ts";
import { FileBackend } from "./file-backend.ts";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const megabyte = 1024 * 1024;

const noise = createHash("shake256", { outputLength: 70_001 }).update("noise").digest();

/** Bytes that differ everywhere, in uneven pieces. */
function* bytes(length: number): Generator<Buffer> {
  for (let offset = 0; offset < length; offset += noise.length) {
    const piece = Buffer.concat([noise, Buffer.alloc(4)], noise.length);
    piece.writeUInt32LE(offset);
    yield piece.subarray(0, length - offset);
  }
}

async function* failingAfter(length: number): AsyncGenerator<Buffer> {
  yield* bytes(length);
  throw new Error("the upload was cut off");
}

async function digestOf(source: AsyncIterable<Buffer> | Iterable<Buffer>) {
  const hash = createHash("sha256");
  let length = 0;
  for await (const piece of source) {
    hash.update(piece);
    length += piece.length;
  }
  return { sha256: hash.digest("hex"), length };
}

describe("ArtifactStore", () => {
  let database: RuntimeDatabase;
  let tenantId: TenantId;
  let folder: string;
  let s3: S3Server;

  beforeAll(async () => {
    database = await createRuntimeDatabase();
    tenantId = await database.addTenant();
    folder = await mkdtemp(join(tmpdir(), "artifacts-"));
    s3 = await startS3Server(credentials.secretAccessKey);
  });

  afterAll(async () => {
    await s3.close();
    await rm(folder, { recursive: true });
    await database.close();
  });

  const places = ["the database", "a folder", "an S3 store"] as const;

  function storeIn(place: (typeof places)[number]): ArtifactStore {
    const location = {
      "the database": undefined,
      "a folder": pathToFileURL(folder).href,
      "an S3 store": `s3://bucket/some/prefix?endpoint=${encodeURIComponent(s3.endpoint)}&region=eu-west-1`,
    }[place];
    return new ArtifactStore(database.door, { location, credentials });
  }

  const rowCount = async () => (await database.rows(tenantId, "SELECT 1 FROM artifact")).length;
  const filesLeft = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

  describe.each(places)("in %s", (place) => {
    it.each([0, 5, megabyte, 2 * megabyte + 17, 18 * megabyte])(
      "gives back the %d bytes it was given",
      async (length) => {
        const store = storeIn(place);
        const id = await store.put(tenantId, Readable.from(bytes(length)), "text/csv");
        const expected = await digestOf(bytes(length));
        expect(await store.describe(tenantId, id)).toEqual({
          id,
          contentType: "text/csv",
          byteLength: length,
          sha256: expected.sha256,
        });
        expect(await digestOf(await store.get(tenantId, id))).toEqual(expected);
        await store.remove(tenantId, id);
        await expect(store.get(tenantId, id)).rejects.toMatchObject({ name: "ArtifactError", code: "not-found" });
        await store.remove(tenantId, id);
      },
    );

    it("leaves nothing of a source that breaks off, and passes its error on", async () => {
      const [rows, files, objects] = [await rowCount(), await filesLeft(), s3.objects.size];
      await expect(storeIn(place).put(tenantId, failingAfter(18 * megabyte), "text/csv")).rejects.toThrow("cut off");
      expect({
        rows: await rowCount(),
        files: await filesLeft(),
        objects: s3.objects.size,
        uploads: s3.openUploads(),
      }).toEqual({
        rows,
        files,
        objects,
        uploads: 0,
      });
    });

    it("belongs to the transaction it is put within", async () => {
      const store = storeIn(place);
      let id = "";
      await expect(
        database.door.write(tenantId, async (db) => {
          id = await store.put(tenantId, Readable.from(bytes(megabyte)), "text/csv", db);
          throw new Error("rolled back");
        }),
      ).rejects.toThrow("rolled back");
      await expect(store.get(tenantId, id)).rejects.toMatchObject({ code: "not-found" });
      id = await database.door.write(tenantId, (db) => store.put(tenantId, Readable.from(bytes(9)), "text/csv", db));
      expect(await digestOf(await store.get(tenantId, id))).toEqual(await digestOf(bytes(9)));
    });

    it("shows an artifact to its tenant alone", async () => {
      const store = storeIn(place);
      const id = await store.put(tenantId, Readable.from(bytes(9)), "text/csv");
      const stranger = await database.addTenant();
      await expect(store.get(stranger, id)).rejects.toMatchObject({ code: "not-found" });
      await store.remove(stranger, id);
      expect((await digestOf(await store.get(tenantId, id))).length).toBe(9);
    });
  });

  it("reads an artifact from where it was put, wherever new ones go", async () => {
    const id = await storeIn("a folder").put(tenantId, Readable.from(bytes(100)), "text/csv");
    expect((await digestOf(await storeIn("an S3 store").get(tenantId, id))).length).toBe(100);
  });

  it("holds a 64 MB artifact in the database in a few megabytes of memory", async () => {
    const store = storeIn("the database");
    const held = async () => (await memoryHeld()).arrayBuffers;
    const before = await held();
    let peak = -Infinity;
    let looks = 0;
    async function* lookingEvery16Mb(source: AsyncIterable<Buffer> | Iterable<Buffer>) {
      let next = 16 * megabyte;
      let passed = 0;
      for await (const piece of source) {
        passed += piece.length;
        if (passed >= next) {
          next += 16 * megabyte;
          peak = Math.max(peak, (await held()) - before);
          looks++;
        }
        yield piece;
      }
    }
    const source = Readable.from(lookingEvery16Mb(bytes(64 * megabyte)));
    const id = await store.put(tenantId, source, "text/csv");
    const stored = await digestOf(lookingEvery16Mb(await store.get(tenantId, id)));
    expect(stored.length).toBe(64 * megabyte);
    expect(looks).toBeGreaterThan(5);
    expect(peak / megabyte).toBeLessThan(16);
  });

  it("tells of chunks that are damaged or missing, at the end of the stream", async () => {
    const store = storeIn("the database");
    const [changed, shortened] = [
      await store.put(tenantId, Readable.from(bytes(2 * megabyte)), "text/csv"),
      await store.put(tenantId, Readable.from(bytes(2 * megabyte)), "text/csv"),
    ];
    await database.door.write(tenantId, async (db) => {
      await db.query(
        "UPDATE artifact_chunk SET bytes = set_byte(bytes, 9, 1) WHERE artifact_id = $1 AND sequence = 1",
        [changed],
      );
      await db.query("DELETE FROM artifact_chunk WHERE artifact_id = $1 AND sequence = 1", [shortened]);
    });
    for (const id of [changed, shortened])
      await expect(digestOf(await store.get(tenantId, id))).rejects.toMatchObject({
        name: "ArtifactError",
        code: "damaged",
      });
  });

  it("tells of a file that was cut short or is gone", async () => {
    const store = storeIn("a folder");
    const id = await store.put(tenantId, Readable.from(bytes(5_000)), "text/csv");
    const [{ uri }] = (await database.rows<{ uri: string }>(tenantId, "SELECT uri FROM artifact WHERE id = $1", [
      id,
    ])) as [{ uri: string }];
    await truncate(fileURLToPath(uri), 4_999);
    await expect(digestOf(await store.get(tenantId, id))).rejects.toMatchObject({ code: "damaged" });
    await rm(fileURLToPath(uri));
    await expect(store.get(tenantId, id)).rejects.toMatchObject({ code: "not-found" });
  });

  it("hides an artifact until its last byte is stored", async () => {
    const store = storeIn("the database");
    let reading: Promise<unknown> | undefined;
    async function* lookingMeanwhile() {
      yield* bytes(2 * megabyte);
      const [pending] = await database.rows<{ id: string }>(tenantId, "SELECT id FROM artifact WHERE sha256 = ''");
      reading = store.get(tenantId, pending!.id).catch((error: unknown) => error);
      await reading;
    }
    await store.put(tenantId, lookingMeanwhile(), "text/csv");
    expect(await reading).toMatchObject({ name: "ArtifactError", code: "not-found" });
  });

  it("reports a full disk in the middle of a file, and leaves nothing of it", async () => {
    const files = await filesLeft();
    let written = 0;
    // /dev/full is a disk without room: the kernel itself answers ENOSPC.
    const full = await open("/dev/full", "r+");
    const target = new FileBackend(pathToFileURL(folder).href, async (path) => {
      const file = await open(path, "wx");
      const write = file.write.bind(file);
      return Object.assign(file, {
        write: (piece: Uint8Array, offset: number) => {
          written += piece.byteLength;
          return (written > megabyte ? full.write.bind(full) : write)(piece, offset);
        },
      });
    });
    const store = new ArtifactStore(database.door, { target });
    const rows = await rowCount();
    await expect(store.put(tenantId, Readable.from(bytes(3 * megabyte)), "text/csv")).rejects.toMatchObject({
      name: "ArtifactError",
      code: "storage-full",
      message: `There is no room left in the artifact folder ${fileURLToPath(pathToFileURL(folder))} (ENOSPC); nothing was stored.`,
    });
    expect(written).toBeGreaterThan(megabyte);
    expect({ files: await filesLeft(), rows: await rowCount() }).toEqual({ files, rows });
    await full.close();
  });

  it("reports a full S3 store in the middle of an upload, and aborts it", async () => {
    const store = storeIn("an S3 store");
    const [rows, objects] = [await rowCount(), s3.objects.size];
    async function* untilFull() {
      yield* bytes(17 * megabyte);
      s3.failWritesWith(507);
      yield* bytes(20 * megabyte);
    }
    try {
      await expect(store.put(tenantId, untilFull(), "text/csv")).rejects.toMatchObject({ code: "storage-full" });
    } finally {
      s3.failWritesWith(null);
    }
    expect({ rows: await rowCount(), objects: s3.objects.size, uploads: s3.openUploads() }).toEqual({
      rows,
      objects,
      uploads: 0,
    });
  });

  it("reports an S3 store that refuses its credentials, without repeating them", async () => {
    const location = `s3://bucket?endpoint=${encodeURIComponent(s3.endpoint)}`;
    const store = new ArtifactStore(database.door, {
      location,
      credentials: { ...credentials, secretAccessKey: "wrong" },
    });
    const failure = await store.put(tenantId, Readable.from(bytes(9)), "text/csv").catch((error: Error) => error);
    expect(failure).toMatchObject({ code: "storage-unavailable", message: expect.stringContaining("403") });
    expect((failure as Error).message).not.toContain("wrong");
  });

  it("refuses locations that it cannot use", () => {
    expect(() => new ArtifactStore(database.door, { location: "https://example.com" })).toThrow(
      /a file: or at an s3: address/,
    );
    expect(() => new ArtifactStore(database.door, { location: "s3://bucket" })).toThrow(/needs AWS_ACCESS_KEY_ID/);
    expect(() => new ArtifactStore(database.door, { location: "s3://bucket?endpoint=ftp://x", credentials })).toThrow(
      /An S3 endpoint is/,
    );
  });
});
