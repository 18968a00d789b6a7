import type { ReplayPolicy } from "./replay-batch.ts";

/**
 * An evening's orders: which positions are ordered on which paths, and how many lines stand on each order, which is all that a group (a
 * supplier at a place) orders. It holds those alone that are ordered: on most evenings most paths order nothing.
 */
export class OrderRound {
  /** Positions of each group. */
  readonly #members: number[][] = [];
  /** The group of each position, 0 …. */
  readonly #groupOf: Int32Array;
  /** Lines on the order of each group and path. */
  readonly #lines: Int32Array;
  readonly #isOrdered: Uint8Array;
  /** Whether the others of each group and path have been asked. */
  readonly #isAsked: Uint8Array;
  /** Position and path of each line, in the order in which they came. */
  readonly #positions: Int32Array;
  readonly #paths: Int32Array;
  #count = 0;

  constructor(
    policies: readonly Pick<ReplayPolicy, "group">[],
    readonly paths: number,
  ) {
    const groups = [...new Set(policies.map(({ group }) => group))];
    this.#groupOf = Int32Array.from(policies, ({ group }) => groups.indexOf(group));
    for (const [position, group] of this.#groupOf.entries()) {
      this.#members[group] ??= [];
      this.#members[group].push(position);
    }
    const size = policies.length * paths;
    this.#lines = new Int32Array(groups.length * paths);
    this.#isAsked = new Uint8Array(groups.length * paths);
    this.#isOrdered = new Uint8Array(size);
    this.#positions = new Int32Array(size);
    this.#paths = new Int32Array(size);
  }

  /** Orders a position on a path. */
  order(position: number, path: number): void {
    const at = position * this.paths + path;
    if (this.#isOrdered[at] === 1) return;
    this.#isOrdered[at] = 1;
    this.#positions[this.#count] = position;
    this.#paths[this.#count++] = path;
    this.#lines[this.#groupOf[position]! * this.paths + path]! += 1;
  }

  /** Orders the others of each group on the paths on which one of it is ordered, where they may join. */
  join(mayJoin: (position: number, at: number) => boolean): void {
    const low = this.#count;
    for (let i = 0; i < low; i++) {
      const [group, path] = [this.#groupOf[this.#positions[i]!]!, this.#paths[i]!];
      if (this.#isAsked[group * this.paths + path] === 1) continue;
      this.#isAsked[group * this.paths + path] = 1;
      for (const position of this.#members[group]!)
        if (mayJoin(position, position * this.paths + path)) this.order(position, path);
    }
  }

  /** Visits all that is ordered, each with its share of its order, and begins anew. */
  close(visit: (position: number, path: number, share: number) => void): void {
    const count = this.#count;
    for (let i = 0; i < count; i++) {
      const [position, path] = [this.#positions[i]!, this.#paths[i]!];
      visit(position, path, 1 / this.#lines[this.#groupOf[position]! * this.paths + path]!);
    }
    for (let i = 0; i < count; i++) {
      const [position, path] = [this.#positions[i]!, this.#paths[i]!];
      const order = this.#groupOf[position]! * this.paths + path;
      this.#isOrdered[position * this.paths + path] = 0;
      this.#isAsked[order] = 0;
      this.#lines[order] = 0;
    }
    this.#count = 0;
  }
}
