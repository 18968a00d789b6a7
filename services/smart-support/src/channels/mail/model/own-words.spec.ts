import { describe, expect, it } from "@jest/globals";
import { ownWords } from "./own-words.ts";

describe("ownWords", () => {
  it.each([
    [
      "Thanks, that helped.\n\nOn Mon, 2 Nov 2026 at 10:00, Shop <help@shop.example> wrote:\n> Hello\n> Bye",
      "Thanks, that helped.",
    ],
    ["谢谢，收到了。\n\n在 2026年11月2日，客服 <help@shop.example> 写道：\n> 您好", "谢谢，收到了。"],
    ["好的\r\n\r\n------------------ 原始邮件 ------------------\r\n发件人: 客服", "好的"],
    ["Please cancel it.\n\nFrom: Shop\nSent: Monday\nTo: Li\nSubject: Order", "Please cancel it."],
    ["Where is it?\n-- \nLi Ming\n+86 138 0000 0000", "Where is it?"],
    ["到哪了？\n\n发自我的iPhone", "到哪了？"],
    ["Two things:\n> Did it arrive?\nNo.\n> Shall we send another?\nYes.", "Two things:\nNo.\nYes."],
  ])("is what stands above what is answered: %#", (text, own) => {
    expect(ownWords(text)).toBe(own);
  });

  it("reads a line of millions of signs of quoting: the pattern ran out of stack, and the mail was left out", () => {
    expect(ownWords(`Hello\n${">".repeat(4_000_000)}`)).toBe("Hello");
    expect(ownWords(`${">".repeat(4_000_000)} Hello`)).toBe("Hello");
  });

  it("leaves alone what only looks like a header, and an answer that has nothing but quoted lines", () => {
    expect(ownWords("From: the blue box\nI want two more of these.")).toBe(
      "From: the blue box\nI want two more of these.",
    );
    expect(ownWords("> Only this")).toBe("Only this");
    expect(ownWords("")).toBe("");
  });
});
