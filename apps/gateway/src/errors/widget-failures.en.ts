import type { WidgetFailure } from "../support-widget/widget-failure-codes.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const englishWidgetFailures: Pick<FailureSentences, WidgetFailure> = {
  "widget.none": () => "There is no widget yet; save its settings first.",
  "widget.changed": () => "Somebody changed the widget's settings meanwhile; look at what is new, then decide again.",
  "widget.not-an-origin": (f) =>
    `“${f.text("origin")}” is not an origin such as https://shop.example or https://*.shop.example.`,
  "widget.origin-scheme": (f) =>
    `“${f.text("origin")}” needs https; without it, anybody on the way could change the page. Only localhost needs none.`,
  "widget.too-many-origins": (f) => `Name at most ${f.text("maximum")} origins.`,
  "widget.accent": () => "A colour is written as # and six digits, such as #1c7ed6.",
  "widget.greeting": (f) => `A greeting has at most ${f.text("maximum")} characters.`,
  "widget.overlap": (f) => `The secret before can stay good for 0 to ${f.text("maximum")} hours.`,
};
