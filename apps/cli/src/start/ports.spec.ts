import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";
import { checkPorts } from "./ports.ts";

let taken: Server | undefined;

afterEach(() => new Promise<void>((resolve) => (taken === undefined ? resolve() : taken.close(() => resolve()))));

function occupy(): Promise<number> {
  return new Promise((resolve) => {
    taken = createServer().listen(0, "127.0.0.1", () => {
      const address = taken?.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

const anyPorts = { HOST: "127.0.0.1", GATEWAY_PORT: 0, DASHBOARD_PORT: 0, MODEL_HOST_PORT: 0 };

describe("checkPorts", () => {
  it("is content with free ports", async () => {
    await expect(checkPorts(anyPorts)).resolves.toBeUndefined();
  });

  it("names a port that is in use, and the variable that moves it", async () => {
    const port = await occupy();
    await expect(checkPorts({ ...anyPorts, DASHBOARD_PORT: port })).rejects.toThrow(
      `Port ${port} is in use; choose another with DASHBOARD_PORT.`,
    );
  });

  it("refuses one port for two programs", async () => {
    await expect(checkPorts({ ...anyPorts, GATEWAY_PORT: 4999, DASHBOARD_PORT: 4999 })).rejects.toThrow(
      /GATEWAY_PORT and DASHBOARD_PORT are both 4999/,
    );
  });
});
