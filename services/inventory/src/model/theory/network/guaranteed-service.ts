import { assertNotNegative, assertPositive, InventoryParameterError } from "../../parameter-error.ts";
import { type NetworkNode, type NodeId, type SupplyNetwork, supplyNetwork } from "./supply-network.ts";

/** A stage that promises its customers delivery within a committed service time, whatever bounded demand may come. */
export interface GuaranteedServiceStage extends NetworkNode {
  /** h: money per unit held here for one period. */
  holdingCost: number;
  /** T: periods of work, from when all inputs are there. */
  processingTime: number;
  /** k: deviations of demand that the stage is prepared for. */
  demandBoundConstant: number;
  /** Standard deviation of one period's demand from outside the network; 0 without any. */
  demandDeviation: number;
  /** Periods that suppliers outside the network take; 0 unless given. */
  externalInboundTime?: number;
  /** Longest service time that customers outside accept; 0 unless given, and without meaning where there are none. */
  externalOutboundTime?: number;
}

/** One stage's part in a plan. Times in periods, stock in units. */
export interface StageCommitment {
  id: NodeId;
  /** S: service time committed to its customers. */
  serviceTime: number;
  /** SI: service time that its suppliers commit to. */
  inboundTime: number;
  /** SI + T − S: periods whose demand the stock must cover. */
  netLeadTime: number;
  /** kσ√(SI + T − S). */
  safetyStock: number;
}

export interface GuaranteedServicePlan {
  stages: StageCommitment[];
  /** Money per period for holding all safety stock. */
  cost: number;
}

/** Times closer than this are the same: sums of decimals miss by rounding. */
export const timeTolerance = 1e-9;

/** A net lead time that is not zero but for rounding becomes zero: its square root would make 3e-5 of 1e-9. */
export function withoutRounding(netLeadTime: number): number {
  return netLeadTime < timeTolerance ? 0 : netLeadTime;
}

/** A network whose parameters have been checked, with what follows from them. */
export interface ServiceNetwork extends SupplyNetwork<GuaranteedServiceStage> {
  /** hkσ of each stage: money per √period, with σ² summed over all the demand it serves. */
  weights: readonly number[];
  /** Longest time in which each stage can be replenished from outside. */
  longestInbound: readonly number[];
  /** Longest service time each stage may commit to; infinite for those without customers outside. */
  longestOutbound: readonly number[];
}

/** @throws InventoryParameterError naming the stage. */
export function serviceNetwork(stages: readonly GuaranteedServiceStage[]): ServiceNetwork {
  for (const stage of stages) assertStage(stage);
  const network = supplyNetwork(stages);
  const deviations = demandDeviations(network);
  const longestInbound = new Array<number>(stages.length).fill(0);
  for (const i of network.upstreamFirst) {
    const suppliers = network.predecessors[i]!.map((j) => longestInbound[j]! + stages[j]!.processingTime);
    longestInbound[i] = Math.max(stages[i]!.externalInboundTime ?? 0, ...suppliers);
  }
  return {
    ...network,
    weights: stages.map((stage, i) => stage.holdingCost * stage.demandBoundConstant * deviations[i]!),
    longestInbound,
    longestOutbound: stages.map((stage, i) => {
      const isOutlet = stage.demandDeviation > 0 || network.successors[i]!.length === 0;
      return isOutlet ? (stage.externalOutboundTime ?? 0) : Number.POSITIVE_INFINITY;
    }),
  };
}

/** Deviation of one period's demand that each stage serves, directly or through others. */
export function demandDeviations({
  nodes,
  successors,
  upstreamFirst,
}: SupplyNetwork<GuaranteedServiceStage>): number[] {
  const variances = nodes.map(({ demandDeviation }) => demandDeviation ** 2);
  for (const i of [...upstreamFirst].reverse()) for (const j of successors[i]!) variances[i]! += variances[j]!;
  return variances.map(Math.sqrt);
}

/**
 * Cost of any committed service times: Σ hkσ √(SI + T − S), SI the longest of the suppliers' times.
 *
 * @param serviceTimes of the stages, in their order.
 * @throws InventoryParameterError where a stage commits to more than it takes, or than its customers accept.
 */
export function guaranteedServicePlan(
  stages: readonly GuaranteedServiceStage[],
  serviceTimes: readonly number[],
): GuaranteedServicePlan {
  const network = serviceNetwork(stages);
  const deviations = demandDeviations(network);
  const commitments = stages.map((stage, i): StageCommitment => {
    const serviceTime = serviceTimes[i]!;
    assertNotNegative(`nodes.${stage.id}.serviceTime`, serviceTime);
    const suppliers = network.predecessors[i]!.map((j) => serviceTimes[j]!);
    const inboundTime = Math.max(stage.externalInboundTime ?? 0, ...suppliers);
    const longest = Math.min(inboundTime + stage.processingTime, network.longestOutbound[i]!);
    if (serviceTime > longest + timeTolerance) {
      throw new InventoryParameterError(`nodes.${stage.id}.serviceTime`, `is at most ${longest}`, serviceTime);
    }
    const netLeadTime = withoutRounding(inboundTime + stage.processingTime - serviceTime);
    const safetyStock = stage.demandBoundConstant * deviations[i]! * Math.sqrt(netLeadTime);
    return { id: stage.id, serviceTime, inboundTime, netLeadTime, safetyStock };
  });
  const cost = commitments.reduce((sum, { safetyStock }, i) => sum + stages[i]!.holdingCost * safetyStock, 0);
  return { stages: commitments, cost };
}

function assertStage(stage: GuaranteedServiceStage): void {
  const name = (field: string) => `nodes.${stage.id}.${field}`;
  assertPositive(name("holdingCost"), stage.holdingCost);
  assertNotNegative(name("processingTime"), stage.processingTime);
  assertNotNegative(name("demandBoundConstant"), stage.demandBoundConstant);
  assertNotNegative(name("demandDeviation"), stage.demandDeviation);
  assertNotNegative(name("externalInboundTime"), stage.externalInboundTime ?? 0);
  assertNotNegative(name("externalOutboundTime"), stage.externalOutboundTime ?? 0);
}
