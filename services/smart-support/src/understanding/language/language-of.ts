import type { Locale } from "@bellwether/schema/contracts/locale";

/** Words that hold an English sentence together; names of things are written in English within sentences of any language. */
const carriers = new Set(
  `i you he she it we they me my your his her our their the a an this that these those is are was were be been am do does did have has had can
  could will would should may what where when why how who which not no and or but if to of in on at for from with please i'm it's don't can't
  didn't isn't haven't there here any some need want`.split(/\s+/),
);
const carrierWeight = 3;
const hidden = /\[[A-Z]+\]/g;
const signs = /(?<han>\p{Script=Han})|(?<latin>\p{Script=Latin}+(?:['’]\p{Script=Latin}+)*)|(?<other>\p{L})/gu;

/**
 * The language that carries a text: that of its sentence, not of the names of things in it. 我的 iPhone 15 Pro Max 坏了 is Chinese. Null of a text
 * without letters, and of one in neither script, or in Japanese.
 */
export function languageOf(text: string): Locale | null {
  let [han, latin, other] = [0, 0, 0];
  for (const { groups } of text.replace(hidden, " ").normalize("NFKC").matchAll(signs)) {
    if (groups!.han !== undefined) han++;
    else if (groups!.latin !== undefined) latin += carriers.has(groups!.latin.toLowerCase()) ? carrierWeight : 1;
    else other++;
  }
  if (han === 0 && latin === 0) return null;
  // Kana stand between the characters of Japanese, and of no Chinese.
  if (other > Math.max(latin, han / 2)) return null;
  return han >= latin ? "zh-CN" : "en";
}
