import type { SiteRemarkCode } from "@bellwether/smart-support/knowledge/site/contract";
import type { SentencesOf } from "./remark-codes.ts";

export const englishSupportSiteSentences: SentencesOf<SiteRemarkCode> = {
  "page.elsewhere": (f) => `It is on ${f.text("host")}, or leads there; only pages of the site's own host are read.`,
  "page.address-length": (f) => `Its address is longer than ${f.number("maximum", 0)} characters.`,
  "page.robots": () => "The site's robots.txt asks readers to leave it alone.",
  "page.address": (f) => `${f.text("host")} is not on the public internet.`,
  "page.status": (f) => `The site answers with status ${f.text("status")}.`,
  "page.type": (f) => `It is no HTML page but ${f.text("type")}.`,
  "page.too-large": (f) => `It is larger than ${f.number("megabytes", 0)} MB.`,
  "page.late": (f) => `It took longer than ${f.count("seconds", ["second", "seconds"])}.`,
  "page.unreachable": () => "The connection failed or broke off.",
  "page.redirects": (f) => `It leads on more than ${f.count("maximum", ["time", "times"])}.`,
  "page.unreadable": () => "What it says cannot be read: it is damaged, or in an unknown encoding.",
  "page.too-heavy": () => "Reading it would take more time or memory than a page may.",
  "page.empty": () => "It has no text of its own; one that scripts write cannot be read.",
  "page.repeats": (f) => `It calls itself the page that was read at ${f.text("url")}.`,
  "page.article": (f) =>
    `It is longer than an article may be: ${f.number("maximum", 0)} characters, or 5,000 passages.`,
  "page.articles": (f) => `There are ${f.number("maximum", 0)} articles already; archive some first.`,
  "page.no-map": () => "A site map is named here, and none is there.",
  "page.map-depth": (f) => `Indexes of site maps are followed ${f.count("maximum", ["time", "times"])} at most.`,
  "site.address": () =>
    "The site is not on the public internet by https. Whoever runs the installation can allow its network (WEBHOOK_ALLOWED_NETWORKS).",
  "site.elsewhere": (f) => `The site leads to ${f.text("host")}; add that address instead.`,
  "site.robots": () =>
    "The site's robots.txt cannot be read, so that nothing else may be. It is tried again the next time.",
  "site.no-map": () => "No site map was found; give the address of sitemap.xml itself.",
  "site.no-pages": () => "The site map names no page.",
  "site.unreachable": () => "The site does not answer; look at its address.",
  "site.too-many": (f) => `There are more pages than are read: the first ${f.number("maximum", 0)} were.`,
  "site.time": (f) =>
    `After ${f.count("minutes", ["minute", "minutes"])} not every page was read. Give a smaller site map, such as one of the help pages alone.`,
  "site.step-map": () => "Reading the site map",
  "site.step-pages": (f) => `Reading pages: ${f.number("done", 0)} of ${f.number("pages", 0)}`,
};
