import { describe, expect, it } from "@jest/globals";
import { readMailApart } from "./read-mail-apart.ts";

const mail = (body: string) => Buffer.from(`From: li@mail.example\r\nMessage-ID: <one@mail.example>\r\n\r\n${body}`);

describe("readMailApart", () => {
  it("reads a mail", async () => {
    expect(await readMailApart(mail("Where is it?"))).toMatchObject({
      text: "Where is it?",
      fromAddress: "li@mail.example",
    });
  });

  it("gives up a mail of a million lines: it kept the process from answering anybody for ten seconds", async () => {
    const begun = performance.now();
    let beats = 0;
    const heart = setInterval(() => beats++, 20);
    expect(await readMailApart(mail("a\n".repeat(1_000_000)), { readingMs: 1_000, memoryMb: 256 })).toBeNull();
    clearInterval(heart);
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(beats).toBeGreaterThan(10);
  });
});
