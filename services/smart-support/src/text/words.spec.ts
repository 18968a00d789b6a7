import { describe, expect, it } from "@jest/globals";
import { runsOf, wordsOf } from "./words.ts";

const words = (text: string) => runsOf(text).flatMap(wordsOf);

describe("words", () => {
  it("are told apart in English by spaces and signs, without case", () => {
    expect(words("My card hasn't ARRIVED, yet.")).toEqual(["my", "card", "hasn't", "arrived", "yet"]);
  });

  it("are told apart in Chinese by a dictionary", () => {
    expect(words("我的订单什么时候到")).toEqual(["我的", "订单", "什么时候", "到"]);
  });

  it("are found where scripts and emoji stand side by side", () => {
    expect(words("订单10248还没到😡help!")).toEqual(["订单", "10248", "还", "没", "到", "😡", "help", "!"]);
  });

  it("are the same however wide their characters are", () => {
    expect(words("ＩＢＭ！")).toEqual(words("ibm!"));
  });

  it("are none in a text of spaces and signs", () => {
    expect(words(" … — \n")).toEqual([]);
  });
});
