import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { findBinaries } from "./binaries.ts";
import { canEnter, findServerUser } from "./server-user.ts";
import { reachableBinaries, stagingRoot } from "./staging.ts";

let home: string;
const stranger = { name: "stranger", uid: 54_321, gid: 54_321 };

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "bellwether-staging-"));
  await chmod(home, 0o755);
});

afterEach(() => rm(home, { recursive: true }));

const onlyAsRoot = process.getuid?.() === 0 ? it : it.skip;

describe("canEnter", () => {
  it("is true where everybody may pass, and false below one closed directory", async () => {
    const inner = join(home, "closed", "inner");
    await mkdir(inner, { recursive: true });
    expect(await canEnter(inner, stranger)).toBe(true);
    await chmod(join(home, "closed"), 0o700);
    expect(await canEnter(inner, stranger)).toBe(false);
  });
});

describe("reachableBinaries", () => {
  it("leaves binaries where they are for anybody but root", async () => {
    const binaries = await findBinaries();
    expect(await reachableBinaries(binaries, undefined)).toBe(binaries);
  });

  onlyAsRoot("copies them once when the server's user cannot reach them", async () => {
    const directory = join(home, "native");
    await mkdir(join(directory, "bin"), { recursive: true });
    await writeFile(join(directory, "bin", "postgres"), "#!/bin/sh\n", { mode: 0o755 });
    await chmod(home, 0o700);
    const binaries = { directory, version: `test-${process.pid}` };
    const staged = await reachableBinaries(binaries, stranger);
    try {
      expect(staged.directory).toBe(join(stagingRoot, `postgres-test-${process.pid}`));
      expect(await canEnter(join(staged.directory, "bin"), stranger)).toBe(true);
      expect(await reachableBinaries(binaries, stranger)).toEqual(staged);
    } finally {
      await rm(staged.directory, { recursive: true });
    }
  });
});

describe("findServerUser", () => {
  it("is nobody else for a common user, and the first account found for root", async () => {
    const passwd = join(home, "passwd");
    await writeFile(passwd, "root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false\n");
    expect(findServerUser(1000, passwd)).toBeUndefined();
    expect(findServerUser(0, passwd)).toEqual({ name: "nobody", uid: 65_534, gid: 65_533 });
  });

  it("tells root what to do when there is no such account", async () => {
    const passwd = join(home, "passwd");
    await writeFile(passwd, "root:x:0:0::/root:/bin/sh\n");
    expect(() => findServerUser(0, passwd)).toThrow(/DATABASE_URL/);
  });
});
