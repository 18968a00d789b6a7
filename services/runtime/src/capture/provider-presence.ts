import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ExecutionProvider } from "./execution-provider.ts";

/** What can be seen of a machine without loading a driver. */
export interface MachineSight {
  platform: NodeJS.Platform;
  /** Providers that this build of ONNX Runtime knows. */
  backends: readonly string[];
  /** File names beside ONNX Runtime's own library. */
  libraries: readonly string[];
  /** Names in /dev and /dev/dri; empty where there are no such folders. */
  devices: readonly string[];
}

/**
 * Why a provider need not be tried. Loading a driver takes time, writes on standard error, and may end the process.
 *
 * @returns the reason, or null where only a trial tells
 */
export function absenceOf(provider: ExecutionProvider, seen: MachineSight): string | null {
  if (provider === "cpu") return null;
  if (!seen.backends.includes(provider)) return `ONNX Runtime knows no provider ${provider} on this platform`;
  if (provider === "cuda" && !seen.libraries.some((name) => /onnxruntime_providers_cuda\./.test(name))) {
    return "CUDA's provider is not installed (docs/gpu.md)";
  }
  // Elsewhere cards are no files.
  if (seen.platform !== "linux") return null;
  // WSL shows each card as dxg.
  const card = provider === "cuda" ? /^(nvidia\d+|nvidiactl|dxg)$/ : /^(renderD\d+|nvidia\d+|nvidiactl|dxg)$/;
  if (seen.devices.some((name) => card.test(name))) return null;
  return provider === "cuda" ? "No NVIDIA card was found" : "No graphics card was found";
}

/** Looks at this machine. @param backends what ONNX Runtime's `listSupportedBackends` says */
export function seeMachine(backends: readonly string[]): MachineSight {
  return {
    platform: process.platform,
    backends,
    libraries: filesIn(libraryFolder()),
    devices: [...filesIn("/dev"), ...filesIn("/dev/dri")],
  };
}

/** Where the package keeps its libraries for this platform. */
export function libraryFolder(): string {
  const require = createRequire(import.meta.url);
  const home = dirname(require.resolve("onnxruntime-node/package.json"));
  return join(home, "bin", "napi-v6", process.platform, process.arch);
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
