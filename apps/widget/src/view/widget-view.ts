import type { Locale } from "@bellwether/schema/contracts/locale";
import type { WidgetLook } from "@bellwether/schema/contracts/widget";
import type { SupportLine } from "../line/support-line.ts";
import { styles } from "../look/styles.ts";
import { type Words, wordsOf } from "../words/words.ts";
import { Composer } from "./composer.ts";
import { element, icon } from "./element.ts";
import { trapFocus } from "./focus-trap.ts";
import { MessageList } from "./message-list.ts";
import { ratingForm } from "./rating-form.ts";

const bubble = "M4 5h16v11H9l-5 4z";
const cross = "M6 6l12 12M18 6L6 18";

/** What of a line the view shows and does: the preview has one that talks to nobody. */
export type ShownLine = Pick<
  SupportLine,
  "thread" | "status" | "pending" | "failed" | "onChange" | "say" | "handOff" | "feedback" | "rate" | "drop"
>;

/** The button in the corner and the panel that it opens, in a shadow root of their own. */
export class WidgetView {
  private readonly words: Words;
  private readonly launcher: HTMLButtonElement;
  private readonly unread = element("span", { class: "unread", hidden: true });
  private readonly panel: HTMLElement;
  private readonly bar = element("p", { class: "bar", role: "status", hidden: true });
  private readonly list: MessageList;
  private readonly composer: Composer;
  private rating: HTMLFormElement | null = null;
  private seen = 0;
  private notice: string | null = null;
  private readonly root: ShadowRoot;

  /** @param host an empty element of the page */
  constructor(
    host: HTMLElement,
    private readonly line: ShownLine,
    look: WidgetLook,
    locale: Locale,
  ) {
    this.words = wordsOf(locale);
    const { words } = this;
    this.root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles(look));
    // A page's rule against inline styles has no say over these.
    this.root.adoptedStyleSheets = [sheet];
    this.launcher = element(
      "button",
      {
        type: "button",
        class: "launcher",
        "aria-expanded": "false",
        "aria-label": words.open,
        click: () => this.open(),
      },
      icon(bubble),
      this.unread,
    );
    this.list = new MessageList(words, look.greetings[locale] || words.greeting, {
      feedback: (id, feedback) => void this.act(line.feedback(id, feedback)),
      drop: (id) => line.drop(id),
    });
    this.composer = new Composer(words, {
      say: (text) => line.say(text, locale),
      handOff: () => void this.act(line.handOff(locale)),
    });
    this.panel = element(
      "section",
      { class: "panel", role: "dialog", "aria-label": words.title, tabindex: "-1", hidden: true },
      element(
        "div",
        { class: "head" },
        element("h2", {}, words.title),
        element("button", { type: "button", "aria-label": words.close, click: () => this.close() }, icon(cross)),
      ),
      this.list.node,
      this.bar,
      this.composer.node,
    );
    this.panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
      // The shop's own shortcuts are not meant while somebody writes here.
      event.stopPropagation();
    });
    trapFocus(this.panel, this.root);
    this.root.replaceChildren(element("div", { class: "root", lang: locale }, this.launcher, this.panel));
    line.onChange = () => this.update();
    this.update();
  }

  open(): void {
    this.show();
    this.composer.focus();
  }

  /** Opens the panel, and leaves the keyboard where it is. */
  show(): void {
    this.panel.hidden = false;
    this.launcher.hidden = true;
    this.launcher.setAttribute("aria-expanded", "true");
    this.update();
  }

  close(): void {
    this.panel.hidden = true;
    this.launcher.hidden = false;
    this.launcher.setAttribute("aria-expanded", "false");
    this.launcher.focus();
  }

  private update(): void {
    const { line, words } = this;
    const { messages, conversation } = line.thread;
    const last = messages.at(-1)?.sequence ?? 0;
    if (!this.panel.hidden) this.seen = last;
    const unread = messages.filter(({ sequence, author }) => sequence > this.seen && author !== "CUSTOMER").length;
    this.unread.hidden = unread === 0;
    this.unread.textContent = String(unread);
    this.launcher.setAttribute("aria-label", unread === 0 ? words.open : `${words.open}, ${words.unread(unread)}`);
    this.list.update(messages, line.pending, line.failed, this.awaited());
    const told = line.status === "LOST" ? words.lost : line.status === "REFUSED" ? words.refused : this.notice;
    this.bar.hidden = told === null;
    if (this.bar.textContent !== (told ?? "")) this.bar.textContent = told;
    const status = conversation?.status ?? "BOT";
    this.composer.update(status === "BOT" && conversation !== null);
    this.composer.node.hidden = line.status === "REFUSED";
    this.askRating(status === "RESOLVED" && conversation?.rating === null);
  }

  /** What the customer waits for, in words. */
  private awaited(): string | null {
    const { thread, pending } = this.line;
    if (thread.conversation === null) return null;
    const { status, isAgentTyping } = thread.conversation;
    if (isAgentTyping) return this.words.typing;
    if (status === "WAITING" || status === "REOPENED") return this.words.waiting;
    if (status === "AGENT") return thread.messages.at(-1)?.author === "AGENT" ? null : this.words.joined;
    const isAsked = status === "BOT" && thread.messages.at(-1)?.author === "CUSTOMER";
    return isAsked && pending.length === 0 ? this.words.answering : null;
  }

  private askRating(asks: boolean): void {
    if (asks && this.rating === null) {
      this.rating = ratingForm(this.words, (score, comment) => void this.act(this.line.rate(score, comment)));
      this.composer.node.before(this.rating);
    } else if (!asks && this.rating !== null) {
      this.rating.remove();
      this.rating = null;
    }
  }

  private async act(done: Promise<boolean>): Promise<void> {
    this.notice = (await done) ? null : this.words.notDone;
    this.update();
  }
}
