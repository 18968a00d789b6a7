/** Bytes of a file that are read for its header. */
const headBytes = 65_536;

/**
 * Column names of a CSV text: its first record, quotes resolved. The separator is the one of comma, semicolon, tab and
 * bar that occurs most in it. An NDJSON text gives the keys of its first object.
 */
export function parseHeader(text: string): string[] {
  const head = text.replace(/^\uFEFF/, "");
  if (head.trimStart().startsWith("{")) {
    const line = head.trimStart().split(/\r?\n/, 1)[0] ?? "";
    try {
      return Object.keys(JSON.parse(line) as object);
    } catch {
      return [];
    }
  }
  const firstLine = head.split(/\r?\n/, 1)[0] ?? "";
  const count = (separator: string) => firstLine.split(separator).length;
  const separator = [",", ";", "\t", "|"].reduce((best, each) => (count(each) > count(best) ? each : best));
  const names: string[] = [];
  let name = "";
  let quoted = false;
  for (let index = 0; index < head.length; index++) {
    const character = head.charAt(index);
    if (quoted) {
      if (character !== '"') name += character;
      else if (head.charAt(index + 1) === '"') name += head.charAt(++index);
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === separator) {
      names.push(name.trim());
      name = "";
    } else if (character === "\n" || character === "\r") break;
    else name += character;
  }
  names.push(name.trim());
  return names.filter((each) => each !== "");
}

/** Column names of a file that a person has dropped. */
export async function readHeader(file: Blob): Promise<string[]> {
  return parseHeader(await file.slice(0, headBytes).text());
}
