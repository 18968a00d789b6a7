import { randomUUID } from "node:crypto";
import { knowledgeLines } from "@bellwether/infra/sample/knowledge/knowledge-file";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { eventually } from "../stack/eventually.ts";
import { itHasNoBarrier } from "./barrier-walk.ts";
import { DashboardStack } from "./dashboard-stack.ts";
import { describeInBrowser } from "./describe-in-browser.ts";

const question = "下单后多久能收到货？";

describeInBrowser("conversations in a browser", () => {
  let dashboard: DashboardStack;
  let conversationId: string;
  beforeAll(async () => {
    dashboard = await DashboardStack.ofCustomers("customer_id,name,country\nK1,李雷,CN");
    await dashboard.stack.client.upload("QUESTION_ANSWERS", "questions.csv", [...knowledgeLines()].join(""));
    const page = await dashboard.open("/sign-in");
    await dashboard.signIn(page);
    await page.close();
  }, 600_000);
  afterAll(() => dashboard?.close());

  /** What a shop's program does in the customer's name. */
  const act = async (field: string, type: string, input: object) => {
    const { [field]: done } = await dashboard.stack.client.data(
      `mutation ($input: ${type}!) { ${field}(input: $input) { conversation { id } userErrors { message } } }`,
      { input },
    );
    expect(done.userErrors).toEqual([]);
    return done.conversation.id as string;
  };
  const said = async () => {
    const { conversation } = await dashboard.stack.client.data(
      "query ($id: ID!) { conversation(id: $id) { messages { nodes { messageId authorKind kind text citations { title } } } } }",
      { id: conversationId },
    );
    return conversation.messages.nodes as { messageId: string; kind: string; citations: { title: string }[] }[];
  };

  it("go from a question in Chinese over a cited answer and a thumb down to an agent, who replies and resolves", async () => {
    const page = await dashboard.open("/support?queue=BOT");
    await page.getByText("Nothing here").waitFor();
    conversationId = await act("conversationStart", "ConversationStartInput", {
      messageId: randomUUID(),
      visitorKey: "li",
      text: question,
      customerExternalId: "K1",
    });
    // What comes shows by itself.
    await page.getByRole("button", { name: new RegExp(question) }).click();
    const thread = page.getByRole("region", { name: "Conversation" });
    await thread
      .getByText(/source/)
      .first()
      .waitFor();
    await eventually("the bot answers", async () => (await said()).length > 1);
    const [, answer] = await said();
    expect(answer).toMatchObject({ kind: "ANSWER", citations: [{ title: question }] });

    await act("messageFeedback", "MessageFeedbackInput", { messageId: answer!.messageId, feedback: "DOWN" });
    await thread.getByText("Did not help the customer").waitFor();
    const input = { conversationId, messageId: randomUUID(), text: "转人工" };
    await act("conversationContinue", "ConversationContinueInput", input);
    await thread.getByText("People took over. They were asked for.").waitFor();
    await page.getByRole("link", { name: "李雷" }).waitFor();

    await page.getByRole("button", { name: "Suggest a reply" }).click();
    await page.getByRole("button", { name: "Use it" }).click();
    const reply = page.getByRole("textbox", { name: "Reply to the customer" });
    expect(await reply.inputValue()).not.toBe("");
    await page.getByRole("button", { name: "Send" }).click();
    await thread.locator("[data-author=AGENT]").waitFor();
    await reply.blur();
    await page.keyboard.press("e");
    await thread.getByText(/^Resolved by/).waitFor();
    expect(dashboard.complaints).toEqual([]);
    await page.close();
  }, 120_000);

  it("are chosen by keys, noted and found by their words", async () => {
    const page = await dashboard.open("/support?queue=RESOLVED");
    await page.getByRole("button", { name: new RegExp(question) }).waitFor();
    await page.keyboard.press("j");
    await page.getByRole("region", { name: "Conversation" }).waitFor();
    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: "Note for colleagues" }).fill("Asks about delivery");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Asks about delivery").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.keyboard.type("deliveries");
    await page.waitForURL(/q=deliveries/);
    await page.getByRole("button", { name: new RegExp(question) }).waitFor();
    await page.close();
  }, 60_000);

  itHasNoBarrier(
    "in the inbox and a conversation",
    () => dashboard,
    (walk) => walk.over(["/support?queue=RESOLVED", `/support?queue=RESOLVED&conversation=${conversationId}`]),
    120_000,
  );
});
