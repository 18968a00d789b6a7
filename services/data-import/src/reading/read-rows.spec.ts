import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import iconv from "iconv-lite";
import { readRows } from "./read-rows.ts";

async function read(content: Buffer | string, asked?: string, pieceBytes = 7) {
  const bytes = Buffer.from(content);
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, at) =>
    bytes.subarray(at * pieceBytes, (at + 1) * pieceBytes),
  );
  let stored = 0;
  const reader = await readRows(Readable.from(pieces), asked, (count) => {
    stored += count;
  });
  const rows: (string[] | string)[] = [];
  const lines: number[] = [];
  let header: readonly string[] = [];
  for await (const chunk of reader.chunks) {
    rows.push(...chunk.rows);
    lines.push(...chunk.lines);
    header = chunk.header;
  }
  return { header, rows, lines, stored, encoding: reader.encoding, format: reader.format };
}

const table = "编号,名称\n1,你好，世界的朋友们，欢迎光临本店\n2,红色的茶杯和蓝色的盘子\n";

describe("readRows", () => {
  it("tells the line at which each row begins, past quoted line breaks and blank lines", async () => {
    const { header, rows, lines } = await read('a,b\r\n"x\r\ny",1\r\n\r\n2,"q""q"\r\n,\r\n3,7" plate\r\n');
    expect(header).toEqual(["a", "b"]);
    expect(rows).toEqual([
      ["x\r\ny", "1"],
      ["2", 'q"q'],
      ["3", '7" plate'],
    ]);
    expect(lines).toEqual([2, 5, 7]);
  });

  it.each([",", ";", "\t", "|"])("finds the delimiter %j", async (delimiter) => {
    const { rows } = await read(`a${delimiter}"b,;|"${delimiter}c\n1${delimiter}2${delimiter}3\n`);
    expect(rows).toEqual([["1", "2", "3"]]);
  });

  it.each([
    ["utf-8", Buffer.from(table), "utf-8"],
    ["utf-8 with mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(table)]), "utf-8"],
    ["utf-16le with mark", iconv.encode(table, "utf-16le", { addBOM: true }), "utf-16le"],
    ["utf-16be with mark", iconv.encode(table, "utf-16be", { addBOM: true }), "utf-16be"],
    ["gb18030", iconv.encode(table.repeat(20), "gb18030"), "gb18030"],
  ])("reads %s", async (_, bytes, encoding) => {
    const found = await read(bytes);
    expect(found.encoding).toBe(encoding);
    expect(found.header).toEqual(["编号", "名称"]);
    expect(found.rows[0]).toEqual(["1", "你好，世界的朋友们，欢迎光临本店"]);
  });

  it("reads Windows-1252 by itself, and an asked encoding whatever the bytes look like", async () => {
    const text = "id,name\n1,Café crème à la façon de Noël £5\n".repeat(30);
    expect((await read(iconv.encode(text, "windows-1252"))).rows[0]).toEqual(["1", "Café crème à la façon de Noël £5"]);
    expect((await read(iconv.encode("a\nß\n", "windows-1252"), "windows-1252")).rows).toEqual([["ß"]]);
  });

  it("reads UTF-16 without a mark by its zero bytes", async () => {
    expect((await read(iconv.encode("a,b\n1,2\n", "utf-16le"))).rows).toEqual([["1", "2"]]);
  });

  it("leaves undecodable bytes of UTF-8 to the row that has them", async () => {
    const bytes = Buffer.concat([Buffer.from(`${table}3,`), Buffer.from([0xff]), Buffer.from("\n4,好\n")]);
    const { rows, encoding } = await read(bytes);
    expect(encoding).toBe("utf-8");
    expect(rows.slice(2)).toEqual([
      ["3", "\uFFFD"],
      ["4", "好"],
    ]);
  });

  it("reads gzip and counts its stored bytes", async () => {
    const packed = gzipSync("a\n1\n");
    expect(await read(packed)).toMatchObject({ rows: [["1"]], stored: packed.length });
    await expect(read(packed.subarray(0, -6))).rejects.toMatchObject({ code: "file.gzip" });
  });

  it("reads NDJSON whose keys come and go, and keeps lines that are no object", async () => {
    const { header, rows, lines, format } = await read('{"a":1}\n{"b":"x","a":null}\n\nnonsense\n[1]\n{"b":true}');
    expect(format).toBe("ndjson");
    expect(header).toEqual(["a", "b"]);
    expect(rows).toEqual([["1"], ["", "x"], "nonsense", "[1]", ["", "true"]]);
    expect(lines).toEqual([1, 2, 4, 5, 6]);
  });

  it("keeps every digit of long order numbers in NDJSON, which a double would round into one another", async () => {
    const { rows } = await read(
      '{"a":4012345678901234561,"b":"x: 4012345678901234561","c":0.12345678901234566,"d":[4012345678901234562]}\n',
    );
    expect(rows).toEqual([
      ["4012345678901234561", "x: 4012345678901234561", "0.12345678901234566", '["4012345678901234562"]'],
    ]);
  });

  it.each([
    ["nothing", Buffer.alloc(0), undefined, "file.empty"],
    ["blank lines", Buffer.from("\n\n"), undefined, "file.empty"],
    ["an Excel workbook", Buffer.from("PK\u0003\u0004rest"), undefined, "file.format"],
    [
      "noise",
      Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 197 + (at >> 3) * 31) % 256)),
      undefined,
      "file.binary",
    ],
    ["an unknown encoding", Buffer.from("a\n1\n"), "klingon", "file.encoding"],
    ["bytes called base64", Buffer.from("a\n1\n"), "base64", "file.encoding"],
    ["a quote never closed", Buffer.from('a,b\n1,2\n3,"open\n'), undefined, "file.quote"],
    ["a quote that swallows the file", Buffer.from(`a,b\n3,"${"x".repeat(1_100_000)}`), undefined, "file.record_size"],
    ["an endless line", Buffer.from(`{"a":"${"x".repeat(1_100_000)}`), undefined, "file.record_size"],
  ])("refuses %s by a code", async (_, bytes, asked, code) => {
    await expect(read(bytes, asked, 65_536)).rejects.toMatchObject({ code });
  });

  it("gives back any rows of CSV that were written, however the bytes are cut", async () => {
    const cell = fc.string({ unit: "binary", maxLength: 12 }).filter((text) => !text.includes("\uFFFD"));
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 50 }), async (written, pieceBytes) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = [["a", "b", "c"], ...written].map((row) => row.map(quote).join(",")).join("\r\n");
        const found = await read(text, "utf-8", pieceBytes);
        expect(found.rows).toEqual(written.filter((row) => row.some((one) => one.trim() !== "")));
      }),
      { numRuns: 150 },
    );
  });
});
