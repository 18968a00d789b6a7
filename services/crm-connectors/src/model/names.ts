/** Family names of two characters, by how often they are met; others have one (Ministry of Public Security, 2020 report). */
const doubleFamilyNames = new Set([
  "欧阳",
  "上官",
  "司马",
  "诸葛",
  "司徒",
  "东方",
  "令狐",
  "皇甫",
  "慕容",
  "尉迟",
  "夏侯",
  "公孙",
]);

/** How a name is written: which part comes first, and what stands between. */
export interface NameOrder {
  order: "GIVEN_FIRST" | "FAMILY_FIRST";
  separator: " " | "";
}

/** One name of its parts; null where there are none. */
export function joinName(given: string | null, family: string | null, { order, separator }: NameOrder): string | null {
  const parts = order === "GIVEN_FIRST" ? [given, family] : [family, given];
  return parts.filter((part) => part !== null && part.trim() !== "").join(separator) || null;
}

/**
 * The parts of a name. Where spaces part it, the family name is the word at its end (or beginning); without them it is the
 * first character, or two where those are a family name. A name of one word is a family name: CRMs ask for one.
 */
export function splitName(
  name: string,
  { order, separator }: NameOrder,
): { given: string | null; family: string | null } {
  const words = name.trim().split(/\s+/);
  if (words.length === 1 && separator === "" && order === "FAMILY_FIRST") return splitCharacters(words[0]!);
  if (words.length === 1) return { given: null, family: words[0] || null };
  return order === "GIVEN_FIRST"
    ? { given: words.slice(0, -1).join(" "), family: words.at(-1)! }
    : { given: words.slice(1).join(" "), family: words[0]! };
}

function splitCharacters(name: string): { given: string | null; family: string | null } {
  const characters = [...name];
  const length = characters.length > 2 && doubleFamilyNames.has(characters.slice(0, 2).join("")) ? 2 : 1;
  return { given: characters.slice(length).join("") || null, family: characters.slice(0, length).join("") || null };
}
