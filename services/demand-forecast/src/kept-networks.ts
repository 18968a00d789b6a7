import type { NamedArrays } from "@bellwether/runtime/tensor/weights";
import { LoadedNetwork } from "./model/neural/loaded-network.ts";
import type { WindowConfig } from "./model/neural/window-config.ts";

/** Networks that a thread keeps ready, a few megabytes each: those of the last four models asked, which have two each. */
const keptNetworks = 8;

const kept = new Map<string, LoadedNetwork>();

/**
 * A network of a model version, made ready when this thread is first asked for it and kept until others were asked more
 * recently; what it was asked by then it still answers. A version never changes, so none goes stale.
 *
 * @param key tells networks apart: tenant, version and method
 */
export function keptNetwork(key: string, weights: NamedArrays, config: WindowConfig): LoadedNetwork {
  const network = kept.get(key) ?? new LoadedNetwork(weights, config);
  kept.delete(key);
  kept.set(key, network);
  if (kept.size > keptNetworks) {
    const [oldest, unused] = kept.entries().next().value!;
    kept.delete(oldest);
    void unused.dispose();
  }
  return network;
}
