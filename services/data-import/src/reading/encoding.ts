import { isUtf8 } from "node:buffer";
import { analyse } from "chardet";
import iconv from "iconv-lite";
import { ImportFailure } from "../import-failure.ts";

/** How a file's bytes are to be read as text. */
export interface Encoding {
  /** A name that iconv-lite knows, `utf-8` for UTF-8. */
  label: string;
  /** Bytes of the byte-order mark to leave out. */
  markLength: number;
}

const marks: readonly { bytes: readonly number[]; label: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], label: "utf-8" },
  { bytes: [0xff, 0xfe, 0x00, 0x00], label: "utf-32le" },
  { bytes: [0x00, 0x00, 0xfe, 0xff], label: "utf-32be" },
  { bytes: [0xff, 0xfe], label: "utf-16le" },
  { bytes: [0xfe, 0xff], label: "utf-16be" },
];

/** `format` is the name that people know in every language. */
const formats: readonly { bytes: string; format: string; name: string }[] = [
  { bytes: "PK\u0003\u0004", format: "XLSX/ZIP", name: "an Excel workbook or another zip archive" },
  { bytes: "\u00d0\u00cf\u0011\u00e0", format: "XLS", name: "an old Excel workbook" },
  { bytes: "%PDF", format: "PDF", name: "a PDF" },
  { bytes: "PAR1", format: "Parquet", name: "a Parquet file" },
  { bytes: "SQLite format", format: "SQLite", name: "a SQLite database" },
];

/**
 * Finds a file's encoding: the asked one, the one that its byte-order mark tells, UTF-8 where the bytes are that, and
 * else the likeliest by the frequency of characters.
 *
 * @param head the file's first bytes, decompressed
 * @throws ImportFailure when the bytes are no text, or the asked encoding is not known
 */
export function findEncoding(head: Buffer, asked: string | undefined): Encoding {
  for (const { bytes, format, name } of formats)
    if (head.subarray(0, bytes.length).equals(Buffer.from(bytes, "latin1")))
      throw new ImportFailure("file.format", { format }, `The file is ${name}; save it as CSV.`);
  const mark = marks.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte));
  if (asked !== undefined) {
    const label = canonical(asked);
    return { label, markLength: mark?.label === label ? mark.bytes.length : 0 };
  }
  const found = mark ? { label: mark.label, markLength: mark.bytes.length } : { label: guess(head), markLength: 0 };
  refuseBinary(iconv.decode(head.subarray(found.markLength), found.label));
  return found;
}

function canonical(asked: string): string {
  const label = asked.toLowerCase().replace(/^utf-?(8|16le|16be|32le|32be)$/, "utf-$1");
  const known = /^(utf-?16|utf-?32)$/.test(label) ? false : iconv.encodingExists(label);
  // Node's own byte encodings, which iconv-lite passes on, are none of text.
  if (!known || /^(base64|hex|binary|internal)/.test(label))
    throw new ImportFailure(
      "file.encoding",
      { encoding: asked },
      `${JSON.stringify(asked)} is no encoding known here; utf-8, utf-16le, gb18030 and windows-1252 are some.`,
    );
  return label;
}

function guess(head: Buffer): string {
  const whole = head.subarray(0, lastBoundary(head));
  if (isUtf8(whole)) {
    return zeros(head) ?? "utf-8";
  }
  const wide = zeros(head);
  if (wide !== null) return wide;
  const text = whole.toString("utf8");
  const broken = text.split("\uFFFD").length - 1;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII as a whole
  const foreign = text.replace(/[\u0000-\u007f\uFFFD]/g, "").length;
  // Mostly valid sequences of several bytes do not happen by chance: it is UTF-8 with some bad rows.
  if (foreign > broken) return "utf-8";
  const sample = head.subarray(0, 64 * 1024);
  const clean = analyse(sample)
    .filter(({ name, confidence }) => confidence >= 30 && iconv.encodingExists(name) && !name.startsWith("UTF"))
    .find(
      ({ name }) =>
        !iconv
          .decode(sample.subarray(0, sample.length - 3), name)
          .slice(0, -1)
          .includes("\uFFFD"),
    );
  const name = clean?.name.toLowerCase() ?? "windows-1252";
  // What calls itself Latin 1 is Windows-1252 in practice; the two differ in control characters only.
  return name === "iso-8859-1" ? "windows-1252" : name;
}

/** UTF-16 without a mark: the zero bytes of its ASCII characters all lie on one side. */
function zeros(head: Buffer): string | null {
  const sides = [0, 0];
  const length = Math.min(head.length, 64 * 1024);
  for (let at = 0; at < length; at++) if (head[at] === 0) sides[at % 2]!++;
  const [even, odd] = sides as [number, number];
  if (even + odd < length / 10) return null;
  if (odd > 20 * even) return "utf-16le";
  return even > 20 * odd ? "utf-16be" : null;
}

/** Where the last whole UTF-8 character ends, if that is what the bytes are. */
function lastBoundary(head: Buffer): number {
  for (let back = 1; back <= Math.min(4, head.length); back++) {
    const byte = head[head.length - back]!;
    if (byte < 0x80) return head.length;
    if (byte >= 0xc0) return head.length - back;
  }
  return head.length;
}

function refuseBinary(text: string): void {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) controls++;
  }
  if (controls > text.length / 100)
    throw new ImportFailure("file.binary", {}, "The file is not text; give a CSV or NDJSON file, or say its encoding.");
}
