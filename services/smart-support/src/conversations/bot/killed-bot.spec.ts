import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { SupportScene } from "../../testing/support-scene.ts";

const script = fileURLToPath(new URL("../../testing/killable-bot.js", import.meta.url.replace("/src/", "/dist/")));
const visitors = 20;
/** Milliseconds that three starts of a process may take on a busy machine. */
const longestMs = 60_000;

describe("a bot that is killed while it answers", () => {
  let database: RuntimeDatabase;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    if (!existsSync(script))
      throw new Error("This test runs compiled code; build first (npx tsc -b services/smart-support).");
    database = await createRuntimeDatabase([]);
  });
  afterAll(async () => {
    for (const child of children) await kill(child);
    await database?.close();
  });

  function start(): ChildProcess {
    const child = spawn(process.execPath, [script, database.appUrl], { stdio: "ignore" });
    children.push(child);
    return child;
  }
  async function kill(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  it(
    "leaves no customer without an answer, and gives none two",
    async () => {
      const scene = await SupportScene.open(database);
      const conversations = await Promise.all(
        Array.from({ length: visitors }, (_, at) => scene.say(`Question ${at}`, { visitorKey: `v${at}` })),
      );
      await Promise.all(conversations.map((id, at) => scene.say(`Another ${at}`, { id })));
      const answered = async () =>
        Number(
          (
            await scene.rows<{ count: string }>("SELECT count(*) FROM conversation_message WHERE author_kind = 'BOT'")
          )[0]!.count,
        );
      const reached = (count: number) =>
        waitFor(async () => ((await answered()) >= count ? true : undefined), `${count} answers`, longestMs);
      for (const share of [0.2, 0.5]) {
        const child = start();
        await reached(share * 2 * visitors);
        await kill(child);
      }
      start();
      await reached(2 * visitors);
      const [told] = await scene.rows(
        `SELECT count(*)::integer AS asked, count(DISTINCT answer.answers_id)::integer AS settled, count(answer.id)::integer AS answers,
           count(*) FILTER (WHERE asked.turn = 'PENDING')::integer AS pending
         FROM conversation_message asked LEFT JOIN conversation_message answer ON answer.answers_id = asked.id
         WHERE asked.author_kind = 'CUSTOMER'`,
      );
      expect(told).toEqual({ asked: 2 * visitors, settled: 2 * visitors, answers: 2 * visitors, pending: 0 });
    },
    4 * longestMs,
  );
});
