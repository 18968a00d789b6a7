import { expect } from "@jest/globals";
import type { DashboardStack } from "./dashboard-stack.ts";
import type { ShopPage } from "./shop-page.ts";

/** What the agent puts behind the words of the articles. */
const wish = "祝您购物愉快";

/**
 * The whole story of a question: a customer asks in Chinese on a shop's own page, is answered with a source and says that it did not help; people take
 * over, see it live, reply with a suggestion in words of their own and resolve it; what should have been answered is corrected, accepted, and
 * holds in the organisation's own test.
 */
export async function walkSupportStory(dashboard: DashboardStack, shop: ShopPage, question: string): Promise<void> {
  const inbox = await dashboard.open("/support?queue=WAITING");
  await inbox.getByText("Nothing here").waitFor();
  const window = await dashboard.browser.newContext();
  const page = await window.newPage();
  await page.goto(shop.origin);
  await page.getByRole("button", { name: "打开客服窗口" }).click();
  const widget = page.getByRole("dialog", { name: "在线客服" });
  await widget.getByRole("textbox", { name: "您的消息" }).fill(question);
  await page.keyboard.press("Enter");
  await widget.getByText(`答案出处: ${question}`).waitFor();
  await widget.getByRole("button", { name: "没有帮助" }).click();
  await widget.getByText("感谢您的反馈。").waitFor();
  await widget.getByRole("button", { name: "转人工客服" }).click();

  await inbox.getByRole("list", { name: "Conversations" }).getByRole("button", { name: question }).click();
  const thread = inbox.getByRole("region", { name: "Conversation", exact: true });
  await thread.getByText("Did not help the customer").waitFor();
  await thread.getByText("People took over. They were asked for.").waitFor();
  await inbox.getByRole("button", { name: "Suggest a reply" }).click();
  await inbox.getByRole("button", { name: "Use it" }).click();
  const reply = inbox.getByLabel("Reply to the customer");
  await reply.fill(`${await reply.inputValue()}${wish}`);
  await inbox.getByRole("button", { name: "Send", exact: true }).click();
  await widget.getByText(wish).waitFor();
  await inbox.getByRole("button", { name: "Resolve", exact: true }).click();
  await thread.getByText(/^Resolved by /).waitFor();
  await widget.getByText("请为本次服务打分").waitFor();
  await window.close();

  await inbox.goto(`${dashboard.url}/support/ask?q=${encodeURIComponent(question)}`);
  await inbox.getByRole("button", { name: "This answers it" }).first().click();
  await inbox.getByRole("button", { name: "Waits for review" }).waitFor();
  await inbox.goto(`${dashboard.url}/support/gaps`);
  await inbox.getByRole("row", { name: question }).getByRole("button", { name: "Accept", exact: true }).first().click();
  await inbox.getByText("Support answers by it from now on.").waitFor();
  await inbox.goto(`${dashboard.url}/support/quality`);
  await inbox.getByText("1 edited").waitFor();
  await inbox.getByText(/^1 of 1 accepted corrections are answered as people said/).waitFor();
  expect(dashboard.complaints).toEqual([]);
  await inbox.close();
}
