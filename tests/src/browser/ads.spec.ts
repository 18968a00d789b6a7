import { afterAll, beforeAll, describe } from "@jest/globals";
import { walkAttribution } from "./attribution-walk.ts";
import { DashboardStack } from "./dashboard-stack.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { walkExperiments } from "./experiments-walk.ts";
import { walkMediaMix } from "./media-mix-walk.ts";
import { walkPerformance } from "./performance-walk.ts";
import { walkPlanner } from "./planner-walk.ts";
import { storeMediaMixes } from "./stored-media-mix.ts";

describeInBrowser("ads in a browser", () => {
  let dashboard: DashboardStack;
  beforeAll(async () => {
    dashboard = await DashboardStack.ofAdvertisedShop();
    const page = await dashboard.open("/sign-in");
    await dashboard.signIn(page);
    await page.close();
  }, 600_000);
  afterAll(() => dashboard?.close());

  walkPerformance(() => dashboard);
  walkAttribution(() => dashboard);
  walkExperiments(() => dashboard);

  // Those above are told of a shop without one.
  describe("with a media mix", () => {
    beforeAll(() => storeMediaMixes(dashboard.stack), 60_000);
    walkMediaMix(() => dashboard);
    walkPlanner(() => dashboard);
  });
});
