import { describe, expect, it } from "@jest/globals";
import { ownAddress } from "./upload-file.ts";

describe("ownAddress", () => {
  it("keeps path and query and drops the host", () => {
    expect(ownAddress("http://127.0.0.1:4000/imports/1/content?part=2")).toBe("/imports/1/content?part=2");
    expect(ownAddress("/imports/1/content")).toBe("/imports/1/content");
  });
});
