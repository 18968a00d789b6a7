import { isBusinessNumber } from "./business-number.ts";
import { type PersonalSpan, spanOf } from "./span.ts";

const sign = "[ .-]{0,2}";
const digitsLeft = "(?<![\\dA-Za-z+.-])";
const digitsRight = "(?![\\dA-Za-z]|[.-]\\d)";

const chineseMobile = new RegExp(`${digitsLeft}(?:(?:\\+|00)?86${sign})?(1(?:${sign}\\d){10})${digitsRight}`, "dg");
/** How people part eleven digits; other partings are several numbers beside each other. */
const mobileGroups = new Set([
  "11",
  "3,4,4",
  "3,8",
  "7,4",
  "4,3,4",
  "3,3,5",
  "5,6",
  "3,4,2,2",
  Array(11).fill(1).join(),
]);
const chineseLandline = new RegExp(
  `${digitsLeft}\\(?0(?:10|2\\d|[3-9]\\d{2})\\)?[ -]?\\d{3,4}[ -]?\\d{4}(?:[ ]?(?:-|转|ext\\.?)[ ]?\\d{1,5})?${digitsRight}`,
  "dg",
);
/** Area and exchange begin with 2 to 9; without signs between them ten digits say nothing. */
const northAmerican = new RegExp(
  `${digitsLeft}(?:1[ .-]?)?(?:\\([2-9]\\d{2}\\)[ .-]?|[2-9]\\d{2}[ .-])[2-9]\\d{2}[ .-]\\d{4}${digitsRight}`,
  "dg",
);
const british = new RegExp(`${digitsLeft}\\(?0(?:[12378]\\d{2,4})\\)?[ -]?\\d{3,4}[ -]?\\d{3,4}${digitsRight}`, "dg");
const international = new RegExp(`(?<![\\dA-Za-z])(?:\\+|00)[1-9](?:[ .()-]{0,2}\\d){7,14}${digitsRight}`, "dg");
/** A number of any country, since its words call it one. */
const labelled = new RegExp(
  `(?:\\b(?:phone|telephone|tel|mobile|cell|whatsapp|wechat|call me|reach me|ring me|text me|contact me)\\b|电话|手机|联系方式|座机|微信|QQ|致电|打给我)[^\\d\\n]{0,14}?${digitsLeft}(\\(?\\d(?:[ .()-]{0,2}\\d){6,14})${digitsRight}`,
  "dgi",
);

/** Numbers at which people can be called, in a text whose digits are folded. Lines of companies (400, 800) are nobody's. */
export function findPhones(folded: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  const take = (span: PersonalSpan) => {
    const { startsAt, endsAt } = span;
    if (!isCompanyLine(folded.slice(startsAt, endsAt)) && !isBusinessNumber(folded, startsAt, endsAt)) found.push(span);
  };
  for (const match of folded.matchAll(chineseMobile)) if (isMobile(match[1]!)) take(spanOf("PHONE", match));
  for (const pattern of [chineseLandline, northAmerican, international])
    for (const match of folded.matchAll(pattern)) take(spanOf("PHONE", match));
  for (const match of folded.matchAll(british)) {
    const count = match[0].replace(/\D/g, "").length;
    if (count === 10 || count === 11) take(spanOf("PHONE", match));
  }
  for (const match of folded.matchAll(labelled)) take(spanOf("PHONE", match, 1));
  return found;
}

function isMobile(written: string): boolean {
  const digits = written.replace(/\D/g, "");
  if (!/^1[3-9]/.test(digits)) return false;
  return mobileGroups.has(
    written
      .split(/[ .-]+/)
      .map((group) => group.length)
      .join(),
  );
}

function isCompanyLine(written: string): boolean {
  return /^[48]00\d{7}$/.test(written.replace(/\D/g, ""));
}
