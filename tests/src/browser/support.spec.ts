import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { itHasNoBarrier } from "./barrier-walk.ts";
import { DashboardStack } from "./dashboard-stack.ts";
import { describeInBrowser } from "./describe-in-browser.ts";

const question = "下单后多久能收到货？";

describeInBrowser("conversations in a browser", () => {
  let dashboard: DashboardStack;
  let conversationId: string;
  beforeAll(async () => {
    dashboard = await DashboardStack.ofCustomers("customer_id,name,country\nK1,李雷,CN");
    const page = await dashboard.open("/sign-in");
    await dashboard.signIn(page);
    await page.close();
    const { conversationStart } = await dashboard.stack.client.data(
      `mutation ($input: ConversationStartInput!) { conversationStart(input: $input) { conversation { id } userErrors { message } } }`,
      { input: { messageId: randomUUID(), visitorKey: "li", text: question, customerExternalId: "K1" } },
    );
    expect(conversationStart.userErrors).toEqual([]);
    conversationId = conversationStart.conversation.id;
  }, 600_000);
  afterAll(() => dashboard?.close());

  it("show what a customer wrote by a program, and an empty part of the inbox as such", async () => {
    const page = await dashboard.open("/support?queue=RESOLVED");
    await page.getByText("Nothing here").waitFor();
    await page.goto(`${dashboard.url}/support?queue=RESOLVED&conversation=${conversationId}`);
    await page.getByRole("heading", { name: question }).waitFor();
    expect(dashboard.complaints).toEqual([]);
    await page.close();
  }, 60_000);

  itHasNoBarrier(
    "in the inbox and a conversation",
    () => dashboard,
    (walk) => walk.over(["/support?queue=RESOLVED", `/support?queue=RESOLVED&conversation=${conversationId}`]),
    120_000,
  );
});
