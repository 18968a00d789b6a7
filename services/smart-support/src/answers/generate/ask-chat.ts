import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import { AddressRefused, guardedRequest } from "@bellwether/runtime/webhooks/guarded-request";
import type { ChatMessage } from "./answer-prompt.ts";
import { ChatEvents, GarbledChat } from "./chat-events.ts";

/** An OpenAI-compatible endpoint. */
export interface ChatEndpoint {
  /** Without `/chat/completions`. */
  url: string;
  model: string;
  /** Null where it asks for none. */
  key: string | null;
}

/** Milliseconds until the first piece of an answer, and until its end. */
export interface ChatPatience {
  firstPieceMs: number;
  wholeMs: number;
}

/** Whoever waits in a conversation is handed to people after three seconds: an answer in articles' own words is given before that. */
const usualPatience: ChatPatience = { firstPieceMs: 1_500, wholeMs: 2_400 };

/** How an endpoint is asked. */
export interface Asking {
  patience?: ChatPatience | undefined;
  /** Is told all that was written so far, each time that there is more; not once it is given up. */
  onText?: (text: string) => void;
}

/** Bytes of an answer with all that surrounds its words, and characters of the words: four sentences are far below. */
const [mostBytes, mostCharacters] = [512 * 1024, 8_000];
/** Tokens of an answer, as the endpoint is asked. */
const mostTokens = 500;

/** Why an endpoint gave no answer. */
export type ChatFailure = "refused" | "down" | "status" | "garbled" | "long" | "late";

/** An endpoint that gave no answer. */
export class ChatFailed extends Error {
  override readonly name = "ChatFailed";
  constructor(
    readonly failure: ChatFailure,
    options?: ErrorOptions,
  ) {
    super(`The endpoint gave no answer: ${failure}.`, options);
  }
}

/**
 * Asks an endpoint, at no address but one that was checked, and reads its answer as it comes. Redirects are not followed: they would carry
 * the key elsewhere.
 *
 * @throws ChatFailed
 */
export async function askChat(
  endpoint: ChatEndpoint,
  messages: readonly ChatMessage[],
  destinations: Destinations,
  { patience: { firstPieceMs, wholeMs } = usualPatience, onText = () => {} }: Asking = {},
): Promise<string> {
  const ending = new AbortController();
  const giveUp = () => ending.abort(new ChatFailed("late"));
  const timers = [setTimeout(giveUp, firstPieceMs), setTimeout(giveUp, wholeMs)] as const;
  try {
    return await read(endpoint, messages, destinations, {
      signal: ending.signal,
      onText: (text) => {
        clearTimeout(timers[0]);
        onText(text);
      },
    });
  } catch (cause) {
    if (cause instanceof ChatFailed) throw cause;
    throw new ChatFailed(failureOf(cause), { cause });
  } finally {
    for (const timer of timers) clearTimeout(timer);
    // Nobody reads what else it would send.
    ending.abort(new ChatFailed("late"));
  }
}

function read(
  { url, model, key }: ChatEndpoint,
  messages: readonly ChatMessage[],
  destinations: Destinations,
  { signal, onText }: { signal: AbortSignal; onText: (text: string) => void },
): Promise<string> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    const body = JSON.stringify({ model, messages, stream: true, temperature: 0, max_tokens: mostTokens });
    const request = guardedRequest(new URL(`${url.replace(/\/+$/, "")}/chat/completions`), destinations, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
        accept: "text/event-stream",
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      signal,
    });
    request.on("error", reject);
    request.on("close", () => reject(new Error("The connection was closed in the middle of an answer.")));
    request.on("response", (response) => {
      response.on("error", reject);
      if (response.statusCode !== 200) return reject(new ChatFailed("status"));
      const events = new ChatEvents();
      const decoder = new TextDecoder();
      let bytes = 0;
      response.on("data", (arrived: Buffer) => {
        try {
          bytes += arrived.length;
          const before = events.text;
          events.add(decoder.decode(arrived, { stream: true }));
          if (events.text !== before) onText(events.text);
        } catch (error) {
          return reject(error);
        }
        if (events.isComplete) resolve(events.text);
        else if (bytes > mostBytes || events.text.length > mostCharacters) reject(new ChatFailed("long"));
      });
    });
    request.end(body);
  });
}

function failureOf(error: unknown): ChatFailure {
  if (error instanceof AddressRefused) return "refused";
  return error instanceof GarbledChat ? "garbled" : "down";
}
