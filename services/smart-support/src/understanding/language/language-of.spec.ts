import { describe, expect, it } from "@jest/globals";
import { languageOf } from "./language-of.ts";

describe("the language of a text", () => {
  it.each([
    ["Where is my order?", "en"],
    ["ok", "en"],
    ["我的订单什么时候到", "zh-CN"],
    ["我的 iPhone 15 Pro Max 坏了", "zh-CN"],
    ["SKU-1001 有货吗", "zh-CN"],
    ["Where is my 订单, please", "en"],
    ["does 小米 ship to London", "en"],
    ["[NAME] 你好", "zh-CN"],
    ["ＨＥＬＬＯ there", "en"],
    ["訂單在哪裡", "zh-CN"],
  ])("is that of its sentence: %s", (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each(["👍🎉", "", "10248", "?!", "[PHONE]", "Где мой заказ", "주문 어디", "注文した商品はいつ届きますか"])(
    "is not known of %s",
    (text) => {
      expect(languageOf(text)).toBeNull();
    },
  );
});
