import type { Locale } from "@bellwether/schema/contracts/locale";
import type { WidgetLook, WidgetMessage } from "@bellwether/schema/contracts/widget";
import { emptyThread } from "./line/thread.ts";
import type { WidgetOptions } from "./options.ts";
import { type ShownLine, WidgetView } from "./view/widget-view.ts";
import { localeOf } from "./words/words.ts";

/** What the settings page tells the frame in which it shows the widget. */
interface PreviewMessage {
  bellwetherPreview: { look: WidgetLook; locale: Locale };
}

/** Shows the widget as its settings would have it, told by the page around the frame, and with one conversation for an example. */
export function startPreview(host: HTMLElement, { language }: WidgetOptions): void {
  window.addEventListener("message", (event: MessageEvent<PreviewMessage | undefined>) => {
    if (event.origin !== window.location.origin || event.data?.bellwetherPreview === undefined) return;
    const { look, locale } = event.data.bellwetherPreview;
    new WidgetView(host, exampleLine(locale), look, localeOf(language, locale)).show();
  });
  window.parent.postMessage("bellwether-preview-ready", window.location.origin);
}

const examples: Record<Locale, [question: string, answer: string, title: string]> = {
  en: ["How long does delivery take?", "Orders arrive within three working days.", "Delivery times"],
  "zh-CN": ["多久能送到？", "订单会在三个工作日内送达。", "配送时间"],
};

/** A line that talks to nobody. */
function exampleLine(locale: Locale): ShownLine {
  const [question, answer, title] = examples[locale];
  const message = (sequence: number, author: "CUSTOMER" | "BOT", text: string): WidgetMessage => ({
    id: String(sequence),
    sequence,
    author,
    text,
    locale,
    citations: author === "BOT" ? [{ title, text, url: null }] : [],
    feedback: null,
    sentAt: "",
  });
  return {
    thread: {
      ...emptyThread,
      conversation: { id: "example", status: "BOT", isAgentTyping: false, rating: null },
      messages: [message(1, "CUSTOMER", question), message(2, "BOT", answer)],
    },
    status: "OPEN",
    pending: [],
    failed: new Map(),
    onChange: () => undefined,
    say: () => undefined,
    handOff: async () => true,
    feedback: async () => true,
    rate: async () => true,
    drop: () => undefined,
  };
}
