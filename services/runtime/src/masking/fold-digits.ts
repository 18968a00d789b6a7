/** Ten digits of each script that people write numbers in, from zero; all of them one UTF-16 unit, as what they are folded to. */
const otherDigits = ["٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९"];
const hanDigits: Readonly<Record<string, string>> = {
  ...Object.fromEntries([..."〇一二三四五六七八九"].map((digit, value) => [digit, String(value)])),
  零: "0",
  幺: "1",
  两: "2",
};
/** So many in a row are a number that is read out; fewer are words. */
const readOut = /[〇零一幺二两三四五六七八九](?:[ -]?[〇零一幺二两三四五六七八九]){6,}/g;
const fullWidth = /[\uFF01-\uFF5E]/g;
const blanks = /[\u3000\u00A0\u2000-\u200D\u2060\uFEFF\t]/g;
const dashes = /[\u2010-\u2015\u2212]/g;

/**
 * The text with digits, signs and blanks of every width as ASCII has them, and Chinese numbers that are read out digit by digit as digits.
 * Each unit stands where it stood, so that offsets are those of the text.
 */
export function foldDigits(text: string): string {
  let folded = text
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(blanks, " ")
    .replace(dashes, "-");
  for (const digits of otherDigits)
    folded = folded.replace(new RegExp(`[${digits}]`, "g"), (digit) => String(digits.indexOf(digit)));
  return folded.replace(readOut, (run) => run.replace(/[^ -]/g, (digit) => hanDigits[digit]!));
}
