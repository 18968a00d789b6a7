import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { type LinePiece, linePieces } from "./line-pieces.ts";

async function* chunksOf(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function piecesOf(text: string, sizes = [7], bounds = { lines: 2, bytes: 1_000 }): Promise<LinePiece[]> {
  const pieces: LinePiece[] = [];
  for await (const piece of linePieces(chunksOf(Buffer.from(text), sizes), bounds)) pieces.push(piece);
  return pieces;
}

describe("the pieces of a stream", () => {
  it("hold whole lines, with or without a last newline, of either kind", async () => {
    const lines = async (text: string) => (await piecesOf(text)).map((piece) => piece.lines);
    expect(await lines("a\nbb\r\n\nccc 客\n")).toEqual([
      ["a", "bb"],
      ["", "ccc 客"],
    ]);
    expect(await lines("a")).toEqual([["a"]]);
    expect(await lines("")).toEqual([]);
  });

  it("end where there are many lines or many bytes, and say where they begin", async () => {
    const pieces = await piecesOf("1\n2\n3\n".concat("x".repeat(50), "\n4\n"), [3], { lines: 10, bytes: 20 });
    expect(pieces.map(({ start, lines }) => [start, lines.length])).toEqual([
      [0, 4],
      [4, 1],
    ]);
  });

  it("keep nothing of a line that is too long, and go on behind it", async () => {
    const [piece] = await piecesOf(`a\n${"x".repeat(1_048_577)}\nb\n`, [60_000], { lines: 10, bytes: 1e9 });
    expect(piece!.lines).toEqual(["a", null, "b"]);
  });

  it("are the same, however the bytes come", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "grapheme" }), { maxLength: 20 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 30 }),
        async (lines, sizes, bytes) => {
          const text = lines.join("\n");
          const bounds = { lines: 3, bytes };
          expect(await piecesOf(text, sizes, bounds)).toEqual(await piecesOf(text, [1_000], bounds));
        },
      ),
    );
  });
});
