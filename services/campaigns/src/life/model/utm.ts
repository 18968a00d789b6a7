import type { Utm } from "./campaign-plan.ts";

/** Characters of one mark: reports cut longer ones. */
export const maxUtmLength = 100;

const parameters = {
  source: "utm_source",
  medium: "utm_medium",
  campaign: "utm_campaign",
  term: "utm_term",
  content: "utm_content",
} as const satisfies Record<keyof Utm, string>;

/** Whether a text is an address that a link may lead to. */
export function isWebAddress(text: string): boolean {
  if (text.length > 2_000) return false;
  try {
    const { protocol, username, password } = new URL(text);
    return (protocol === "https:" || protocol === "http:") && username === "" && password === "";
  } catch {
    return false;
  }
}

/**
 * An address with its marks. Marks that are empty are left out, other parameters and the fragment stay, and marks that the address
 * already has are replaced: the campaign's own say where a visit came from.
 *
 * @param content takes the place of the marks' own, such as a variant's name
 * @throws TypeError where the address is none
 * @example markedUrl("https://shop.example/tea?size=2#new", { …, source: "newsletter" }) // https://shop.example/tea?size=2&utm_source=newsletter#new
 */
export function markedUrl(address: string, utm: Utm, content: string | null = null): string {
  const url = new URL(address);
  const marks = content === null ? utm : { ...utm, content };
  for (const [name, parameter] of Object.entries(parameters) as [keyof Utm, string][]) {
    const value = marks[name].trim();
    if (value !== "") url.searchParams.set(parameter, value);
  }
  return url.href;
}

/** A name as marks are usually written: lower case, words joined by hyphens; letters of any language stay. */
export function utmWord(name: string): string {
  const words = name
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return [...(words ?? []).join("-")].slice(0, maxUtmLength).join("");
}
