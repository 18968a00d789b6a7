import { type PersonalSpan, spanOf } from "./span.ts";

const han = "\\p{Script=Han}";
const number = "[\\dA-Za-z一二三四五六七八九十百零〇-]{1,6}";
/** Ends with a house, a flat or a floor: what names a town alone tells of nobody. */
const chinese = new RegExp(
  `(?:${han}{2,7}?(?:省|自治区))?(?:${han}{2,6}?市)?(?:${han}{1,6}?[区县旗])?(?:${han}{1,6}?(?:街道|镇|乡))?${han}{1,6}?(?:路|街|大道|巷|胡同|小区|花园|村|苑)(?:${han}{0,4}?${number}(?:号楼|号院|号|弄|栋|幢|座|单元|层|楼|室|房))+(?:${number}(?![\\d元块个件天]))?`,
  "dgu",
);
const begun = /^.*(?:寄到|寄给|寄往|送到|送往|发到|发往|地址[是为:： ]?|住在|住|到|在|于|是)/u;

const roads =
  "Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Place|Pl|Terrace|Close|Crescent|Square|Highway|Hwy|Parkway|Pkwy";
const western = new RegExp(
  `(?<![\\d$€£.,#-])\\b\\d{1,5}[A-Za-z]? (?:[NSEW]\\.? )?(?:[A-Z][a-z']+ |\\d{1,3}(?:st|nd|rd|th) ){1,3}(?:${roads})\\b\\.?(?:,? (?:Apt|Apartment|Unit|Suite|Ste|Flat|#)\\.? ?\\w{1,6})?(?:,? [A-Z][a-z]+(?: [A-Z][a-z]+)?)?(?:,? (?:[A-Z]{2} )?\\d{5}(?:-\\d{4})?(?!\\d)|,? [A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b|,? [A-Z]{2}\\b)?`,
  "dg",
);

/** Addresses down to the house, in a text whose digits are folded. */
export function findAddresses(folded: string): PersonalSpan[] {
  const found = Array.from(folded.matchAll(western), (match) => spanOf("ADDRESS", match));
  for (const match of folded.matchAll(chinese)) {
    const span = spanOf("ADDRESS", match);
    // What leads to an address is Chinese like the address itself.
    const lead = begun.exec(match[0])?.[0] ?? "";
    if (/\d|[号栋室]/u.test(lead)) continue;
    found.push({ ...span, startsAt: span.startsAt + lead.length });
  }
  return found;
}
