import { describe, expect, it } from "@jest/globals";
import { readRobots } from "./robots.ts";

describe("robots.txt", () => {
  it("lets the longest rule decide, and of equally long ones the kinder", () => {
    const { allows } = readRobots(
      "User-agent: *\nDisallow: /help/\nAllow: /help/public\nDisallow: /same\nAllow: /same",
      "Reader",
    );
    expect(["/", "/help", "/help/a", "/help/public/a", "/same"].map(allows)).toEqual([true, true, false, true, true]);
  });

  it("counts the reader's own rules alone where there are some, whatever else stands for everybody", () => {
    const text =
      "user-agent: *\ndisallow: /\n\nUser-Agent: Other\nUser-agent: READER # us\nDisallow: /cart\nCrawl-delay: 2.5";
    const robots = readRobots(text, "Reader");
    expect([robots.allows("/help"), robots.allows("/cart"), robots.delaySeconds]).toEqual([true, false, 2.5]);
    expect(readRobots(text, "Stranger").allows("/help")).toBe(false);
  });

  it("knows stars and the end of a path", () => {
    const { allows } = readRobots("User-agent: *\nDisallow: /*.pdf$\nDisallow: /*/draft*\nDisallow: /a*a$", "Reader");
    const paths = ["/x.pdf", "/x.pdf?page=1", "/en/drafts", "/draft", "/a", "/aba"];
    expect(paths.map(allows)).toEqual([false, true, false, true, true, false]);
  });

  it("takes no rule from what is none, names site maps, and lets all be read where it is empty", () => {
    const robots = readRobots(
      "\uFEFFDisallow: /\r\nSitemap: https://a.example/s.xml\r\nUser-agent: *\rDisallow:\n<html>",
      "Reader",
    );
    expect(robots.siteMaps).toEqual(["https://a.example/s.xml"]);
    expect(robots.allows("/anything")).toBe(true);
  });

  it("matches a pattern of many stars without trying every way", () => {
    const { allows } = readRobots(`User-agent: *\nDisallow: /${"*a".repeat(200)}b$`, "Reader");
    expect(allows(`/${"a".repeat(5_000)}`)).toBe(true);
  });
});
