import { importFailureCodes, importRules } from "@bellwether/data-import/contract";
import { remarkFacts } from "@bellwether/demand-forecast/contract";
import { describe, expect, it } from "@jest/globals";
import { toFailure, toRemark } from "./remark.row.ts";
import { platformRemarkCodes } from "./remark-codes.ts";
import { remarkText } from "./remark-text.ts";
import { englishSentences } from "./sentences.en.ts";
import { chineseSentences } from "./sentences.zh-CN.ts";

const codes = [
  ...Object.keys(remarkFacts),
  ...importFailureCodes,
  ...Object.keys(importRules),
  ...platformRemarkCodes,
].sort();

describe("sentences", () => {
  it("exist for every code, in both languages, and for no other", () => {
    expect(Object.keys(englishSentences).sort()).toEqual(codes);
    expect(Object.keys(chineseSentences).sort()).toEqual(codes);
  });

  it.each(Object.entries({ ...remarkFacts, ...importRules }))(
    "of %s use every fact that the service gives",
    (code, names) => {
      for (const locale of ["en", "zh-CN"] as const) {
        const remark = toRemark({ code, facts: Object.fromEntries(names.map((name) => [name, 3])) });
        const text = remarkText(remark, locale);
        expect(text).not.toMatch(/…|undefined|NaN/);
        expect(text.length).toBeGreaterThan(5);
      }
    },
  );

  it("in Chinese hold Chinese", () => {
    for (const code of codes) expect(remarkText(toRemark({ code }), "zh-CN")).toMatch(/[\u4e00-\u9fff]/);
  });

  it("name days, months, shares and methods in the reader's words", () => {
    const weekly = toRemark({ code: "demand.seasonality-weekly", facts: { peakDay: 6, percentAboveMean: 41.6 } });
    expect(remarkText(weekly, "en")).toBe("Saturday is the strongest day, 42% above the average.");
    expect(remarkText(weekly, "zh-CN")).toBe("星期六销量最高，比平均值高 42%。");
    const won = toRemark({ code: "demand.method-won", facts: { method: "TSB", mase: 0.8123, naiveMase: 1.2 } });
    expect(remarkText(won, "en")).toContain(
      "The TSB method was most accurate in the backtest: error 0.81, against 1.2",
    );
    const building = toRemark({ code: "demand.step-series", facts: { granularity: "DAY, WEEK" } });
    expect(remarkText(building, "en")).toBe("Building the daily and weekly series from orders.");
    const falling = toRemark({
      code: "demand.trend",
      facts: { percentPerMonth: -3.25, steps: 90, granularity: "DAY" },
    });
    expect(remarkText(falling, "en")).toBe("Over the 90 days forecast, demand falls by 3.3% a month.");
  });
});

describe("a code that is not known", () => {
  it("is made readable with its facts", () => {
    const remark = toRemark({ code: "demand.new-shape", facts: { steps: 3 } });
    expect(remarkText(remark, "en")).toBe("New shape (steps: 3)");
    expect(remarkText(remark, "zh-CN")).toBe("New shape（steps：3）");
  });

  it("is not looked up on the object's own machinery", () => {
    expect(remarkText(toRemark({ code: "constructor" }), "en")).toBe("Constructor");
  });
});

describe("a failure", () => {
  const stored = { code: "file.columns", message: "The column for quantity is missing." };

  it("says in English what the service said, and in Chinese what the code means", () => {
    const failure = toFailure(stored);
    expect(failure && remarkText(failure, "en")).toBe(stored.message);
    expect(failure && remarkText(failure, "zh-CN")).toBe("缺少必需的列，请在列映射中指定。");
  });

  it("of an unknown code keeps its message in every language", () => {
    const failure = toFailure({ code: "new.trouble", message: "The disk is full." });
    expect(failure && remarkText(failure, "zh-CN")).toBe("The disk is full.");
    expect(toFailure(null)).toBeNull();
  });
});
