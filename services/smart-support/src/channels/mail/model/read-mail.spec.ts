import { describe, expect, it } from "@jest/globals";
import { readMail } from "./read-mail.ts";

const source = (lines: string[]) => Buffer.from(lines.join("\r\n"), "utf8");
const head = [
  "From: =?utf-8?B?5p2O5piO?= <Li.Ming@Mail.example>",
  "Message-ID: <one@mail.example>",
  "Subject: =?utf-8?B?6K6i5Y2V?=",
];

describe("readMail", () => {
  it("reads who wrote what in answer to which", async () => {
    const mail = await readMail(
      source([
        ...head,
        "References: <a@shop.example> <b@shop.example>",
        "In-Reply-To: <b@shop.example>",
        "",
        "到哪了？",
      ]),
    );
    expect(mail).toEqual({
      messageId: "<one@mail.example>",
      fromAddress: "li.ming@mail.example",
      fromName: "李明",
      subject: "订单",
      references: ["<a@shop.example>", "<b@shop.example>"],
      text: "到哪了？",
      attachments: [],
      isAutomatic: false,
    });
  });

  it("reads the words of HTML, runs none of it, and names what is attached", async () => {
    const mail = await readMail(
      source([
        ...head,
        "MIME-Version: 1.0",
        'Content-Type: multipart/mixed; boundary="b"',
        "",
        "--b",
        "Content-Type: text/html; charset=gbk",
        "Content-Transfer-Encoding: base64",
        "",
        // 你好<script>alert(1)</script> in GBK
        Buffer.from([0xc4, 0xe3, 0xba, 0xc3, ...Buffer.from("<script>alert(1)</script>")]).toString("base64"),
        "--b",
        "Content-Type: image/png",
        'Content-Disposition: attachment; filename="box.png"',
        "",
        "bytes",
        "--b--",
      ]),
    );
    expect(mail).toMatchObject({ text: "你好", attachments: ["box.png"] });
  });

  it("takes no mail that says neither who wrote it nor which it is", async () => {
    expect(await readMail(source(["Subject: hello", "", "text"]))).toBeNull();
    expect(await readMail(source(["From: a@b.example", "", "text"]))).toBeNull();
    expect(await readMail(Buffer.from([0, 255, 13, 10]))).toBeNull();
  });

  it("keeps the words above HTML that nests too deep: such a mail was taken for unreadable, and nobody answered it", async () => {
    const html = `<p>Where is my parcel?</p>${"<b>".repeat(150_000)}`;
    const mail = await readMail(source([...head, "Content-Type: text/html; charset=utf-8", "", html]));
    expect(mail?.text).toBe("Where is my parcel?");
  });

  it("bounds what a mail names: hundred thousands of references went into one question to the database", async () => {
    const references = Array.from({ length: 20_000 }, (_, at) => `<${at}@shop.example>`);
    const mail = await readMail(
      source([...head, `Subject: ${"long ".repeat(10_000)}`, `References: ${references.join("\r\n ")}`, "", "Hello"]),
    );
    expect(mail?.references).toHaveLength(100);
    expect(mail?.references.at(-1)).toBe("<19999@shop.example>");
    expect(mail?.subject.length).toBeLessThanOrEqual(500);
  });
});
