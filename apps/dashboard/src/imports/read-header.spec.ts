import { describe, expect, it } from "@jest/globals";
import { parseHeader, readHeader } from "./read-header.ts";

describe("parseHeader", () => {
  it("reads quoted names, a byte-order mark and Windows line ends", () => {
    expect(parseHeader('\uFEFFInvoiceNo,"Unit, price","say ""hi"""\r\n1,2,3')).toEqual([
      "InvoiceNo",
      "Unit, price",
      'say "hi"',
    ]);
  });

  it("finds the separator", () => {
    expect(parseHeader("订单号;商品;数量\n1;2;3")).toEqual(["订单号", "商品", "数量"]);
    expect(parseHeader("a\tb\n")).toEqual(["a", "b"]);
  });

  it("reads the keys of NDJSON", () => {
    expect(parseHeader('{"id":1,"name":"Mug"}\n{"id":2}')).toEqual(["id", "name"]);
  });

  it("gives nothing for what is no table", () => {
    expect(parseHeader("")).toEqual([]);
    expect(parseHeader("{broken")).toEqual([]);
  });

  it("reads only the head of a file", async () => {
    expect(await readHeader(new Blob(["a,b\n", "1,2\n".repeat(100_000)]))).toEqual(["a", "b"]);
  });
});
