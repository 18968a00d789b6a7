import { describe, expect, it } from "@jest/globals";
import { addSteps, dayOf, daysBetween, formatAgo, formatDate, formatDay, formatDuration, formatMonth } from "./date.ts";

describe("steps", () => {
  it("cross months and leap days", () => {
    expect(addSteps("2028-02-28", 2, "DAY")).toBe("2028-03-01");
    expect(addSteps("2026-12-28", 1, "WEEK")).toBe("2027-01-04");
  });

  it("count days both ways", () => {
    expect(daysBetween("2026-03-01", "2026-03-31")).toBe(30);
    expect(daysBetween("2026-03-31", "2026-03-01")).toBe(-30);
  });
});

describe("dayOf", () => {
  const late = new Date("2026-03-31T23:30:00Z");

  it("is the date where the instant is looked at", () => {
    expect(dayOf(late, "UTC")).toBe("2026-03-31");
    expect(dayOf(late, "Asia/Shanghai")).toBe("2026-04-01");
    expect(dayOf(new Date("2026-04-01T03:00:00Z"), "America/New_York")).toBe("2026-03-31");
  });
});

describe("dates and times", () => {
  it("are written as each language writes them", () => {
    expect(formatDate("2026-11-12", "en")).toBe("Nov 12, 2026");
    expect(formatDate("2026-11-12", "zh-CN")).toBe("2026年11月12日");
    expect(formatDay("2026-11-12", "zh-CN")).toBe("11月12日");
    expect(formatMonth("2026-11-01", "en")).toBe("Nov 2026");
    expect(formatMonth("2026-11-01", "zh-CN")).toBe("2026年11月");
  });

  it("say how long ago", () => {
    const now = new Date("2026-11-12T12:00:00Z");
    expect(formatAgo("2026-11-12T11:57:00Z", now, "en")).toBe("3 minutes ago");
    expect(formatAgo("2026-11-11T11:57:00Z", now, "zh-CN")).toBe("昨天");
  });

  it("say how long something took", () => {
    expect(formatDuration("2026-01-01T00:00:00Z", "2026-01-01T00:00:12Z", "en")).toBe("12 sec");
    expect(formatDuration("2026-01-01T00:00:00Z", "2026-01-01T00:05:00Z", "en")).toBe("5 min");
  });
});
