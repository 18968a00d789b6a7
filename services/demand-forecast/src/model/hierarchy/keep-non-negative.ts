import type { Group, NodeLines } from "./hierarchy.ts";

/**
 * Sets negative bottom lines to zero and takes what that adds from their siblings, in proportion, so that each family keeps its
 * sum; a family whose sum is negative becomes zero. In place; sums of other groups have to be made anew after it.
 *
 * Worked: 3, 2 and −1 of one family → 2.4, 1.6 and 0.
 *
 * @param families groups that share no bottom node, such as products.
 */
export function keepNonNegative(families: readonly Group[], lines: NodeLines): void {
  for (const { members } of families) {
    const steps = members.length > 0 ? lines[members[0]!]!.length : 0;
    for (let h = 0; h < steps; h++) {
      let [sum, positive] = [0, 0];
      for (const member of members) {
        const value = lines[member]![h]!;
        sum += value;
        if (value > 0) positive += value;
      }
      if (sum === positive) continue;
      const scale = Math.max(0, sum) / (positive || 1);
      for (const member of members) {
        const line = lines[member]!;
        line[h] = line[h]! > 0 ? line[h]! * scale : 0;
      }
    }
  }
}
