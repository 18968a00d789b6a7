import type { WidgetCitation, WidgetMessage } from "@bellwether/schema/contracts/widget";
import type { Words } from "../words/words.ts";
import { element, icon } from "./element.ts";
import { placeInPage } from "./page-place.ts";

const thumbUp = "M7 11v9H4v-9h3zm3 9h7l3-7v-3h-6l1-5-1.5-1L10 9v11z";
const thumbDown = "M7 13V4H4v9h3zm3-9h7l3 7v3h-6l1 5-1.5 1L10 15V4z";

export interface MessageDeeds {
  feedback(messageId: string, feedback: "UP" | "DOWN"): void;
}

/** A message that the server has, with what it rests on and what the customer thinks of it. */
export function messageItem(message: WidgetMessage, words: Words, deeds: MessageDeeds): HTMLLIElement {
  const { author, text, citations, locale } = message;
  const speaker = { CUSTOMER: words.you, BOT: words.bot, AGENT: words.agent, SYSTEM: words.system }[author];
  return element(
    "li",
    { class: `message ${author.toLowerCase()}`, "data-sequence": String(message.sequence) },
    element("span", { class: "speaker" }, speaker),
    element("p", { class: "bubble", lang: locale }, text),
    citations.length === 0 ? null : sources(citations, words),
    author === "BOT" && citations.length > 0 ? thumbs(message, words, deeds) : null,
  );
}

function sources(citations: readonly WidgetCitation[], words: Words): HTMLElement {
  const titles = [...new Set(citations.map(({ title }) => title))];
  return element(
    "details",
    { class: "sources" },
    element("summary", {}, `${words.sources}: ${titles.join(", ")}`),
    ...citations.map(({ title, text, url }) =>
      element(
        "figure",
        {},
        element("blockquote", {}, text),
        element("figcaption", {}, url === null ? title : link(placeInPage(url, text), `${words.readMore}: ${title}`)),
      ),
    ),
  );
}

function link(url: string, text: string): HTMLElement {
  // An address of another kind, such as javascript:, would be run.
  if (!/^https?:\/\//i.test(url)) return element("span", {}, text);
  return element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text);
}

function thumbs({ id, feedback }: WidgetMessage, words: Words, deeds: MessageDeeds): HTMLElement {
  const button = (value: "UP" | "DOWN", label: string, path: string) =>
    element(
      "button",
      {
        type: "button",
        "aria-label": label,
        title: label,
        "aria-pressed": String(feedback === value),
        click: () => deeds.feedback(id, value),
      },
      icon(path),
    );
  return element(
    "div",
    { class: "thumbs" },
    button("UP", words.up, thumbUp),
    button("DOWN", words.down, thumbDown),
    feedback === null ? null : element("span", { role: "status" }, words.thanks),
  );
}
