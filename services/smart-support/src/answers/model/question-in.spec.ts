import { describe, expect, it } from "@jest/globals";
import { questionIn } from "./question-in.ts";

describe("what a message asks", () => {
  it.each([
    ["你好，我叫[NAME]，电话[PHONE]，多少天内可以退货？", "你好，多少天内可以退货？"],
    [
      "Hello, my name is [NAME]. How long do I have to return something?",
      "Hello, How long do I have to return something?",
    ],
    ["I am [NAME] and want to return a cup", "and want to return a cup"],
    ["我是[NAME] 想退货", "想退货"],
    ["Can I return a cup? Write to [EMAIL].", "Can I return a cup?"],
  ])("%s", (message, question) => {
    expect(questionIn(message)).toBe(question);
  });

  it.each(["Hello, I am [NAME].", "[PHONE]", "你好，我叫[NAME]", "Where is [my] cup?", "", "😀"])(
    "is all of it where it asks nothing else: %s",
    (message) => {
      expect(questionIn(message)).toBe(message);
    },
  );
});
