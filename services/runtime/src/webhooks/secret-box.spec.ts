import { describe, expect, it } from "@jest/globals";
import { SecretBox, Unreadable } from "./secret-box.ts";

const key = "a key for specifications alone, of 48 characters";
const box = new SecretBox(key);
const secret = Buffer.from("the secret");

describe("a sealed secret", () => {
  it("opens with the same key for the same owner, in another process too", () => {
    expect(new SecretBox(key).open(box.seal(secret, "one"), "one")).toEqual(secret);
  });

  it("looks different each time, and shows nothing of what is inside", () => {
    const [first, second] = [box.seal(secret, "one"), box.seal(secret, "one")];
    expect(first).not.toEqual(second);
    expect(first.includes(secret)).toBe(false);
  });

  it("opens for no other owner and with no other key", () => {
    const sealed = box.seal(secret, "one");
    expect(() => box.open(sealed, "two")).toThrow(Unreadable);
    expect(() => new SecretBox(`${key}!`).open(sealed, "one")).toThrow(Unreadable);
  });

  it("does not open when a byte was changed or is missing", () => {
    const sealed = box.seal(secret, "one");
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => box.open(changed, "one")).toThrow(Unreadable);
      expect(() => box.open(sealed.subarray(0, at), "one")).toThrow(Unreadable);
    }
  });
});
