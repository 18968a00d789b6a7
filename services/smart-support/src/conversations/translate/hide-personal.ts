import { findPersonal } from "@bellwether/runtime/masking/mask-personal";

/** A text that tells of nobody, and how what was hidden comes back. */
export interface HiddenText {
  /** With `[PHONE_1]` … in the place of what tells of a person; all else is as it was. */
  text: string;
  /** Puts it back into the text's translation; null where a place of it is missing or stands there twice. */
  restore(translated: string): string | null;
}

/**
 * Hides what tells of a person while a text is sent elsewhere. Each place has a name of its own, since a translation puts them into another order; what
 * was masked long ago, such as `[NAME]`, stays as it is.
 */
export function hidePersonal(text: string): HiddenText {
  const hidden: { place: string; words: string }[] = [];
  let written = "";
  let at = 0;
  for (const { kind, startsAt, endsAt } of findPersonal(text)) {
    const place = `[${kind}_${hidden.length + 1}]`;
    hidden.push({ place, words: text.slice(startsAt, endsAt) });
    written += text.slice(at, startsAt) + place;
    at = endsAt;
  }
  return {
    text: written + text.slice(at),
    restore: (translated) => {
      let restored = translated;
      for (const { place, words } of hidden) {
        const parts = restored.split(place);
        if (parts.length !== 2) return null;
        restored = parts.join(words);
      }
      return restored;
    },
  };
}
