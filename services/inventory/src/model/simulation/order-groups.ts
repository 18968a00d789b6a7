import { tf } from "@bellwether/runtime/tensor/tf";
import type { ReplayPolicy } from "./replay-batch.ts";

/** Positions whose lines stand on one order: those of a supplier at a place. */
export interface OrderGroups {
  /** Which positions are ordered, [position, path] of 0 and 1: those that are low, and who may join them. */
  joined(isLow: tf.Tensor2D, mayJoin: () => tf.Tensor2D): tf.Tensor2D;
  /** Each line as its share of its order, [position, path]. */
  shares(isOrdered: tf.Tensor2D): tf.Tensor2D;
  /** What is to be disposed of in the end. */
  tensors: tf.Tensor[];
}

/** The groups of some positions as a matrix of who belongs where, by which sums over a group are one product. */
export function joinGroups(
  policies: readonly Pick<ReplayPolicy, "group" | "reorderPoint" | "joinPoint">[],
): OrderGroups {
  const groups = [...new Set(policies.map(({ group }) => group))];
  if (groups.length === policies.length)
    return { joined: (isLow) => isLow, shares: (isOrdered) => isOrdered, tensors: [] };
  const isJoining = policies.some(({ joinPoint, reorderPoint }) => joinPoint > reorderPoint);
  const members: tf.Tensor2D = tf.tensor2d(
    groups.map((group) => policies.map((policy) => (policy.group === group ? 1 : 0))),
    [groups.length, policies.length],
  );
  const places: tf.Tensor2D = tf.transpose(members);
  /** For each position, what its group adds up to. */
  const overGroup = (values: tf.Tensor2D, of: (sum: tf.Tensor2D) => tf.Tensor2D): tf.Tensor2D =>
    tf.matMul(places, of(tf.matMul(members, values)));
  return {
    joined(isLow, mayJoin) {
      if (!isJoining) return isLow;
      const isOpen = overGroup(isLow, (count) => tf.minimum(count, 1));
      return tf.maximum(isLow, tf.mul(isOpen, mayJoin()));
    },
    shares: (isOrdered) =>
      tf.mul(
        isOrdered,
        overGroup(isOrdered, (lines) => tf.div(1, tf.maximum(lines, 1))),
      ),
    tensors: [members, places],
  };
}
