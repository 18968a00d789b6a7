import { describe, expect, it } from "@jest/globals";
import { Random } from "../tensor/random.ts";
import { maskPersonal } from "./mask-personal.ts";

const masked = (text: string) => maskPersonal(text).masked;

describe("masking", () => {
  it.each([
    ["My name is John Smith, call me at (415) 555-0132.", "My name is [NAME], call me at [PHONE]."],
    ["my name is anna and it broke", "my name is [NAME] and it broke"],
    ["Dear Anna,\nThanks,\nPeter Brown", "Dear [NAME],\nThanks,\n[NAME]"],
    ["Please write to Jo.O'Neil+shop@mail.example.co.uk", "Please write to [EMAIL]"],
    ["jane dot doe at gmail dot com", "[EMAIL]"],
    ["+44 7911 123456 or 07911 123456", "[PHONE] or [PHONE]"],
    ["SSN 123-45-6789", "SSN [IDENTITY]"],
    ["my card 4111-1111-1111-1111 was charged", "my card [CARD] was charged"],
    ["Ship to 221B Baker Street, London, NW1 6XE please", "Ship to [ADDRESS] please"],
    ["我叫王小明要退货，手机13812345678", "我叫[NAME]要退货，手机[PHONE]"],
    ["我是李雷，想问一下", "我是[NAME]，想问一下"],
    ["张先生您好，欧阳女士也在", "[NAME]先生您好，[NAME]女士也在"],
    ["电话１３８　１２３４　５６７８", "电话[PHONE]"],
    ["请打 1 3 8 1 2 3 4 5 6 7 8", "请打 [PHONE]"],
    ["一三八一二三四五六七八，谢谢", "[PHONE]，谢谢"],
    ["座机021-61234567转123", "座机[PHONE]"],
    ["我的邮箱是abc.def@qq.com谢谢", "我的邮箱是[EMAIL]谢谢"],
    ["身份证11010519491231002X", "身份证[IDENTITY]"],
    ["号码 110105 19491231 002x 对吗", "号码 [IDENTITY] 对吗"],
    ["寄到上海市浦东新区世纪大道100号2栋301室，谢谢", "寄到[ADDRESS]，谢谢"],
  ])("hides what tells of a person: %s", (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    "order 13812345678 has not arrived",
    "where is my order 10248",
    "订单号202411220001234567 什么时候到",
    "运单 4111111111111111",
    "I paid $4155550132 and 415 555 0132 dollars",
    "这个手机 1999元，编号 110105194912310021",
    "I am American and I'm Waiting for the Apple Watch",
    "Mark the Rose lipstick as sold, Hi Team",
    "我是高中生，我叫了外卖，对于女士的衣服",
    "南京路的店在哪，上海市有货吗",
    "400-820-8820 打不通",
    "2024-11-22 10:30:00, 2 x 3 and 1.5-2.5",
    "👍👍 🎉",
    "",
  ])("leaves what tells of nobody: %s", (text) => {
    expect(maskPersonal(text)).toEqual({ masked: text, found: [] });
  });

  it("says where what it hid stood in the text as it was written", () => {
    const text = "👋 ｃａｌｌ me: １３８１２３４５６７８!";
    const { found } = maskPersonal(text);
    expect(found.map(({ kind, startsAt, endsAt }) => [kind, text.slice(startsAt, endsAt)])).toEqual([
      ["PHONE", "１３８１２３４５６７８"],
    ]);
  });

  it("of any mixture hides each once, changes nothing beside it, and nothing when asked again", () => {
    const random = new Random(7);
    const pick = (parts: readonly string[]) => parts[random.integer(parts.length)]!;
    for (let round = 0; round < 2_000; round++) {
      const text = Array.from({ length: 1 + random.integer(8) }, () => pick(parts)).join(pick(joints));
      const { masked, found } = maskPersonal(text);
      let rebuilt = "";
      let at = 0;
      for (const { kind, startsAt, endsAt } of found) {
        expect(startsAt).toBeGreaterThanOrEqual(at);
        expect(endsAt).toBeGreaterThan(startsAt);
        rebuilt += `${text.slice(at, startsAt)}[${kind}]`;
        at = endsAt;
      }
      expect(masked).toBe(rebuilt + text.slice(at));
      expect(maskPersonal(masked)).toEqual({ masked, found: [] });
    }
  });

  it("takes no longer than the text is long, whatever it repeats", () => {
    const started = process.cpuUsage().user;
    for (const one of ["1 ", "a.", "a@a.", "路1号", "王", "12345 Aaaa ", "一", "my name is "])
      maskPersonal(one.repeat(100_000 / one.length));
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(5);
  });
});

const parts = [
  "my name is Sarah Connor",
  "Mr. Jones",
  "我叫张伟",
  "王女士",
  "13812345678",
  "+1 415 555 0132",
  "021 6123 4567",
  "a.b@c.com",
  "11010519491231002X",
  "4111 1111 1111 1111",
  "123-45-6789",
  "12 High Street",
  "世纪大道100号",
  "order 10248",
  "¥19.90",
  "[NAME]",
  "I'm",
  "Dear",
  "电话",
  "什么时候发货",
  "where is it",
  "😀",
  "一二三",
  "0",
  "７",
];
const joints = [" ", "", ", ", "，", "\n", "-", "　"];
