import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { LockHeldError, takeLock, withLock } from "./lock-file.ts";
import { processIdentity } from "./process-identity.ts";

let directory: string;
let path: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "bellwether-lock-"));
  path = join(directory, "lock");
});

afterEach(() => rm(directory, { recursive: true }));

const onlyOnLinux = process.platform === "linux" ? it : it.skip;

describe("takeLock", () => {
  it("is exclusive until given back, and leaves nothing behind", async () => {
    const giveBack = await takeLock(path);
    await expect(takeLock(path)).rejects.toThrow(LockHeldError);
    await giveBack();
    await (await takeLock(path))();
    expect(await readdir(directory)).toEqual([]);
  });

  it("takes over from a process that is gone", async () => {
    await writeFile(path, "999999999/1");
    const giveBack = await takeLock(path);
    expect(await readFile(path, "utf8")).toBe(processIdentity(process.pid));
    await giveBack();
  });

  onlyOnLinux("takes over from an earlier process that had our id", async () => {
    await writeFile(path, `${process.pid}/1`);
    await (await takeLock(path))();
  });
});

describe("withLock", () => {
  it("lets many through one at a time", async () => {
    let inside = 0;
    const most: number[] = [];
    const turn = () =>
      withLock(path, 20_000, async () => {
        most.push(++inside);
        await new Promise((resolve) => setTimeout(resolve, 5));
        inside--;
      });
    await Promise.all(Array.from({ length: 8 }, turn));
    expect(most).toEqual(Array(8).fill(1));
  });

  it("gives up after its time, and gives the lock back when the work throws", async () => {
    const giveBack = await takeLock(path);
    await expect(withLock(path, 60, async () => undefined)).rejects.toThrow(LockHeldError);
    await giveBack();
    await expect(withLock(path, 60, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await readdir(directory)).toEqual([]);
  });
});
