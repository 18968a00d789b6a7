import { describe, expect, it } from "@jest/globals";
import { RecentlyUsed } from "./recently-used.ts";

describe("RecentlyUsed", () => {
  it("makes a value once for all who ask at once, and forgets what was not asked for longest", async () => {
    const kept = new RecentlyUsed<string>(2);
    const made: string[] = [];
    const ask = (key: string) =>
      kept.get(key, async () => {
        made.push(key);
        return `made ${key}`;
      });
    expect(await Promise.all([ask("a"), ask("a"), ask("b")])).toEqual(["made a", "made a", "made b"]);
    await ask("a");
    await ask("c");
    await ask("a");
    await ask("b");
    expect(made).toEqual(["a", "b", "c", "b"]);
  });

  it("tries again what failed", async () => {
    const kept = new RecentlyUsed<string>(1);
    await expect(kept.get("a", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    expect(await kept.get("a", async () => "made")).toBe("made");
  });
});
