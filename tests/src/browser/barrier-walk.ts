import { expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { overflow, violations } from "./accessibility.ts";
import { type DashboardStack, desktop, type Look, wear } from "./dashboard-stack.ts";

/** Each theme and each width is walked in each language: a page is loaded once a language, and resized and recoloured as people do. */
const walks: readonly { locale: Look["locale"]; looks: readonly [Look, Look] }[] = [
  { locale: "en", looks: [desktop, { locale: "en", scheme: "dark", width: 390 }] },
  {
    locale: "zh-CN",
    looks: [
      { locale: "zh-CN", scheme: "dark", width: 1440 },
      { locale: "zh-CN", scheme: "light", width: 390 },
    ],
  },
];

/**
 * Ends once a page has its new look. Two frames: what listens to the window draws anew in the first. Then colours fade
 * over, and what inherits one begins to once that is there.
 */
const settled = `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const running = () => document.getAnimations().filter(({ playState }) => playState === "running");
  await frame();
  await frame();
  for (let fading = running(); fading.length > 0; fading = running()) {
    await Promise.allSettled(fading.map(({ finished }) => finished));
    await frame();
  }
})()`;

/** A walk over pages in two looks, and what stands in people's way on them. */
export class BarrierWalk {
  /** Broken rules and width beyond the window's, by the name and look of the page that has any. */
  readonly found: Record<string, string[]> = {};

  constructor(
    readonly page: Page,
    private readonly url: string,
    private readonly looks: readonly [Look, Look],
  ) {}

  /** Loads that path of the dashboard. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
  }

  /** Judges the page as it stands, once it asks for nothing more, and leaves it in the first look. */
  async judge(name: string): Promise<void> {
    await this.page.waitForLoadState("networkidle");
    const [first, second] = this.looks;
    await this.judgeIn(first, name);
    await this.wear(second);
    await this.judgeIn(second, name);
    await this.wear(first);
  }

  private async judgeIn({ scheme, width }: Look, name: string): Promise<void> {
    const broken = await violations(this.page);
    const wide = await overflow(this.page);
    if (wide > 0) broken.push(`wider than the window by ${wide} px`);
    if (broken.length > 0) this.found[`${name}, ${scheme}, ${width} px`] = broken;
  }

  private async wear(look: Look): Promise<void> {
    await wear(this.page, look);
    await this.page.evaluate(settled);
    await this.page.waitForLoadState("networkidle");
  }

  /** Loads and judges each of these paths. */
  async over(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      await this.goTo(path);
      await this.judge(path);
    }
  }
}

/**
 * Tests that the pages of a walk have no barrier and complain of nothing: both languages, both themes, desk and phone. The
 * languages are walked side by side, each in a window of its own, so that neither waits while the other does: steps read only.
 */
export function itHasNoBarrier(
  where: string,
  dashboard: () => DashboardStack,
  steps: (walk: BarrierWalk) => Promise<void>,
  withinMs: number,
): void {
  it(
    `has no barrier ${where} (${walks.map(({ locale }) => locale).join(" and ")}, light and dark, desk and phone)`,
    async () => {
      const { complaints, url } = dashboard();
      complaints.length = 0;
      const found = await Promise.all(
        walks.map(async ({ locale, looks }) => {
          const page = await dashboard().openPage(looks[0]);
          const walk = new BarrierWalk(page, url, looks);
          await steps(walk);
          await page.close();
          return [locale, walk.found] as const;
        }),
      );
      expect(Object.fromEntries(found)).toEqual({ en: {}, "zh-CN": {} });
      expect(complaints).toEqual([]);
    },
    withinMs,
  );
}
