import { isAbsolute, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { dataDirectory, projectRoot } from "./data-directory.ts";
import { readEnvironment } from "./environment.ts";

describe("readEnvironment", () => {
  it("has a default for everything that has one", () => {
    expect(readEnvironment({})).toMatchObject({
      HOST: "127.0.0.1",
      GATEWAY_PORT: 4000,
      DASHBOARD_PORT: 3000,
      DATA_DIR: ".data",
      SAMPLE: true,
    });
  });

  it("reads numbers and flags, and an empty value as none", () => {
    const read = readEnvironment({ GATEWAY_PORT: "4100", SAMPLE: "0", DATABASE_URL: "" });
    expect(read).toMatchObject({ GATEWAY_PORT: 4100, SAMPLE: false });
    expect(read.DATABASE_URL).toBeUndefined();
  });

  it("names every wrong variable, its rule and its value at once", () => {
    const wrong = () => readEnvironment({ GATEWAY_PORT: "70000", SAMPLE: "maybe", AUTH_SECRET: "short" });
    expect(wrong).toThrow(/GATEWAY_PORT: .*"70000"/);
    expect(wrong).toThrow(/SAMPLE: .*"maybe"/);
    expect(wrong).toThrow(/AUTH_SECRET/);
  });
});

describe("dataDirectory", () => {
  it("is relative to the project, wherever the command was typed", () => {
    expect(isAbsolute(projectRoot)).toBe(true);
    expect(dataDirectory({ DATA_DIR: ".data" })).toBe(join(projectRoot, ".data"));
    expect(dataDirectory({ DATA_DIR: "/srv/bellwether" })).toBe("/srv/bellwether");
  });
});
