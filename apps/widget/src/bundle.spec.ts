import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "@jest/globals";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
let script: string;
beforeAll(async () => {
  await promisify(execFile)(process.execPath, [path("../scripts/bundle.mjs")]);
  script = await readFile(path("../dist/bundle/widget.js"), "utf8");
});

describe("the script that shops load", () => {
  it("weighs less than 30 kB as it travels", () => {
    expect(gzipSync(script).length).toBeLessThan(30_000);
  });

  it("is one classic script, which loads nothing else and runs no text", () => {
    expect(() => new Function(script)).not.toThrow();
    expect(script).not.toMatch(/\bimport\s*\(|\beval\b|innerHTML|insertAdjacentHTML|document\.write|new Function/);
  });
});
