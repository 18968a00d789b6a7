"use client";
import { useEffect } from "react";

/** What single keys do in the inbox while nothing is being typed. */
export type InboxKeys = Readonly<Record<"j" | "k" | "e" | "r" | "n" | "a" | "s" | "/", () => void>>;

/** Has single keys act, but not those that are typed into a field, chosen in a menu or meant for the browser. */
export function useInboxKeys(keys: InboxKeys): void {
  useEffect(() => {
    function hear(event: KeyboardEvent) {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (
        target instanceof HTMLElement &&
        target.closest("input, textarea, select, [role=menu], [role=dialog], [role=listbox]")
      )
        return;
      const act = Object.hasOwn(keys, key) ? keys[key as keyof InboxKeys] : undefined;
      if (act === undefined) return;
      event.preventDefault();
      act();
    }
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [keys]);
}
