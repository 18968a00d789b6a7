import "reflect-metadata";
import { describe, expect, it } from "@jest/globals";
import { failure, failureText } from "./failure.ts";
import { type FailureSentence, failureCodes } from "./failure-codes.ts";
import { englishFailures } from "./failures.en.ts";
import { chineseFailures } from "./failures.zh-CN.ts";

const codes = Object.keys(englishFailures) as FailureSentence[];

/** Facts that a sentence may ask for, each by a value that can be found again. */
const facts = {
  maximum: 12345,
  length: 77,
  status: "RUNNING",
  permission: "stock:manage",
  field: "sku",
  email: "a@b.c",
};

describe("expected failures", () => {
  it("have a sentence in each language, and none that nobody uses", () => {
    expect(Object.keys(chineseFailures).sort()).toEqual([...codes].sort());
    expect(codes).toEqual(expect.arrayContaining(Object.keys(failureCodes)));
    for (const code of codes) if (!(code in failureCodes)) expect(code).toMatch(/^people\./);
  });

  it.each(codes)("%s is told in the caller's language", (code) => {
    expect(failureText("en", code, facts)).toMatch(/^[^\u4e00-\u9fff]+[.”"]$/);
    expect(failureText("zh-CN", code, facts)).toMatch(/[\u4e00-\u9fff].*。$/s);
  });

  it("carry their kind, their field and their facts", () => {
    expect(failure("en", "key.length", ["idempotencyKey"], { maximum: 200, length: 201 })).toEqual({
      code: "INVALID",
      field: ["idempotencyKey"],
      message: "An idempotency key has 1 to 200 characters; got 201.",
    });
    expect(failure("zh-CN", "job.not-under-way", ["jobId"], { status: "RUNNING" }).message).toContain("运行中");
  });
});
