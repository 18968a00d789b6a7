import { type Dependence, type JointErrors, quantileProbabilities, type SharedError } from "../contract.ts";
import type { Quantiles } from "../model/forecast-model.ts";
import type { Hierarchy } from "../model/hierarchy/hierarchy.ts";
import type { PathSource } from "../model/paths/sample-paths.ts";
import type { LevelShock } from "../model/paths/shared-errors.ts";
import { centreIndex } from "../model/quantile-rows.ts";

/** What tells how a node's paths are drawn, whatever is expected of it. */
export interface PathNode {
  /** Names its own noise. */
  id: string;
  dependence: Dependence | null;
  isWhole: boolean;
}

/** A hierarchy with names for its groups: equal names share errors. */
export interface NamedHierarchy extends Hierarchy {
  /** By node; of bottom nodes they are not used. */
  names: readonly string[];
}

/** A node without its own source of noise would be a copy of the groups it is in. */
const mostShared = 0.9;

/** Distance of the outermost stored quantiles, 0.025 and 0.975, in standard deviations of a normal distribution. */
const outerDeviations = 2 * 1.959964;

const independent: Dependence = { persistent: 0, fading: 0, decay: 0 };

/**
 * What each bottom node shares with the groups it is in: of an error's variance, the shock's variance times (level / spread)², since
 * shocks move what is expected and not what is noise.
 *
 * @param strength factor on the shocks' variances.
 */
export function sharedErrors(
  { groups, levels, names }: NamedHierarchy,
  shocks: readonly LevelShock[],
  strength: number,
  rowsOf: (node: number) => Quantiles,
): Map<number, SharedError[]> {
  const found = new Map<number, SharedError[]>();
  for (const { node, members } of groups) {
    const shock = members.length > 1 ? shocks.find(({ level }) => level === levels[node]) : undefined;
    if (shock === undefined) continue;
    for (const member of members) {
      const share = strength * shock.variance * levelOverSpread(rowsOf(member)) ** 2;
      if (!(share > 0)) continue;
      found.set(member, [...(found.get(member) ?? []), { with: names[node]!, share, ...shock.dependence }]);
    }
  }
  for (const errors of found.values()) {
    const scale = Math.min(1, mostShared / errors.reduce((sum, { share }) => sum + share, 0));
    for (const error of errors) error.share = Math.round(error.share * scale * 1e6) / 1e6;
  }
  return found;
}

/** A bottom node as its paths are drawn. Its central line is their mean, as means alone add up. */
export function pathSource(node: PathNode, quantiles: Quantiles, joint: JointErrors): PathSource {
  return {
    id: node.id,
    quantiles,
    probabilities: quantileProbabilities,
    dependence: node.dependence ?? independent,
    shared: joint.shared,
    centreIsMean: true,
    nonNegative: true,
    isWhole: joint.isWhole,
  };
}

function levelOverSpread(rows: Quantiles): number {
  const centre = rows[centreIndex(quantileProbabilities)]!;
  let [level, width] = [0, 0];
  for (let h = 0; h < centre.length; h++) {
    level += centre[h]!;
    width += rows.at(-1)![h]! - rows[0]![h]!;
  }
  return width > 0 ? (level * outerDeviations) / width : 0;
}
