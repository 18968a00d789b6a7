import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

/**
 * Every rule of axe, its best practices included, that the page breaks: `rule: element`. Only what is broken is described:
 * the rules are the same, and describing all that is right took most of the time.
 */
export async function violations(page: Page): Promise<string[]> {
  for (const frame of page.frames()) await giveRules(frame);
  return page.evaluate(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 160))))`);
}

/** Puts the rules into a document once: reading half a megabyte takes longer than judging by it. */
async function giveRules(frame: Frame): Promise<void> {
  if (!(await frame.evaluate<boolean>("'axe' in window"))) await frame.evaluate(axe.source);
}

/** Pixels by which the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate("Math.max(0, document.documentElement.scrollWidth - window.innerWidth)");
}
