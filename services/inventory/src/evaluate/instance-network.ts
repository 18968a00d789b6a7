import type { GuaranteedServiceStage } from "../model/theory/network/guaranteed-service.ts";
import type { SerialSystem } from "../model/theory/network/serial-system.ts";
import { type NetworkNode, type NodeId, serialOrder, supplyNetwork } from "../model/theory/network/supply-network.ts";
import type { PeriodDemand } from "../model/theory/single-stage/demand-over-time.ts";
import { typedDemand } from "./instance-demand.ts";
import type { InstanceInput } from "./instance-input.ts";

interface InstanceNode extends NetworkNode {
  input: InstanceInput;
}

/** A serial system, and the ids of its stages, most downstream first. */
export interface SerialInstance {
  system: SerialSystem;
  ids: readonly NodeId[];
}

/** @throws InventoryParameterError naming the node. */
export function serialInstance(input: InstanceInput): SerialInstance {
  const network = supplyNetwork(nodesOf(input));
  const downstreamFirst = [...serialOrder(network)].reverse().map((position) => network.nodes[position]!);
  const customer = downstreamFirst[0]!.input;
  const system: SerialSystem = {
    stages: downstreamFirst.map((node, j) => ({
      echelonHoldingCost: echelonHoldingCost(node.input, downstreamFirst[j + 1]?.input),
      leadTime: node.input.leadTime(node.input.oneOf("shipment_lead_time", "lead_time")),
    })),
    stockoutCost: (customer.has("stockout_cost") ? customer : input).positiveNumber("stockout_cost"),
    demand: demandOfLast(customer.has("demand") ? customer : input),
  };
  return { system, ids: downstreamFirst.map(({ id }) => id) };
}

/** Stages of a guaranteed-service network, in the instance's order. @throws InventoryParameterError naming the node. */
export function guaranteedServiceInstance(input: InstanceInput): GuaranteedServiceStage[] {
  return nodesOf(input).map(({ id, successors, input: node }) => {
    const inbound = node.optionalNumber("external_inbound_cst");
    const outbound = node.optionalNumber("external_outbound_cst");
    return {
      id,
      successors,
      holdingCost: node.number(node.oneOf("local_holding_cost", "holding_cost")),
      processingTime: node.optionalNumber("processing_time") ?? 0,
      demandBoundConstant: node.number("demand_bound_constant"),
      demandDeviation: node.has("demand") ? deviationOf(node.nested("demand")) : 0,
      ...(inbound === undefined ? {} : { externalInboundTime: inbound }),
      ...(outbound === undefined ? {} : { externalOutboundTime: outbound }),
    };
  });
}

/** Nodes with the arcs that either end names. */
function nodesOf(input: InstanceInput): InstanceNode[] {
  const nodes = input.list("nodes").map((node) => ({ id: idOf(node, "id", node.raw("id")), input: node }));
  const successors = new Map(nodes.map(({ id, input: node }) => [id, new Set(idsOf(node, "successors"))]));
  for (const { id, input: node } of nodes) {
    for (const supplier of idsOf(node, "predecessors")) {
      const known = successors.get(supplier);
      if (known === undefined) throw node.error("predecessors", "are ids of nodes", supplier);
      known.add(id);
    }
  }
  return nodes.map((node) => ({ ...node, successors: [...successors.get(node.id)!] }));
}

function idsOf(node: InstanceInput, name: string): NodeId[] {
  const ids = node.raw(name) ?? [];
  if (!Array.isArray(ids)) throw node.error(name, "is a list of ids", ids);
  return ids.map((id: unknown) => idOf(node, name, id));
}

function idOf(node: InstanceInput, name: string, id: unknown): NodeId {
  if (typeof id === "string" || typeof id === "number") return id;
  throw node.error(name, "is a number or a text", id);
}

/** As stated, or what the local cost adds to the supplier's. */
function echelonHoldingCost(node: InstanceInput, supplier: InstanceInput | undefined): number {
  if (node.has("echelon_holding_cost")) return node.positiveNumber("echelon_holding_cost");
  const local = node.positiveNumber("local_holding_cost");
  const added = local - (supplier?.number("local_holding_cost") ?? 0);
  if (added <= 0) throw node.error("local_holding_cost", "exceeds that of the node's supplier", local);
  return added;
}

function demandOfLast(node: InstanceInput): PeriodDemand {
  return typedDemand(node.nested("demand"));
}

function deviationOf(demand: InstanceInput): number {
  // A node without customers may still carry an empty demand.
  if (!demand.has("type") && !demand.has("standard_deviation")) return 0;
  const type = demand.raw("type");
  if (type === "P" || type === "Poisson") return Math.sqrt(demand.number("mean"));
  return demand.number(demand.oneOf("standard_deviation", "sd"));
}
