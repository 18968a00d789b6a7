import { describe, expect, it } from "@jest/globals";
import { readOptions } from "./options.ts";

const src = "https://app.example/widget.js";

describe("readOptions", () => {
  it("takes the origin from where the script came, and the rest from its tag", () => {
    expect(readOptions({ src, dataset: { site: "bws_1", identity: "a.b.c", language: "zh-CN" } })).toEqual({
      origin: "https://app.example",
      site: "bws_1",
      identity: "a.b.c",
      language: "zh-CN",
      isPreview: false,
    });
    expect(readOptions({ src, dataset: { preview: "" } })).toMatchObject({ isPreview: true, identity: null });
  });

  it("says what is missing", () => {
    expect(() => readOptions(null)).toThrow("a script tag of its own");
    expect(() => readOptions({ src, dataset: {} })).toThrow("data-site");
  });
});
