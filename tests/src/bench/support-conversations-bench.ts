import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { writeSample } from "@bellwether/infra/sample/write-sample";
import type { GatewayClient } from "../stack/gateway-client.ts";
import { type Stack, startStack } from "../stack/stack.ts";
import { Visitor } from "./conversations/visitor.ts";

export interface ConversationFigures {
  conversations: number;
  messages: number;
  /** From sending to the answer on the customer's side, over HTTP; of first and of all messages, but those around the kill. */
  firstAnswerP50Ms: number;
  firstAnswerP95Ms: number;
  answerP95Ms: number;
  /** The longest wait of those whose last message met the kill. */
  killedLongestMs: number;
  /** Conversations that went to people, whom the bot leaves them to. */
  withPeople: number;
  /** Customers' messages that are not kept exactly once. */
  lostOrDoubled: number;
  /** Conversations of the bot in which messages have no answer, or more than one. */
  unanswered: number;
  repeated: number;
}

/** Milliseconds over which customers come, and between two messages of one: all are there when the last one comes. */
const arrivalMs = 30_000;
const pauseMs = 20_000;
const barMs = 300;
const origin = "https://shop.example";

/**
 * 500 customers (100 with --quick) who each ask three things the sample company's articles know, in English and Chinese, by the widget's own
 * requests: gateway, model host with models that learnt from the sample, and database as processes of their own, on the machine that asks.
 * While the last messages are sent the gateway is killed and started again.
 */
export async function run({ quick }: { quick: boolean }): Promise<ConversationFigures> {
  const count = quick ? 100 : 500;
  const stack = await startStack();
  try {
    const questions = await teach(stack.client);
    const key = await openWidget(stack.client);
    const visitors = Array.from(
      { length: count },
      (_, at) => new Visitor({ url: stack.client.url, key, origin }, `10.0.${at >> 8}.${at & 255}`),
    );
    const [first, later, killed]: [number[], number[], number[]] = [[], [], []];
    const isKilled = killAt(stack, arrivalMs + 2 * pauseMs - 5_000);
    await Promise.all(
      visitors.map(async (visitor, at) => {
        await pause((arrivalMs * at) / count);
        await visitor.arrive();
        for (const [turn, times] of [first, later, killed].entries()) {
          if (turn > 0) await pause(pauseMs);
          if (visitor.isWithPeople) break;
          const { title, locale } = questions[(at * 3 + turn) % questions.length]!;
          times.push(await visitor.say(title, locale));
        }
      }),
    );
    await isKilled;
    return { ...timesOf(first, later, killed), ...(await countMessages(visitors)) };
  } finally {
    await stack.close();
  }
}

/** Everything that the sample company's support learns from, and the trainings. @returns the public articles' questions */
async function teach(client: GatewayClient): Promise<{ title: string; locale: string }[]> {
  const directory = await mkdtemp(join(tmpdir(), "bellwether-sample-"));
  try {
    for (const { kind, path } of await writeSample(directory, { endDate: "2026-10-31" }))
      if (["question-answers", "support-examples"].includes(kind))
        await client.upload(
          kind.toUpperCase().replaceAll("-", "_"),
          basename(path),
          new Uint8Array(await readFile(path)),
        );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  for (const task of ["SUPPORT_INTENTS", "SUPPORT_KNOWLEDGE"])
    await client.completed(await client.startTraining(1, task));
  const { articles } = await client.data("{ articles(first: 500) { nodes { title language audience } } }");
  return articles.nodes
    .filter(({ audience }: { audience: string }) => audience === "PUBLIC")
    .map(({ title, language }: { title: string; language: string }) => ({
      title,
      locale: language === "EN" ? "en" : "zh-CN",
    }));
}

/** @returns the site's key */
async function openWidget(client: GatewayClient): Promise<string> {
  const { supportWidgetSet } = await client.data(
    `mutation ($input: SupportWidgetSetInput!) {
      supportWidgetSet(input: $input) { widget { siteKey } userErrors { message } }
    }`,
    {
      input: {
        accent: "#1c7ed6",
        allowedOrigins: [origin],
        greetingEn: "",
        greetingZh: "",
        isOn: true,
        language: "PAGE",
        side: "RIGHT",
        theme: "AUTO",
        version: 0,
      },
    },
  );
  if (supportWidgetSet.widget === null) throw new Error(JSON.stringify(supportWidgetSet.userErrors));
  return supportWidgetSet.widget.siteKey;
}

async function killAt(stack: Stack, ms: number): Promise<void> {
  await pause(ms);
  await stack.gateway.kill();
  await stack.gateway.start();
}

/** What the gateway has of each conversation, against what was said. */
async function countMessages(visitors: readonly Visitor[]) {
  const counts = {
    conversations: visitors.length,
    messages: 0,
    withPeople: 0,
    lostOrDoubled: 0,
    unanswered: 0,
    repeated: 0,
  };
  for (const visitor of visitors) {
    const kept = await visitor.readAll();
    counts.messages += visitor.said.length;
    for (const id of visitor.said)
      if (kept.filter((message) => message.id === id).length !== 1) counts.lostOrDoubled += 1;
    if (visitor.isWithPeople) counts.withPeople += 1;
    else {
      const answers = kept.filter(({ author }) => author === "BOT").length;
      counts.unanswered += Math.max(0, visitor.said.length - answers);
      counts.repeated += Math.max(0, answers - visitor.said.length);
    }
  }
  return counts;
}

function timesOf(first: number[], later: number[], killed: number[]) {
  return {
    firstAnswerP50Ms: quantile(first, 0.5),
    firstAnswerP95Ms: quantile(first, 0.95),
    answerP95Ms: quantile([...first, ...later], 0.95),
    killedLongestMs: quantile(killed, 1),
  };
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round(sorted[Math.ceil(sorted.length * share) - 1]!);
}

export function missedBars(figures: ConversationFigures): string[] {
  const missed: string[] = [];
  if (figures.firstAnswerP95Ms >= barMs)
    missed.push(`the first answer took ${figures.firstAnswerP95Ms} ms at the 95th percentile.`);
  for (const what of ["lostOrDoubled", "unanswered", "repeated"] as const)
    if (figures[what] > 0) missed.push(`${what}: ${figures[what]} messages.`);
  return missed;
}
