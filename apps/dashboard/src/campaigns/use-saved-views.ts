"use client";
import { useLocalStorage } from "@mantine/hooks";

/** A way to look at a list that a person has named. */
export interface SavedView {
  name: string;
  /** The address's part behind the question mark: filters, order and search. */
  query: string;
}

/** As many as can be overlooked in one menu. */
const mostViews = 20;

/**
 * Views of one list that are kept in this browser; one saved under a name that is there replaces it. What they say is an address, so
 * any of them can be shared.
 */
export function useSavedViews(list: string) {
  const [views, setViews] = useLocalStorage<SavedView[]>({ key: `bellwether.views.${list}`, defaultValue: [] });
  return {
    views,
    save: (view: SavedView) => setViews((kept) => withView(kept, view)),
    forget: (name: string) => setViews((kept) => kept.filter((one) => one.name !== name)),
  };
}

/** The views with one more, the newest last; the oldest goes where there are too many. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view].slice(-mostViews);
}
