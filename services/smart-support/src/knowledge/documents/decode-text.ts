import { DocumentRefused } from "./document.ts";

/**
 * Text in UTF-8, UTF-16 with its mark, or what Chinese Windows writes.
 *
 * @throws DocumentRefused `document.broken` where it is none of them
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  }
  throw new DocumentRefused("document.broken");
}
