interface Waiting<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Writes what many say at once in one transaction: while one is under way the next ones gather, so that a thousand messages a second
 * cost a hundred commits. Each who adds hears when theirs is safe.
 */
export class GroupCommit<Item, Result> {
  private gathered: Waiting<Item, Result>[] = [];
  private isWriting = false;

  /** @param write commits items, and gives the result of each in their order */
  constructor(private readonly write: (items: readonly Item[]) => Promise<readonly Result[]>) {}

  /** Resolves once the item is committed. */
  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.gathered.push({ item, resolve, reject });
      if (!this.isWriting) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    while (this.gathered.length > 0) {
      const group = this.gathered;
      this.gathered = [];
      try {
        const results = await this.write(group.map(({ item }) => item));
        for (const [at, { resolve }] of group.entries()) resolve(results[at]!);
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.isWriting = false;
  }
}
