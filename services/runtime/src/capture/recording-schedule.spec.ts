import { describe, expect, it } from "@jest/globals";
import { RecordingSchedule } from "./recording-schedule.ts";

/** Steps after which it was due, when they are taken in parts of this size. */
function recordings(part: number, steps: number): number[] {
  const schedule = new RecordingSchedule();
  const found: number[] = [];
  for (let taken = part; taken <= steps; taken += part) {
    schedule.took(part);
    if (!schedule.isDue()) continue;
    schedule.recorded();
    found.push(taken);
  }
  return found;
}

describe("the schedule of recordings", () => {
  it("is dense at first, and never further apart than 512 steps", () => {
    expect(recordings(1, 2048)).toEqual([8, 64, 512, 1024, 1536, 2048]);
    expect(recordings(600, 1800)).toEqual([600, 1200, 1800]);
  });

  it("knows whether anything has happened since the last one", () => {
    const schedule = new RecordingSchedule();
    expect(schedule.isOpen()).toBe(false);
    schedule.took(1);
    expect([schedule.isOpen(), schedule.isDue()]).toEqual([true, false]);
    schedule.recorded();
    expect(schedule.isOpen()).toBe(false);
  });
});
