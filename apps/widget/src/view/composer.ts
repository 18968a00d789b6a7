import { longestWidgetMessage } from "@bellwether/schema/contracts/widget";
import type { Words } from "../words/words.ts";
import { element } from "./element.ts";

export interface ComposerDeeds {
  say(text: string): void;
  handOff(): void;
}

/** Where the customer writes. Enter sends, Shift and Enter begin a line. */
export class Composer {
  readonly node: HTMLFormElement;
  private readonly text: HTMLTextAreaElement;
  private readonly tooLong: HTMLElement;
  private readonly person: HTMLButtonElement;

  constructor(words: Words, deeds: ComposerDeeds) {
    this.tooLong = element("span", { class: "state", role: "alert", hidden: true }, words.tooLong);
    this.text = element("textarea", {
      rows: "2",
      "aria-label": words.message,
      placeholder: words.placeholder,
      enterkeyhint: "send",
      input: () => this.check(),
      keydown: (event) => {
        const key = event as KeyboardEvent;
        // While Chinese is composed, Enter chooses a word.
        if (key.key !== "Enter" || key.shiftKey || key.isComposing) return;
        event.preventDefault();
        this.node.requestSubmit();
      },
    });
    this.person = element("button", { type: "button", class: "link", click: () => deeds.handOff() }, words.person);
    this.node = element(
      "form",
      {
        submit: (event) => {
          event.preventDefault();
          const text = this.text.value.trim();
          if (text === "" || !this.check()) return;
          deeds.say(text);
          this.text.value = "";
          this.text.focus();
        },
      },
      this.text,
      this.tooLong,
      element("div", { class: "row" }, this.person, element("button", { class: "solid" }, words.send)),
    );
  }

  /** @param asksForPerson whether there is still somebody to ask for */
  update(asksForPerson: boolean): void {
    this.person.hidden = !asksForPerson;
  }

  focus(): void {
    this.text.focus();
  }

  private check(): boolean {
    const isShort = this.text.value.trim().length <= longestWidgetMessage;
    this.tooLong.hidden = isShort;
    this.text.setAttribute("aria-invalid", String(!isShort));
    return isShort;
  }
}
