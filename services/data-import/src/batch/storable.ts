/**
 * Text as PostgreSQL can store it: its text and JSON hold no NUL, and half a surrogate pair, which cutting or an escape in
 * JSON may leave, is no character.
 *
 * @param limit UTF-16 units kept
 */
export function storable(text: string, limit: number): string {
  return text
    .slice(0, limit)
    .replace(/[\uD800-\uDBFF]$/, "")
    .replaceAll("\u0000", "\uFFFD")
    .replace(/\p{Surrogate}/gu, "\uFFFD");
}
