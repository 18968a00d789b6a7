import { type ServiceNetwork, timeTolerance } from "./guaranteed-service.ts";

/** Times at which an optimum lies, ascending, of each stage by position. */
export interface ServiceTimeCandidates {
  /** Of the committed service time S. */
  outbound: readonly Float64Array[];
  /** Of the inbound service time SI. */
  inbound: readonly Float64Array[];
}

/**
 * The cost is concave in the service times, so an optimum lies at a corner of what is feasible: there, every time equals 0, an
 * external time, or another time along a way of equalities S = SI + T and SI = S of the supplier. Hence a few candidates a
 * stage suffice, and times need not be whole.
 *
 * Source: the corner argument of Simpson, Operations Research 6(6), 1958, for lines, and of Lesnaia (2004) for networks.
 */
export function serviceTimeCandidates(network: ServiceNetwork): ServiceTimeCandidates {
  const { nodes, predecessors, longestInbound, longestOutbound } = network;
  const limits = {
    outbound: nodes.map((stage, i) => [0, Math.min(longestInbound[i]! + stage.processingTime, longestOutbound[i]!)]),
    inbound: nodes.map((stage, i) => [stage.externalInboundTime ?? 0, longestInbound[i]!]),
  };
  const found = { outbound: nodes.map(() => new Set<number>()), inbound: nodes.map(() => new Set<number>()) };
  for (const [position, { externalInboundTime }] of nodes.entries()) {
    spread(network, limits, found, { side: "outbound", position, time: 0 });
    spread(network, limits, found, { side: "outbound", position, time: longestOutbound[position]! });
    if (predecessors[position]!.length === 0 || externalInboundTime !== undefined) {
      spread(network, limits, found, { side: "inbound", position, time: externalInboundTime ?? 0 });
    }
  }
  return { outbound: found.outbound.map(ascending), inbound: found.inbound.map(ascending) };
}

type Side = "outbound" | "inbound";
/** By side and position: least and greatest feasible time. */
type Limits = Readonly<Record<Side, readonly (readonly number[])[]>>;

interface FixedTime {
  side: Side;
  position: number;
  time: number;
}

/** Adds a time, and those that equalities make of it elsewhere in the tree, as far as they are feasible. */
function spread(
  { nodes, predecessors, successors }: ServiceNetwork,
  limits: Limits,
  found: Record<Side, Set<number>[]>,
  start: FixedTime,
): void {
  const waiting = [start];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { side, position, time } = next;
    const [least, most] = limits[side][position]!;
    const rounded = Math.round(time * 1e9) / 1e9;
    if (time < least! - timeTolerance || time > most! + timeTolerance || found[side][position]!.has(rounded)) continue;
    found[side][position]!.add(rounded);
    const { processingTime } = nodes[position]!;
    if (side === "outbound") {
      waiting.push({ side: "inbound", position, time: time - processingTime });
      for (const j of successors[position]!) waiting.push({ side: "inbound", position: j, time });
    } else {
      waiting.push({ side: "outbound", position, time: time + processingTime });
      for (const j of predecessors[position]!) waiting.push({ side: "outbound", position: j, time });
    }
  }
}

function ascending(times: ReadonlySet<number>): Float64Array {
  return Float64Array.from(times).sort();
}
