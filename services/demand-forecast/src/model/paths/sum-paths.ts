import type { Group, Hierarchy } from "../hierarchy/hierarchy.ts";
import type { PathNoise } from "./path-noise.ts";
import { type PathSource, type SteppedPaths, samplePaths } from "./sample-paths.ts";

/** Bottom nodes that are drawn together: the places of one product, whose sum is `node`; a node by itself has none. */
export interface PathFamily {
  node: number | null;
  members: readonly number[];
}

/** Every bottom node once, by the group of `families` that it is in. */
export function pathFamilies({ bottom, groups }: Hierarchy, families: readonly number[]): PathFamily[] {
  const wanted = new Set(families);
  const together = groups.filter(({ node }) => wanted.has(node));
  const inFamily = new Set(together.flatMap(({ members }) => members));
  return [
    ...together,
    ...bottom.filter((node) => !inFamily.has(node)).map((node) => ({ node: null, members: [node] })),
  ];
}

/**
 * Draws the paths of families and adds them up. Paths of a node are given to `seen` and then forgotten, so that memory holds one
 * family and the sums of the wider groups: groups × steps × paths numbers.
 *
 * @param wider groups besides the families; members drawn elsewhere add nothing here. @param seen gets nodes and their families.
 * @returns sums by wider group.
 */
export function sumPaths(
  families: readonly PathFamily[],
  wider: readonly Group[],
  sourceOf: (node: number) => PathSource,
  noise: PathNoise,
  seen: (node: number, paths: SteppedPaths) => void,
): SteppedPaths[] {
  const widerOf = new Map<number, SteppedPaths[]>();
  const sums = wider.map(({ members }) => {
    const sum = emptyPaths(noise);
    for (const member of members) widerOf.set(member, [...(widerOf.get(member) ?? []), sum]);
    return sum;
  });
  for (const { node, members } of families) {
    const own = emptyPaths(noise);
    for (const member of members) {
      const paths = samplePaths(sourceOf(member), noise);
      seen(member, paths);
      addPaths(own, paths);
      for (const sum of widerOf.get(member) ?? []) addPaths(sum, paths);
    }
    if (node !== null) seen(node, own);
  }
  return sums;
}

export function addPaths(into: SteppedPaths, paths: SteppedPaths): void {
  paths.forEach((step, h) => {
    const sum = into[h]!;
    for (let path = 0; path < step.length; path++) sum[path]! += step[path]!;
  });
}

function emptyPaths({ horizon, paths }: PathNoise): SteppedPaths {
  return Array.from({ length: horizon }, () => new Float64Array(paths));
}
