import type { Locale } from "@bellwether/schema/contracts/locale";
import { Parser } from "htmlparser2";
import { markdownOfHtml } from "../../model/html-markdown.ts";

/** A page of a site, as an article is made of it. */
export interface HtmlPage {
  title: string | null;
  /** Markdown. */
  body: string;
  /** As the page says; null where it does not, or is in neither language. */
  locale: Locale | null;
  /** The address that the page calls its own, as it stands there; null where it names none. */
  canonical: string | null;
}

/** What a page says to its readers, and of itself. Nothing of it is run or fetched. */
export function readHtmlPage(html: string): HtmlPage {
  return { ...markdownOfHtml(html), ...headOf(html) };
}

function headOf(html: string): Pick<HtmlPage, "locale" | "canonical"> {
  let language: string | null = null;
  let canonical: string | null = null;
  const parser = new Parser({
    onopentag(name, { lang, rel = "", href }) {
      if (name === "html") language ??= lang ?? null;
      const isCanonical = name === "link" && rel.toLowerCase().split(/\s+/).includes("canonical");
      if (isCanonical && href) canonical ??= href.trim();
    },
  });
  parser.end(html);
  return { locale: localeOf(language), canonical };
}

function localeOf(language: string | null): Locale | null {
  const [primary] = (language ?? "").trim().toLowerCase().split(/[-_]/);
  return primary === "zh" ? "zh-CN" : primary === "en" ? "en" : null;
}
