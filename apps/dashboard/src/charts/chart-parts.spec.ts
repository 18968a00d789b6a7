import { describe, expect, it } from "@jest/globals";
import { chartColours } from "./chart-colours.ts";
import { drawn, tooltipHead, tooltipRow, valueAxis } from "./chart-parts.ts";

describe("tooltipHead and tooltipRow", () => {
  it("show a name as it is written, whatever it holds", () => {
    expect(tooltipHead("Nuts & <b>bolts</b>")).toContain("Nuts &#38; &#60;b&#62;bolts&#60;/b&#62;");
    expect(tooltipRow(`"12'' nail"`, "£3")).toContain("<span>&#34;12&#39;&#39; nail&#34;</span><b>£3</b>");
  });
});

describe("drawn", () => {
  it("moves nothing where motion is unwanted", () => {
    expect(drawn(false).animation).toBe(false);
    expect(drawn(true).animation).toBe(true);
  });
});

describe("valueAxis", () => {
  it("writes labels as asked, in the colours of the scheme", () => {
    const colours = chartColours("dark");
    const { axisLabel, splitLine } = valueAxis(colours, (value) => `${value} units`);
    expect(axisLabel.formatter(3)).toBe("3 units");
    expect(axisLabel.color).toBe(colours.muted);
    expect(splitLine.lineStyle.color).toBe(colours.grid);
  });
});
