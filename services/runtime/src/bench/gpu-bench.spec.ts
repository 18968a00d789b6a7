import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectRoot } from "@bellwether/schema/config/data-directory";
import { expect, it } from "@jest/globals";
import { absenceOf, seeMachine } from "../capture/provider-presence.ts";
import { describeCaptured } from "../capture/testing/describe-captured.ts";
import type { GpuBench } from "./gpu-bench.ts";

const softwareDriver = "/usr/lib/chromium/vk_swiftshader_icd.json";
const noCard = () =>
  (["cuda", "webgpu"] as const).every((provider) => absenceOf(provider, seeMachine(["cuda", "webgpu"])) !== null);

/** Runs the script as somebody at a terminal does. */
function check(parameters: string[], environment: Record<string, string> = {}) {
  const script = join(projectRoot, "infra/scripts/check-gpu.mjs");
  const options = { env: { PATH: process.env.PATH, ...environment }, encoding: "utf8" } as const;
  return new Promise<{ code: number; stdout: string }>((resolve) => {
    execFile(process.execPath, [script, "--quick", ...parameters], options, (error, stdout) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout }),
    );
  });
}

describeCaptured("the check of a machine's card", () => {
  it("says that there is no card where there is none, and ends with 3", async () => {
    if (!noCard()) return void console.warn("Skipped: there is a card");
    const { code, stdout } = await check([]);
    expect(stdout).toMatch(/cuda: not usable\. /);
    expect(stdout).toMatch(/webgpu: not usable\. /);
    expect(stdout).toContain("There is no card here that models could use");
    expect(code).toBe(3);
  });

  it("trains and predicts on a card as on the processor, here on Chromium's own Vulkan driver", async () => {
    if (!existsSync(softwareDriver)) return void console.warn(`Skipped: there is no ${softwareDriver}`);
    const { code, stdout } = await check(["--json"], {
      LD_LIBRARY_PATH: dirname(softwareDriver),
      VK_DRIVER_FILES: softwareDriver,
      VK_ICD_FILENAMES: softwareDriver,
    });
    const { outcome, cards } = JSON.parse(stdout) as GpuBench;
    expect(outcome).toBe("used");
    const { reason, models } = cards.find(({ provider }) => provider === "webgpu")!;
    expect(reason).toBeNull();
    expect(models).toEqual([expect.objectContaining({ name: "embedding", fallback: null, agrees: true })]);
    expect(code).toBe(0);
  }, 180_000);
});
