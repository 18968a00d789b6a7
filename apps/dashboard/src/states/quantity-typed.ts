/** Units that a field holds, as it was typed; null while it holds none, as when it is empty or begins with a sign. */
export function quantityTyped(typed: string | number): number | null {
  if (typeof typed === "string" && typed.trim() === "") return null;
  const quantity = Number(typed);
  return Number.isFinite(quantity) ? quantity : null;
}
