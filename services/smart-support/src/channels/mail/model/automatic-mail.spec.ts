import { describe, expect, it } from "@jest/globals";
import { isAutomaticMail } from "./automatic-mail.ts";

const customer = "li.ming@mail.example";
const header = (key: string, value: string) => [{ key, value }];

describe("isAutomaticMail", () => {
  it("answers people, also those whose program says that nothing sent it by itself", () => {
    expect(isAutomaticMail(customer, [])).toBe(false);
    expect(isAutomaticMail(customer, header("auto-submitted", "no"))).toBe(false);
    expect(isAutomaticMail("noreen.reply@mail.example", header("precedence", "first-class"))).toBe(false);
  });

  it.each([
    ["auto-submitted", "auto-replied (vacation)"],
    ["auto-submitted", "auto-generated"],
    ["precedence", "Bulk"],
    ["list-id", "<news.shop.example>"],
    ["return-path", "<>"],
    ["x-autoreply", "yes"],
  ])("answers no program: %s: %s", (key, value) => {
    expect(isAutomaticMail(customer, header(key, value))).toBe(true);
  });

  it.each(["MAILER-DAEMON@mx.example", "no-reply@shop.example", "noreply+42@shop.example", "postmaster@shop.example"])(
    "answers no program: %s",
    (from) => {
      expect(isAutomaticMail(from, [])).toBe(true);
    },
  );
});
