import { expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { overflow, violations } from "./accessibility.ts";
import { type DashboardStack, desktop, type Look } from "./dashboard-stack.ts";

const looks: readonly Look[] = [
  desktop,
  { locale: "zh-CN", scheme: "dark", width: 1440 },
  { locale: "zh-CN", scheme: "light", width: 390 },
  { locale: "en", scheme: "dark", width: 390 },
];

/** A walk over pages in one look, and what stands in people's way on them. */
export class BarrierWalk {
  /** Broken rules and width beyond the window's, by the name of the page that has any. */
  readonly found: Record<string, string[]> = {};

  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  /** Loads that path of the dashboard. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
  }

  /** Judges the page as it stands, once it asks for nothing more. */
  async judge(name: string): Promise<void> {
    await this.page.waitForLoadState("networkidle");
    const broken = await violations(this.page);
    const wide = await overflow(this.page);
    if (wide > 0) broken.push(`wider than the window by ${wide} px`);
    if (broken.length > 0) this.found[name] = broken;
  }

  /** Loads and judges each of these paths. */
  async over(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      await this.goTo(path);
      await this.judge(path);
    }
  }
}

/** Tests that the pages of a walk have no barrier and complain of nothing: both languages, both themes, desk and phone. */
export function itHasNoBarrier(
  where: string,
  dashboard: () => DashboardStack,
  steps: (walk: BarrierWalk) => Promise<void>,
  withinMs: number,
): void {
  it.each(looks)(
    `has no barrier ${where} ($locale, $scheme, $width px)`,
    async (look) => {
      const { complaints, url } = dashboard();
      complaints.length = 0;
      const page = await dashboard().openWindow(look);
      const walk = new BarrierWalk(page, url);
      await steps(walk);
      await page.context().close();
      expect(walk.found).toEqual({});
      expect(complaints).toEqual([]);
    },
    withinMs,
  );
}
