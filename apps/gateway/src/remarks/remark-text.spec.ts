import { mediaMixRemarkFacts } from "@bellwether/ad-roi/media-mix/contract";
import { adRemarkFacts } from "@bellwether/ad-roi/performance/contract";
import { crmFailures, crmRemarks, crmRules } from "@bellwether/crm-connectors/contract";
import { remarkFacts as customerRemarkFacts } from "@bellwether/customer-behaviour/contract";
import { actionRemarkFacts } from "@bellwether/customer-behaviour/model/next-action/next-action-remarks";
import { recommendRemarkFacts } from "@bellwether/customer-behaviour/recommend/contract";
import { importFailures, importRules } from "@bellwether/data-import/contract";
import { remarkFacts } from "@bellwether/demand-forecast/contract";
import { inventoryRemarkFacts } from "@bellwether/inventory/contract";
import { siteRemarkFacts } from "@bellwether/smart-support/knowledge/site/contract";
import { supportKnowledgeRemarkFacts } from "@bellwether/smart-support/retrieval/train/contract";
import { supportSatisfactionRemarkFacts } from "@bellwether/smart-support/satisfaction/train/contract";
import { supportMoodRemarkFacts } from "@bellwether/smart-support/understanding/mood/learnt/contract";
import { supportIntentsRemarkFacts } from "@bellwether/smart-support/understanding/train/contract";
import { describe, expect, it } from "@jest/globals";
import { adFailureCodes } from "../ad-audiences/ad-failure-codes.ts";
import { mailFailureCodes } from "../campaign-delivery/mail-failure-codes.ts";
import { accuracyRemarkCodes } from "./accuracy-remark-codes.ts";
import { overrideRemarkCodes } from "./override-remark-codes.ts";
import { toFailure, toRemark } from "./remark.row.ts";
import { platformRemarkCodes } from "./remark-codes.ts";
import { remarkText } from "./remark-text.ts";
import { englishSentences } from "./sentences.en.ts";
import { chineseSentences } from "./sentences.zh-CN.ts";
import { stockRemarkCodes } from "./stock-remark-codes.ts";

const codes = [
  ...Object.keys(remarkFacts),
  ...Object.keys(customerRemarkFacts),
  ...Object.keys(mediaMixRemarkFacts),
  ...Object.keys(supportIntentsRemarkFacts),
  ...Object.keys(supportKnowledgeRemarkFacts),
  ...Object.keys(supportMoodRemarkFacts),
  ...Object.keys(supportSatisfactionRemarkFacts),
  ...Object.keys(siteRemarkFacts),
  ...Object.keys(adRemarkFacts),
  ...Object.keys(recommendRemarkFacts),
  ...Object.keys(actionRemarkFacts),
  ...Object.keys(importFailures),
  ...Object.keys(importRules),
  ...Object.keys(inventoryRemarkFacts),
  ...Object.keys({ ...crmRules, ...crmFailures, ...crmRemarks }),
  "crm.in",
  "crm.out",
  ...Object.keys(adFailureCodes),
  ...Object.keys(mailFailureCodes),
  "campaign.sending",
  ...stockRemarkCodes,
  ...accuracyRemarkCodes,
  ...overrideRemarkCodes,
  ...platformRemarkCodes,
].sort();

describe("sentences", () => {
  it("exist for every code, in both languages, and for no other", () => {
    expect(Object.keys(englishSentences).sort()).toEqual(codes);
    expect(Object.keys(chineseSentences).sort()).toEqual(codes);
  });

  it.each(
    Object.entries({
      ...remarkFacts,
      ...customerRemarkFacts,
      ...mediaMixRemarkFacts,
      ...supportIntentsRemarkFacts,
      ...supportKnowledgeRemarkFacts,
      ...supportMoodRemarkFacts,
      ...supportSatisfactionRemarkFacts,
      ...siteRemarkFacts,
      ...adRemarkFacts,
      ...recommendRemarkFacts,
      ...actionRemarkFacts,
      ...inventoryRemarkFacts,
      ...crmRules,
      ...crmFailures,
      ...crmRemarks,
      ...importRules,
      ...importFailures,
    }),
  )("of %s use every fact that the service gives", (code, names) => {
    for (const locale of ["en", "zh-CN"] as const) {
      const remark = toRemark({ code, facts: Object.fromEntries(names.map((name) => [name, 3])) });
      const text = remarkText(remark, locale);
      expect(text).not.toMatch(/…|undefined|NaN/);
      expect(text.length).toBeGreaterThan(5);
    }
  });

  it("in Chinese hold Chinese", () => {
    for (const code of codes) expect(remarkText(toRemark({ code }), "zh-CN")).toMatch(/[\u4e00-\u9fff]/);
  });

  it.each([
    [
      "row.columns",
      { found: 2, expected: 5 },
      "The row has 2 cells where the header has 5.",
      "该行有 2 列，表头有 5 列，两者不一致。",
    ],
    [
      "value.length",
      { column: "编码", limit: 200 },
      "编码 is longer than 200 characters.",
      "“编码”列超过 200 个字符。",
    ],
    [
      "unit_price.range",
      { limit: 1e9 },
      "The unit price is beyond ±1,000,000,000.",
      "单价超出 ±1,000,000,000 的范围。",
    ],
    [
      "currency.differs",
      { expected: "CNY" },
      "The line's currency is not that of its order, which began with CNY.",
      "该行的币种与所属订单不一致，该订单的币种为 CNY。",
    ],
    [
      "import.strict",
      { refused: 1 },
      "1 row was refused and the import is strict, so nothing was changed.",
      "有 1 行被拒绝；此次导入要求全部成功，因此未作任何更改。",
    ],
  ])("of imports tell the facts: %s", (code, facts, english, chinese) => {
    const remark = toRemark({ code, facts });
    expect(remarkText(remark, "en")).toBe(english);
    expect(remarkText(remark, "zh-CN")).toBe(chinese);
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
  const stored = {
    code: "file.columns",
    facts: { fields: "sku, quantity", columns: '"名称", "价格"' },
    message: "The columns for sku and quantity are missing.",
  };

  it("says in English what the service said, and in Chinese what the code means with its facts", () => {
    const failure = toFailure(stored);
    expect(failure && remarkText(failure, "en")).toBe(stored.message);
    expect(failure && remarkText(failure, "zh-CN")).toBe(
      '文件缺少必需的列：商品编号（sku）、数量（quantity）。文件中的列有："名称", "价格"。请在列映射中指定。',
    );
  });

  it("of an unknown code keeps its message in every language", () => {
    const failure = toFailure({ code: "new.trouble", message: "The disk is full." });
    expect(failure && remarkText(failure, "zh-CN")).toBe("The disk is full.");
    expect(toFailure(null)).toBeNull();
  });
});
