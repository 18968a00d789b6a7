import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ArtifactError } from "./artifact-error.ts";
import type { BlobBackend, ByteSource } from "./blob-backend.ts";

/** Opens a new file for writing; fails where one exists. */
export type NewFileOpener = (path: string) => Promise<FileHandle>;

// Only the platform's own user may read what tenants upload.
const openNew: NewFileOpener = (path) => open(path, "wx", 0o600);

/** Artifacts as files under one folder. A file has its final name only once all of it is on the disk. */
export class FileBackend implements BlobBackend {
  private readonly root: string;
  readonly place: string;

  /** @param location `file:` address of the folder; it is made when first written to. */
  constructor(
    location: string,
    private readonly openFile: NewFileOpener = openNew,
  ) {
    this.root = fileURLToPath(location);
    this.place = `the artifact folder ${this.root}`;
  }

  async write(key: string, source: ByteSource): Promise<string> {
    const path = join(this.root, key);
    const partial = `${path}.partial`;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      const file = await this.openFile(partial);
      try {
        for await (const piece of source) await writeAll(file, piece);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(partial, path);
      await syncFolder(dirname(path));
    } catch (error) {
      await rm(partial, { force: true });
      await rm(path, { force: true });
      throw error;
    }
    return pathToFileURL(path).href;
  }

  async read(uri: string): Promise<Readable> {
    const path = fileURLToPath(uri);
    const file = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
      throw new ArtifactError("not-found", `The artifact's file ${path} is gone.`, { cause: error });
    });
    return createReadStream(path, { fd: file });
  }

  async remove(uri: string): Promise<void> {
    await rm(fileURLToPath(uri), { force: true });
  }
}

/** One write may take fewer bytes than it was given. */
async function writeAll(file: FileHandle, piece: Uint8Array): Promise<void> {
  let offset = 0;
  while (offset < piece.byteLength) {
    const { bytesWritten } = await file.write(piece, offset);
    offset += bytesWritten;
  }
}

/** The rename itself must survive a power cut, and that is a write to the folder. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
