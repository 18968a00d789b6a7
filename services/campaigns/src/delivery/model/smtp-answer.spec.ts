import { describe, expect, it } from "@jest/globals";
import { judgeFailure } from "./smtp-answer.ts";

describe("judgeFailure", () => {
  it.each([
    ["550 5.1.1 <a@b.example> user unknown", true],
    ["550 No such user here", true],
    ["550 5.7.1 Message looks like spam", false],
    ["552 5.2.2 Mailbox full for good", false],
    ["554 Transaction failed", false],
  ])("takes %j for a bounce, and knows whether anybody is there", (response, isGone) => {
    const responseCode = Number(response.slice(0, 3));
    expect(judgeFailure({ command: "RCPT TO", responseCode, response })).toMatchObject({ outcome: "BOUNCED", isGone });
  });

  it("tries again later what is refused for now, and what had no answer", () => {
    expect(judgeFailure({ command: "RCPT TO", responseCode: 451, response: "451 4.7.1 Greylisted" })).toEqual({
      outcome: "LATER",
      answer: "451 4.7.1 Greylisted",
      isConnection: false,
    });
    expect(judgeFailure({ code: "ECONNECTION", message: "connect\nrefused" })).toEqual({
      outcome: "LATER",
      answer: "connect refused",
      isConnection: true,
    });
    expect(judgeFailure({ responseCode: 421, response: "421 closing" })).toMatchObject({ isConnection: true });
  });

  it("stops where the server refuses us and not the reader", () => {
    expect(judgeFailure({ code: "EAUTH", responseCode: 535, response: "535 no" })).toMatchObject({
      outcome: "STOPPED",
      code: "mail.unauthorised",
    });
    expect(judgeFailure({ command: "MAIL FROM", responseCode: 550, response: "550 not yours" })).toMatchObject({
      code: "mail.sender-refused",
    });
    expect(judgeFailure({ code: "ETLS" })).toMatchObject({ code: "mail.no-encryption" });
  });
});
