import { describe, expect, it } from "@jest/globals";
import { Keep, type Shelf } from "./keep.ts";

const shelfOf = (kept = new Map<string, string>()): Shelf => ({
  getItem: (name) => kept.get(name) ?? null,
  setItem: (name, text) => void kept.set(name, text),
  removeItem: (name) => void kept.delete(name),
});
const forbidden: Shelf = {
  getItem: () => {
    throw new Error("SecurityError");
  },
  setItem: () => {
    throw new Error("QuotaExceededError");
  },
  removeItem: () => {
    throw new Error("SecurityError");
  },
};
const message = (id: string) => ({ id, text: "hello", locale: "en" as const });
let count = 0;
const newId = () => `id ${++count}`;

describe("Keep", () => {
  it("gives a later page what the one before kept", () => {
    const shelf = shelfOf();
    const first = new Keep("shop", shelf, newId);
    first.change((kept) => ({ ...kept, visitor: "token", pending: [message("1")] }));
    const later = new Keep("shop", shelf, newId);
    expect(later.read()).toEqual({ browser: first.read().browser, visitor: "token", pending: [message("1")] });
    expect(new Keep("another shop", shelf, newId).read().visitor).toBeNull();
  });

  it("adds to what another tab keeps meanwhile", () => {
    const shelf = shelfOf();
    const [one, other] = [new Keep("shop", shelf, newId), new Keep("shop", shelf, newId)];
    one.change((kept) => ({ ...kept, pending: [...kept.pending, message("1")] }));
    other.change((kept) => ({ ...kept, pending: [...kept.pending, message("2")] }));
    expect(one.read().pending.map(({ id }) => id)).toEqual(["1", "2"]);
  });

  it("keeps in the page what the browser will not, nothing at all, or something broken", () => {
    for (const shelf of [forbidden, null, shelfOf(new Map([["bellwether-support:shop", "{"]]))]) {
      const keep = new Keep("shop", shelf, newId);
      const { browser } = keep.read();
      keep.change((kept) => ({ ...kept, visitor: "token" }));
      expect(keep.read()).toEqual({ browser, visitor: "token", pending: [] });
      keep.forget();
      expect(keep.read().visitor).toBeNull();
    }
  });
});
