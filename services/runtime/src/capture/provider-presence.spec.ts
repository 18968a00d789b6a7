import { describe, expect, it } from "@jest/globals";
import { absenceOf, libraryFolder, type MachineSight, seeMachine } from "./provider-presence.ts";
import { itCaptured } from "./testing/describe-captured.ts";

const withCard: MachineSight = {
  platform: "linux",
  backends: ["cpu", "webgpu", "cuda"],
  libraries: ["libonnxruntime.so.1", "libonnxruntime_providers_cuda.so"],
  devices: ["null", "nvidia0", "nvidiactl", "renderD128"],
};

describe("what can be seen of a provider", () => {
  it("lets a card's providers be tried where their files and devices are", () => {
    for (const provider of ["cuda", "webgpu", "cpu"] as const) expect(absenceOf(provider, withCard)).toBeNull();
    const linuxOnWindows = { ...withCard, devices: ["dxg"] };
    expect(absenceOf("cuda", linuxOnWindows)).toBeNull();
  });

  it("names the page that says how CUDA's provider is installed where it is not", () => {
    expect(absenceOf("cuda", { ...withCard, libraries: ["libonnxruntime.so.1"] })).toMatch(/docs\/gpu\.md/);
  });

  it("says that there is no card where Linux shows none", () => {
    const without = { ...withCard, devices: ["null", "card0"] };
    expect(absenceOf("cuda", without)).toBe("No NVIDIA card was found");
    expect(absenceOf("webgpu", without)).toBe("No graphics card was found");
    expect(absenceOf("cuda", { ...withCard, devices: ["renderD128"] })).toBe("No NVIDIA card was found");
    expect(absenceOf("cpu", without)).toBeNull();
  });

  it("leaves the answer to a trial where cards are no files", () => {
    expect(absenceOf("webgpu", { ...withCard, platform: "darwin", devices: [] })).toBeNull();
  });

  it("names a provider that the library was built without", () => {
    expect(absenceOf("webgpu", { ...withCard, backends: ["cpu"] })).toMatch(/no provider webgpu on this platform/);
  });

  itCaptured("looks beside the library of this platform", () => {
    expect(libraryFolder()).toContain(process.arch);
    const seen = seeMachine(["cpu"]);
    expect(seen.libraries).toContain("onnxruntime_binding.node");
    expect(seen.platform).toBe(process.platform);
  });
});
