import { describe, expect, it } from "@jest/globals";
import { bouncesTooMuch } from "./bounce-bound.ts";

describe("bouncesTooMuch", () => {
  it("is so from a tenth of a hundred mails on", () => {
    expect(bouncesTooMuch(100, 10)).toBe(true);
    expect(bouncesTooMuch(100, 9)).toBe(false);
    expect(bouncesTooMuch(5_000, 499)).toBe(false);
  });

  it("says nothing of few mails, though all of them bounce", () => {
    expect(bouncesTooMuch(99, 99)).toBe(false);
  });
});
