import type { Words } from "../words/words.ts";
import { element } from "./element.ts";

/** Asks how the support was, once it has ended. */
export function ratingForm(words: Words, submit: (score: number, comment: string) => void): HTMLFormElement {
  const comment = element("textarea", {
    rows: "2",
    maxlength: "1000",
    "aria-label": words.comment,
    placeholder: words.comment,
  });
  const scores = words.scores.map((label, at) =>
    element(
      "label",
      { title: label },
      element("input", { type: "radio", name: "score", value: String(at + 1), required: true }),
      String(at + 1),
      element("span", { class: "only-read" }, `: ${label}`),
    ),
  );
  const form = element(
    "form",
    {
      class: "rating",
      submit: (event) => {
        event.preventDefault();
        const score = Number(new FormData(form).get("score"));
        if (score >= 1) submit(score, comment.value.trim());
      },
    },
    element("fieldset", {}, element("legend", {}, words.rate), element("div", { class: "scores" }, ...scores)),
    comment,
    element("div", { class: "row" }, element("span"), element("button", { class: "solid" }, words.submit)),
  );
  return form;
}
