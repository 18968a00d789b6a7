import type { Locale } from "@bellwether/schema/contracts/locale";

/** A message that the server has not said to have. */
export interface PendingMessage {
  id: string;
  text: string;
  locale: Locale;
}

/** What a browser keeps of a site from page to page. */
export interface Kept {
  browser: string;
  visitor: string | null;
  pending: PendingMessage[];
}

/** The part of `localStorage` that is needed. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Keeps it in the browser, or in the page alone where the browser keeps nothing (private windows, full or forbidden storage). */
export class Keep {
  private readonly name: string;
  private inPage: Kept;

  constructor(
    site: string,
    private readonly shelf: Shelf | null,
    newId: () => string,
  ) {
    this.name = `bellwether-support:${site}`;
    this.inPage = { browser: newId(), visitor: null, pending: [] };
    this.change((kept) => kept);
  }

  read(): Kept {
    try {
      const text = this.shelf?.getItem(this.name);
      if (text) return { ...this.inPage, ...(JSON.parse(text) as Kept) };
    } catch {
      // What cannot be read is kept in the page.
    }
    return this.inPage;
  }

  /** Reads before it writes: another tab of the shop keeps its own there. */
  change(step: (kept: Kept) => Kept): Kept {
    this.inPage = step(this.read());
    try {
      this.shelf?.setItem(this.name, JSON.stringify(this.inPage));
    } catch {
      // As above.
    }
    return this.inPage;
  }

  forget(): void {
    this.inPage = { ...this.inPage, visitor: null, pending: [] };
    try {
      this.shelf?.removeItem(this.name);
    } catch {
      // As above.
    }
  }
}

/** The browser's own shelf; null where even looking at it is forbidden. */
export function browserShelf(): Shelf | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
