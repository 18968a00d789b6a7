import { knowledgeLines } from "@bellwether/infra/sample/knowledge/knowledge-file";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { violations } from "./accessibility.ts";
import { itHasNoBarrier } from "./barrier-walk.ts";
import { DashboardStack, wear } from "./dashboard-stack.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { walkDesk } from "./desk-walk.ts";
import { openShopPage, type ShopPage } from "./shop-page.ts";
import { walkSupportStory } from "./support-story-walk.ts";

const question = "下单后多久能收到货？";

describeInBrowser("support on a shop's own pages", () => {
  let dashboard: DashboardStack;
  let shop: ShopPage;
  let stranger: ShopPage;
  let siteKey = "";
  beforeAll(async () => {
    dashboard = await DashboardStack.ofCustomers("customer_id,name\nK1,李雷");
    await dashboard.stack.client.upload("QUESTION_ANSWERS", "questions.csv", [...knowledgeLines()].join(""));
    [shop, stranger] = await Promise.all([
      openShopPage(dashboard.url, () => siteKey),
      openShopPage(dashboard.url, () => siteKey),
    ]);
    const page = await dashboard.open("/sign-in");
    await dashboard.signIn(page);
    await page.close();
  }, 600_000);
  afterAll(async () => {
    await dashboard?.close();
    await Promise.all([shop?.close(), stranger?.close()]);
  });

  it("is set up with a preview beside it, and gives the tag for the shop's pages", async () => {
    const page = await dashboard.open("/support/settings/channels");
    await page.getByLabel("Pages it may appear on").fill(shop.origin);
    await page.getByLabel("Greeting in Chinese").fill("您好，这里是茶店。");
    const preview = page.frameLocator("iframe");
    await preview.getByText("How long does delivery take?").waitFor();
    await page.getByRole("form", { name: "Support chat" }).getByRole("button", { name: "Save" }).click();
    await page.getByText("This is the signing secret.").waitFor();
    const tag = await page.getByText("<script src=").first().textContent();
    siteKey = /data-site="([^"]+)"/.exec(tag ?? "")?.[1] ?? "";
    expect(tag).toContain("/widget.js");
    expect(siteKey).not.toBe("");
    expect(dashboard.complaints).toEqual([]);
    await page.close();
  }, 60_000);

  it("answers in Chinese with its source, and goes on after the network and the page were gone", async () => {
    const window = await dashboard.browser.newContext();
    const page = await window.newPage();
    const refused: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy|Trusted/i.test(message.text())) refused.push(message.text());
    });
    await page.goto(shop.origin);
    await page.getByRole("button", { name: "打开客服窗口" }).click();
    const panel = page.getByRole("dialog", { name: "在线客服" });
    await panel.getByText("您好，这里是茶店。").waitFor();
    await page.keyboard.type(question);
    await page.keyboard.press("Enter");
    await panel.getByText(`答案出处: ${question}`).waitFor();
    await panel.getByRole("button", { name: "有帮助", exact: true }).click();
    await panel.getByText("感谢您的反馈。").waitFor();
    for (const scheme of ["light", "dark"] as const)
      for (const width of [1_440, 390]) {
        await wear(page, { locale: "zh-CN", scheme, width });
        expect([scheme, width, await violations(page)]).toEqual([scheme, width, []]);
      }

    await window.setOffline(true);
    await panel.getByRole("textbox", { name: "您的消息" }).fill("还在吗？");
    await page.keyboard.press("Enter");
    await panel.getByText("网络已断开").waitFor();
    await window.setOffline(false);
    await panel.locator(".customer:not(.pending)", { hasText: "还在吗？" }).waitFor();

    await page.reload();
    await page.getByRole("button", { name: /^打开客服窗口/ }).click();
    await panel.locator(".customer", { hasText: question }).waitFor();
    expect(await panel.getByText("还在吗？", { exact: true }).count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await panel.isVisible()).toBe(false);
    expect(refused).toEqual([]);
    await window.close();
  }, 60_000);

  it(
    "goes from a question in Chinese to people, their reply, and a correction that holds",
    () => walkSupportStory(dashboard, shop, question),
    60_000,
  );

  it("is answered by people at hours and in words that their lead sets", () => walkDesk(dashboard), 60_000);

  it("is not shown on pages that nobody allowed, which are told why", async () => {
    const window = await dashboard.browser.newContext();
    const page = await window.newPage();
    const warning = page.waitForEvent("console", { predicate: (message) => message.type() === "warning" });
    await page.goto(stranger.origin);
    expect((await warning).text()).toContain("ORIGIN_REFUSED");
    expect(await page.getByRole("button").count()).toBe(0);
    await window.close();
  }, 30_000);

  itHasNoBarrier(
    "in the settings of channels and of the desk",
    () => dashboard,
    (walk) => walk.over(["/support/settings/channels", "/support/settings/desk"]),
    120_000,
  );
});
