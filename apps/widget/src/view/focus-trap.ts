const reachable = "a[href], button:not([disabled]), textarea, input, summary";

/** Keeps the keyboard's focus within a panel: after its last element comes its first. */
export function trapFocus(panel: HTMLElement, root: ShadowRoot): void {
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    const all = [...panel.querySelectorAll<HTMLElement>(reachable)].filter((one) => one.getClientRects().length > 0);
    const first = all[0];
    const last = all.at(-1);
    if (first === undefined || last === undefined) return;
    const here = root.activeElement;
    if (event.shiftKey ? here === first || here === panel : here === last) {
      event.preventDefault();
      (event.shiftKey ? last : first).focus();
    }
  });
}
