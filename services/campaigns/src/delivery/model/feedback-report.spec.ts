import { describe, expect, it } from "@jest/globals";
import { readFeedback } from "./feedback-report.ts";

const id = "0193f0aa-0000-7000-8000-00000000abcd";
const bounce = (action: string, status: string) =>
  `From: MAILER-DAEMON@mx.example
Message-ID: <99999999-0000-7000-8000-000000000000@mx.example>
Content-Type: multipart/report; report-type=delivery-status;
 boundary="x"

--x
Content-Type: text/plain

Sorry.

--x
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ann@b.example
Action: ${action}
Status: ${status}

--x
Content-Type: text/rfc822-headers

Subject: Tea
Message-ID: <${id}@shop.example>
--x--
`.replaceAll("\n", "\r\n");

describe("readFeedback", () => {
  it("knows the message that bounced by its own id, not by the report's", () => {
    expect(readFeedback(bounce("failed", "5.1.1"))).toEqual({
      kind: "BOUNCE",
      sendId: id,
      status: "5.1.1",
      isFinal: true,
    });
    expect(readFeedback(bounce("failed", "5.2.2"))).toMatchObject({ isFinal: false });
  });

  it("forgets no reader for a bounce that blames the sender's address: a wrong setting cost the whole list", () => {
    for (const status of ["5.1.7", "5.1.8"])
      expect(readFeedback(bounce("failed", status))).toMatchObject({ kind: "BOUNCE", status, isFinal: false });
  });

  it("knows a complaint", () => {
    const raw = `Content-Type: multipart/report; report-type=feedback-report\n\n--x\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nVersion: 1\n\n--x\nContent-Type: message/rfc822\n\nMessage-ID: <${id}@shop.example>\n\nHello\n`;
    expect(readFeedback(raw)).toEqual({ kind: "COMPLAINT", sendId: id, status: null, isFinal: true });
  });

  it("takes nothing else for either", () => {
    expect(readFeedback(bounce("delayed", "4.4.1"))).toBeNull();
    expect(readFeedback(`Subject: Re: Tea\nMessage-ID: <${id}@shop.example>\n\nThank you`)).toBeNull();
    expect(readFeedback("")).toBeNull();
  });
});
