import type { WidgetMessage } from "@bellwether/schema/contracts/widget";
import type { PendingMessage } from "../line/keep.ts";
import type { Words } from "../words/words.ts";
import { element } from "./element.ts";
import { type MessageDeeds, messageItem } from "./message-item.ts";

export interface ListDeeds extends MessageDeeds {
  drop(id: string): void;
}

/** The messages, read out as they come. What stands there already is left alone, so that nothing is read out twice. */
export class MessageList {
  readonly node: HTMLElement;
  private readonly shown = new Map<string, { item: HTMLLIElement; face: string }>();
  private readonly greeting: HTMLLIElement;
  private readonly waiting = element("li", { class: "waiting", hidden: true });

  constructor(
    private readonly words: Words,
    greeting: string,
    private readonly deeds: ListDeeds,
  ) {
    this.greeting = element(
      "li",
      { class: "message bot" },
      element("span", { class: "speaker" }, words.bot),
      element("p", { class: "bubble" }, greeting),
    );
    this.node = element(
      "div",
      { class: "log", role: "log", "aria-live": "polite", "aria-label": words.conversation, tabindex: "0" },
      element("ol", {}, this.greeting, this.waiting),
    );
  }

  /** @param awaited what is being waited for, in words; null for nothing */
  update(
    messages: readonly WidgetMessage[],
    pending: readonly PendingMessage[],
    failed: ReadonlyMap<string, string>,
    awaited: string | null,
  ): void {
    const wasAtEnd = this.node.scrollHeight - this.node.scrollTop - this.node.clientHeight < 40;
    const wanted = [
      ...messages.map((message) => ({
        id: message.id,
        face: `${message.sequence} ${message.feedback}`,
        make: () => messageItem(message, this.words, this.deeds),
      })),
      ...pending.map((message) => ({
        id: message.id,
        face: `pending ${failed.get(message.id)}`,
        make: () => this.pendingItem(message, failed.get(message.id)),
      })),
    ];
    const ids = new Set(wanted.map(({ id }) => id));
    for (const [id, { item }] of this.shown)
      if (!ids.has(id)) {
        item.remove();
        this.shown.delete(id);
      }
    let before: Element = this.greeting;
    for (const { id, face, make } of wanted) {
      const shown = this.shown.get(id);
      const item = shown?.face === face ? shown.item : make();
      if (shown !== undefined && shown.item !== item) shown.item.remove();
      if (before.nextElementSibling !== item) before.after(item);
      this.shown.set(id, { item, face });
      before = item;
    }
    this.waiting.hidden = awaited === null;
    if (this.waiting.textContent !== (awaited ?? "")) this.waiting.textContent = awaited;
    if (wasAtEnd) this.node.scrollTop = this.node.scrollHeight;
  }

  private pendingItem({ id, text, locale }: PendingMessage, code: string | undefined): HTMLLIElement {
    const { words } = this;
    const told = code === undefined ? words.sending : code === "MESSAGE_TOO_LONG" ? words.tooLong : words.failed;
    return element(
      "li",
      { class: code === undefined ? "message customer pending" : "message customer failed" },
      element("span", { class: "speaker" }, words.you),
      element("p", { class: "bubble", lang: locale }, text),
      element(
        "span",
        { class: "state" },
        told,
        code === undefined
          ? null
          : element("button", { type: "button", class: "plain", click: () => this.deeds.drop(id) }, words.discard),
      ),
    );
  }
}
