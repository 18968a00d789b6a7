import { z } from "zod";

/** An endpoint that says something else than the protocol of `/chat/completions` with `stream` has. */
export class GarbledChat extends Error {
  override readonly name = "GarbledChat";
}

const piece = z.object({
  choices: z.array(
    z.object({
      delta: z.object({ content: z.string().nullish() }).optional(),
      finish_reason: z.string().nullish(),
    }),
  ),
});

/** Reads a chat's answer from server-sent events, as they arrive. */
export class ChatEvents {
  /** What was said so far. */
  text = "";
  /** Whether the endpoint has said that this is all. */
  isComplete = false;
  private rest = "";

  /** @throws GarbledChat */
  add(arrived: string): void {
    const lines = (this.rest + arrived).split(/\r?\n/);
    this.rest = lines.pop()!;
    for (const line of lines) this.read(line);
  }

  private read(line: string): void {
    // Empty lines part events, those that begin with a colon keep the connection open; other fields say nothing of the answer.
    if (line === "" || /^(?::|event:|id:|retry:)/.test(line)) return;
    if (!line.startsWith("data:")) throw new GarbledChat("A line is no event.");
    const data = line.slice("data:".length).trim();
    if (data === "[DONE]") {
      this.isComplete = true;
      return;
    }
    const [choice] = parse(data).choices;
    this.text += choice?.delta?.content ?? "";
    const reason = choice?.finish_reason ?? null;
    // Cut off, filtered or calling for a tool: none of these is an answer.
    if (reason !== null && reason !== "stop") throw new GarbledChat(`The chat ended by ${JSON.stringify(reason)}.`);
    if (reason === "stop") this.isComplete = true;
  }
}

function parse(data: string): z.infer<typeof piece> {
  try {
    return piece.parse(JSON.parse(data));
  } catch (cause) {
    throw new GarbledChat("An event is no piece of an answer.", { cause });
  }
}
