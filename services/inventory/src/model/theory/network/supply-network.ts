import { InventoryParameterError } from "../../parameter-error.ts";

export type NodeId = string | number;

/** A place that holds stock, and whom it supplies. */
export interface NetworkNode {
  id: NodeId;
  successors: readonly NodeId[];
}

/** Nodes by position, each with the positions it is supplied by and supplies. */
export interface SupplyNetwork<Node extends NetworkNode = NetworkNode> {
  nodes: readonly Node[];
  predecessors: readonly (readonly number[])[];
  successors: readonly (readonly number[])[];
  /** Positions so that every node stands behind those that supply it. */
  upstreamFirst: readonly number[];
}

/**
 * Reads a network from its nodes.
 *
 * @throws InventoryParameterError naming the node: an id given twice, a successor that does not exist, or a circle.
 */
export function supplyNetwork<Node extends NetworkNode>(nodes: readonly Node[]): SupplyNetwork<Node> {
  if (nodes.length === 0) throw new InventoryParameterError("nodes", "holds at least one node", nodes);
  const positions = new Map<NodeId, number>();
  for (const [position, { id }] of nodes.entries()) {
    if (positions.has(id)) throw new InventoryParameterError("nodes", "name each node once", id);
    positions.set(id, position);
  }
  const successors = nodes.map(({ id, successors: ids }) =>
    [...new Set(ids)].map((successor) => {
      const position = positions.get(successor);
      if (position !== undefined) return position;
      throw new InventoryParameterError(`nodes.${id}.successors`, "are ids of nodes", successor);
    }),
  );
  const predecessors: number[][] = nodes.map(() => []);
  for (const [from, targets] of successors.entries()) for (const to of targets) predecessors[to]!.push(from);
  return { nodes, predecessors, successors, upstreamFirst: sortUpstreamFirst(nodes, predecessors, successors) };
}

/** Kahn's order. @throws InventoryParameterError where some nodes supply one another in a circle. */
function sortUpstreamFirst(
  nodes: readonly NetworkNode[],
  predecessors: readonly (readonly number[])[],
  successors: readonly (readonly number[])[],
): number[] {
  const waiting = predecessors.map(({ length }) => length);
  const sorted = [...nodes.keys()].filter((position) => waiting[position] === 0);
  for (const position of sorted) {
    for (const next of successors[position]!) if (--waiting[next]! === 0) sorted.push(next);
  }
  if (sorted.length === nodes.length) return sorted;
  const circular = nodes.filter((_, position) => waiting[position]! > 0).map(({ id }) => id);
  throw new InventoryParameterError("nodes", "supply one another in one direction only, never in a circle", circular);
}

/** Positions of a serial network, most upstream first. @throws InventoryParameterError where it is no single line. */
export function serialOrder({ nodes, predecessors, successors, upstreamFirst }: SupplyNetwork): readonly number[] {
  const branching = nodes.find((_, i) => predecessors[i]!.length > 1 || successors[i]!.length > 1);
  if (branching !== undefined) {
    throw new InventoryParameterError(
      `nodes.${branching.id}`,
      "has one supplier and one successor at most",
      branching.id,
    );
  }
  const starts = nodes.filter((_, i) => predecessors[i]!.length === 0).map(({ id }) => id);
  if (starts.length > 1) throw new InventoryParameterError("nodes", "form one line", starts);
  return upstreamFirst;
}

/** @throws InventoryParameterError unless, directions aside, there is exactly one way between any two nodes. */
export function assertTree({ nodes, predecessors, successors }: SupplyNetwork): void {
  const reached = new Set([0]);
  for (const position of reached) {
    for (const next of [...predecessors[position]!, ...successors[position]!]) reached.add(next);
  }
  const apart = nodes.filter((_, i) => !reached.has(i)).map(({ id }) => id);
  if (apart.length > 0) throw new InventoryParameterError("nodes", `are connected with ${nodes[0]!.id}`, apart);
  const arcs = successors.reduce((sum, { length }) => sum + length, 0);
  if (arcs !== nodes.length - 1) {
    throw new InventoryParameterError("nodes", `form a tree, of ${nodes.length - 1} arcs`, `${arcs} arcs`);
  }
}
