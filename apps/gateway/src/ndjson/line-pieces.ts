import { createHash } from "node:crypto";
import { importLimits } from "@bellwether/data-import/contract";

/** Bounds of a piece. Where it ends depends on nothing but the bytes: sent again, they fall into the same pieces. */
export interface PieceBounds {
  lines: number;
  bytes: number;
}

/** A run of whole lines. */
export interface LinePiece {
  /** Lines before it. */
  start: number;
  /** Null stands for a line that is too long, of which nothing is kept. */
  lines: (string | null)[];
  /** SHA-256 of its bytes. */
  digest: Buffer;
}

const newline = 0x0a;

/** Takes bytes apart into pieces of lines. Memory holds one piece and one line at a time, however they come. */
export async function* linePieces(
  source: AsyncIterable<Uint8Array>,
  bounds: PieceBounds,
): AsyncGenerator<LinePiece, void> {
  let hash = createHash("sha256");
  let piece: LinePiece["lines"] = [];
  let start = 0;
  let pieceBytes = 0;
  let parts: Buffer[] = [];
  let lineBytes = 0;

  const endLine = () => {
    const isTooLong = lineBytes > importLimits.maxRecordBytes;
    piece.push(isTooLong ? null : Buffer.concat(parts).toString("utf8").replace(/\r$/, ""));
    parts = [];
    lineBytes = 0;
  };
  const endPiece = (): LinePiece => {
    const ended = { start, lines: piece, digest: hash.digest() };
    start += piece.length;
    piece = [];
    pieceBytes = 0;
    hash = createHash("sha256");
    return ended;
  };

  for await (const chunk of source) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let from = 0; from < bytes.length; ) {
      const at = bytes.indexOf(newline, from);
      const end = at < 0 ? bytes.length : at;
      const next = at < 0 ? end : end + 1;
      const part = bytes.subarray(from, end);
      lineBytes += part.length;
      pieceBytes += next - from;
      hash.update(bytes.subarray(from, next));
      if (lineBytes <= importLimits.maxRecordBytes) parts.push(part);
      else parts = [];
      from = next;
      if (at < 0) break;
      endLine();
      if (piece.length >= bounds.lines || pieceBytes >= bounds.bytes) yield endPiece();
    }
  }
  if (lineBytes > 0) endLine();
  if (piece.length > 0) yield endPiece();
}
