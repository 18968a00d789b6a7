import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import {
  type HeldMessages,
  longestWaitMs,
  type SessionAnswer,
  type WidgetDeed,
  type WidgetMessage,
  type WidgetState,
  widgetPath,
} from "@bellwether/schema/contracts/widget";

/** Milliseconds before a request that no connection carried is made again. */
const againMs = 200;

/** Milliseconds after which a request counts as lost, as the widget has it. */
const longestRequestMs = longestWaitMs + 5_000;

/** A customer with the widget before them: sends a message again until the gateway has it, and waits for what is said. */
export class Visitor {
  /** What this browser was told, by sequence. */
  readonly told = new Map<number, WidgetMessage>();
  /** Ids of what was said. */
  readonly said: string[] = [];
  private token = "";
  private seen = "";
  private held: HeldMessages = { conversation: null, after: 0 };

  /** @param address that the request is said to come from: limits count by it */
  constructor(
    private readonly site: { url: string; key: string; origin: string },
    private readonly address: string,
  ) {}

  /** Whether people have the conversation, to whom the bot leaves it. */
  isWithPeople = false;

  async arrive(): Promise<void> {
    const answer = await this.ask<SessionAnswer>("session", { browser: randomUUID() });
    this.token = answer.visitor;
    this.take(answer);
  }

  /** @returns milliseconds until something was answered */
  async say(text: string, locale: string): Promise<number> {
    const began = performance.now();
    const id = randomUUID();
    this.said.push(id);
    this.take(await this.ask<WidgetState>("say", { id, text, locale }));
    const own = [...this.told.values()].find((message) => message.id === id)!.sequence;
    // The bot says nothing to somebody whom people have.
    while (
      !this.isWithPeople &&
      ![...this.told.values()].some(({ sequence, author }) => sequence > own && author !== "CUSTOMER")
    )
      this.take(await this.ask<WidgetState>("wait", { seen: this.seen }));
    return performance.now() - began;
  }

  /** Everything that was said, as the gateway has it. */
  async readAll(): Promise<WidgetMessage[]> {
    return (await this.ask<SessionAnswer>("session", { browser: randomUUID(), visitor: this.token })).messages;
  }

  private take({ conversation, messages, seen }: WidgetState): void {
    for (const message of messages) this.told.set(message.sequence, message);
    this.seen = seen;
    this.held = { conversation: conversation?.id ?? null, after: Math.max(0, ...this.told.keys()) };
    this.isWithPeople = conversation !== null && conversation.status !== "BOT";
  }

  private async ask<Answer>(deed: WidgetDeed, body: object): Promise<Answer> {
    for (;;) {
      const response = await fetch(`${this.site.url}${widgetPath}/${this.site.key}/${deed}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          origin: this.site.origin,
          "x-forwarded-for": this.address,
          ...(this.token === "" ? {} : { authorization: `Bearer ${this.token}` }),
        },
        body: JSON.stringify({ ...this.held, ...body }),
        // A connection that was being made as the gateway died is never told so.
        signal: AbortSignal.timeout(longestRequestMs),
      }).catch(() => undefined);
      const answer = await response?.json().catch(() => undefined);
      if (response?.ok === true && answer !== undefined) return answer as Answer;
      // A gateway that is up and refuses will refuse again.
      if (response !== undefined && response.status < 500) throw new Error(`${deed}: ${JSON.stringify(answer)}`);
      await pause(againMs);
    }
  }
}
