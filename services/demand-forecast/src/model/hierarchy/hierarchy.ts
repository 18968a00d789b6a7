/** A node that is the sum of bottom nodes. */
export interface Group {
  /** Position of the group itself. */
  node: number;
  /** Positions of its bottom nodes, each once. */
  members: readonly number[];
}

/**
 * How series add up. Every position is either the `node` of one group or one of `bottom`, so that all numbers follow from
 * the bottom ones. Groups may overlap: a product at a place counts in its product, its categories, its place and the total.
 */
export interface Hierarchy {
  bottom: readonly number[];
  groups: readonly Group[];
  /** What kind of node each position is, for judging one level at a time; any names. */
  levels: readonly string[];
}

/** Numbers of every node per step: [node][step]. */
export type NodeLines = Float64Array[];

/** @throws RangeError when a position is missing or named twice, or a member is no bottom node. */
export function assertHierarchy({ bottom, groups, levels }: Hierarchy): void {
  const isBottom = new Set(bottom);
  const named = [...bottom, ...groups.map(({ node }) => node)].sort((one, other) => one - other);
  const wrong = named.findIndex((node, i) => node !== i);
  if (wrong >= 0 || named.length !== levels.length) {
    throw new RangeError(`A hierarchy names each of its ${levels.length} nodes once; got ${named.length} names.`);
  }
  for (const { node, members } of groups) {
    const stray = members.find((member) => !isBottom.has(member));
    if (stray !== undefined) throw new RangeError(`Node ${node} adds up bottom nodes; ${stray} is none.`);
    if (new Set(members).size < members.length) throw new RangeError(`Node ${node} counts a bottom node twice.`);
  }
}

/** Writes into every group's line the sum of its bottom lines. In place. */
export function sumUp({ groups }: Hierarchy, lines: NodeLines): NodeLines {
  for (const { node, members } of groups) {
    const sum = lines[node]!.fill(0);
    for (const member of members) {
      const line = lines[member]!;
      for (let h = 0; h < sum.length; h++) sum[h]! += line[h]!;
    }
  }
  return lines;
}

/** What each group says beyond the sum of its bottom nodes at one step: [group]. All zeros where the step is coherent. */
export function incoherence({ groups }: Hierarchy, lines: NodeLines, step: number): Float64Array {
  return Float64Array.from(groups, ({ node, members }) => {
    let gap = lines[node]![step]!;
    for (const member of members) gap -= lines[member]![step]!;
    return gap;
  });
}
