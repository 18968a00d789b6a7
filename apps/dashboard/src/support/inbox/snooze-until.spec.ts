import { describe, expect, it } from "@jest/globals";
import { snoozeUntil } from "./snooze-until.ts";

const sunday = new Date(2026, 10, 22, 15, 30);
const monday = new Date(2026, 10, 23, 15, 30);

describe("until when a conversation is put aside", () => {
  it("is some hours on, the next morning or the next Monday's", () => {
    expect(snoozeUntil("HOURS", sunday)).toEqual(new Date(2026, 10, 22, 18, 30));
    expect(snoozeUntil("TOMORROW", sunday)).toEqual(new Date(2026, 10, 23, 9));
    expect(snoozeUntil("MONDAY", sunday)).toEqual(new Date(2026, 10, 23, 9));
  });

  it("is a week on where today is Monday", () => {
    expect(snoozeUntil("MONDAY", monday)).toEqual(new Date(2026, 10, 30, 9));
  });
});
