/** Largest absolute quantity or price, in units or in currency. Their product still fits numeric(18,4). */
export const numberLimit = 1e9;

const plain = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const signs = /^([+-]?)\s*[$£€¥￥₹]\s*|\s*[$£€¥￥₹元]$/;

/**
 * Reads a number as people and programs write it and returns it in plain digits, or null when it is none.
 *
 * Understood: `1234.5`, `-2`, `+.5`, `1,234.50`, `£2.55`, `2.55€`, `(5)` for −5, full-width digits, and with
 * `decimalComma` `1.234,50`. Nothing is guessed: `1,5` is no number unless the decimal comma was asked for.
 *
 * @example parseDecimal("(1,234.50)", false) // "-1234.50"
 */
export function parseDecimal(text: string, decimalComma: boolean): string | null {
  if (!decimalComma && plain.test(text)) return unsigned(text);
  let rest = text.normalize("NFKC").trim();
  const negative = /^\((.*)\)$/.exec(rest);
  if (negative) rest = `-${negative[1]!.trim()}`;
  rest = rest.replace(signs, "$1").replace(/^[−–]/, "-").replace(/[\s']/g, "");
  if (decimalComma) {
    if (!/^[+-]?(\d+|\d{1,3}(\.\d{3})+)?(,\d*)?$/.test(rest)) return null;
    rest = rest.replaceAll(".", "").replace(",", ".");
  } else if (grouped.test(rest)) rest = rest.replaceAll(",", "");
  return plain.test(rest) ? unsigned(rest) : null;
}

/** Whether a number in plain digits lies within ±`numberLimit`. */
export function withinLimit(digits: string): boolean {
  return digits.length < 400 && Math.abs(Number(digits)) <= numberLimit;
}

function unsigned(digits: string): string {
  return digits.charCodeAt(0) === 43 ? digits.slice(1) : digits;
}
