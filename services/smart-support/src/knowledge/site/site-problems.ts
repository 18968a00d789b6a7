import type { Remark } from "@bellwether/schema/contracts/facts";
import type { PageProblemCode, SiteProblemCode } from "./contract.ts";

type Facts = Readonly<Record<string, string | number>>;

/** A page that makes no article. The reading goes on with the next. */
export class PageRefused extends Error {
  override readonly name = "PageRefused";
  readonly problem: Remark & { code: PageProblemCode };

  constructor(code: PageProblemCode, facts: Facts = {}, options?: ErrorOptions) {
    super(code, options);
    this.problem = { code, facts: { ...facts } };
  }
}

const sentences: Record<SiteProblemCode, string> = {
  "site.address": "The site's address is not on the public internet.",
  "site.elsewhere": "The site's address leads to another host.",
  "site.robots": "The site's robots.txt cannot be read, so nothing else of it may be.",
  "site.no-map": "No site map was found.",
  "site.no-pages": "The site map names no page.",
  "site.unreachable": "The site does not answer.",
  "site.too-many": "There are more pages than are read.",
  "site.time": "There was no time for all pages.",
};

/** A site of which nothing can be read. */
export class SiteRefused extends Error {
  override readonly name = "SiteRefused";

  constructor(
    readonly code: SiteProblemCode,
    readonly facts: Facts = {},
  ) {
    super(sentences[code]);
  }
}
