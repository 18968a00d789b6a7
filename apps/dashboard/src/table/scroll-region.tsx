import type { ReactNode } from "react";

/** What may be wider than its place, such as a table on a phone: it scrolls within itself, by keys too. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <section style={{ overflowX: "auto" }} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
