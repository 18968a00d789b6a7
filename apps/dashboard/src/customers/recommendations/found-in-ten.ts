import type { Quality } from "./quality-table.tsx";

/** Share of what customers bought that was among their ten, by the method that is shown and by popularity; 0 where one was not judged. */
export function foundInTen({ methods, shown }: Pick<Quality, "methods" | "shown">): { found: number; popular: number } {
  const recallOf = (name: string) => methods.find(({ method }) => method === name)?.all.recallAt10 ?? 0;
  return { found: recallOf(shown), popular: recallOf("POPULARITY") };
}
