import { describe, expect, it } from "@jest/globals";
import { type EncoderDraft, encoderInput } from "./encoder-draft.ts";

const draft: EncoderDraft = {
  kind: "OPENAI",
  url: "https://vectors.example/v1",
  model: "small",
  key: "",
  dropsKey: false,
  queryPrefix: "query: ",
  passagePrefix: "",
  mustBeBetter: true,
};

describe("an encoder that was typed", () => {
  it("keeps its key unless another is typed or it is dropped", () => {
    expect(encoderInput(draft)).not.toHaveProperty("secret");
    expect(encoderInput({ ...draft, key: "k" })).toMatchObject({ secret: "k" });
    expect(encoderInput({ ...draft, key: "k", dropsKey: true })).toMatchObject({ secret: null });
  });

  it("of a directory has no address and no key, and one that is learnt has nothing", () => {
    const local = encoderInput({ ...draft, kind: "LOCAL", key: "k" });
    expect(local).toEqual({
      kind: "LOCAL",
      model: "small",
      queryPrefix: "query: ",
      passagePrefix: "",
      mustBeBetter: true,
    });
    expect(encoderInput({ ...draft, kind: "LEARNT" })).toEqual({ kind: "LEARNT" });
  });
});
