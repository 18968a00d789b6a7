import { isBusinessNumber } from "./business-number.ts";
import { type PersonalSpan, spanOf } from "./span.ts";

const chineseIdentity = /(?<![\dA-Za-z])\d{6}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3}[\dXx](?![\dA-Za-z])/dg;
const labelledIdentity =
  /(?:身份证|证件|护照|社保|passport|national id|identity card|id card|ssn|social security)[^\d\n]{0,16}?(?<![\dA-Za-z])([A-Za-z]{0,2}\d(?:[ -]?\d){5,16}[Xx]?)(?![\dA-Za-z])/dgi;
const americanIdentity = /(?<![\d-])(?!000|666|9)\d{3}([ -])(?!00)\d{2}\1(?!0000)\d{4}(?![\d-])/dg;
const longNumber = /(?<![\dA-Za-z.])\d(?:[ -]?\d){12,18}(?![\dA-Za-z])/dg;
/** Beginning and length of the cards of Visa, Mastercard, American Express, Diners, Discover, UnionPay and JCB. */
const issued =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|6(?:011|5\d\d)\d{12}|62\d{14,17}|35\d{14})$/;

/** Numbers that states and banks gave people, in a text whose digits are folded. */
export function findNumbers(folded: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  const take = (span: PersonalSpan) => {
    if (!isBusinessNumber(folded, span.startsAt, span.endsAt)) found.push(span);
  };
  for (const match of folded.matchAll(chineseIdentity))
    if (isChineseIdentity(match[0].replace(/[ -]/g, ""))) take(spanOf("IDENTITY", match));
  for (const match of folded.matchAll(labelledIdentity)) found.push(spanOf("IDENTITY", match, 1));
  for (const match of folded.matchAll(americanIdentity)) take(spanOf("IDENTITY", match));
  for (const match of folded.matchAll(longNumber)) {
    const digits = match[0].replace(/[ -]/g, "");
    if (issued.test(digits) && passesLuhn(digits)) take(spanOf("CARD", match));
  }
  return found;
}

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const identityChecks = "10X98765432";

/**
 * Whether 18 characters are a citizen's number: a day of birth that was, and the check character of GB 11643-1999 (ISO 7064, MOD 11-2).
 * 11010519491231002X is the standard's own example.
 */
export function isChineseIdentity(number: string): boolean {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
  const born = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (!(Number(year) >= 1900 && Number(year) < 2100) || born.getUTCDate() !== Number(day)) return false;
  const sum = identityWeights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return identityChecks[sum % 11] === number[17]!.toUpperCase();
}

/** The check of ISO/IEC 7812-1, annex B: 4111111111111111 passes. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    sum += place % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum % 10 === 0;
}
