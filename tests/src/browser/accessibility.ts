import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** Every rule of axe, its best practices included, that the page breaks: `rule: element`. */
export async function violations(page: Page): Promise<string[]> {
  // Legacy mode judges in the page itself, and only what is broken is described: the rules are the same, and what took
  // most of the time is not done, describing all that is right and carrying it to a second page. No page of ours holds
  // a frame of another site, which this mode would not see.
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`));
}

/** Pixels by which the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate("Math.max(0, document.documentElement.scrollWidth - window.innerWidth)");
}
