import { describe, expect, it } from "@jest/globals";
import { DateScalar } from "./date.scalar.ts";
import { DateTimeScalar } from "./date-time.scalar.ts";
import { DecimalScalar, plainDecimal } from "./decimal.scalar.ts";

describe("DateTime", () => {
  it("reads an instant with its offset and writes it in UTC", () => {
    expect(DateTimeScalar.parseValue("2026-11-22T10:30:00+01:00").toISOString()).toBe("2026-11-22T09:30:00.000Z");
    expect(DateTimeScalar.serialize(new Date(0))).toBe("1970-01-01T00:00:00.000Z");
  });

  it.each(["2026-11-22", "2026-11-22T10:30:00", "2026-13-01T00:00:00Z", 5, null])(
    "refuses %p, saying what it wants",
    (value) => {
      expect(() => DateTimeScalar.parseValue(value)).toThrow(/ISO 8601 instant with its offset/);
    },
  );
});

describe("Date", () => {
  it("keeps a calendar date as it is", () => {
    expect(DateScalar.parseValue("2024-02-29")).toBe("2024-02-29");
  });

  it.each(["2023-02-29", "2026-1-5", "2026-11-22T00:00:00Z", 20261122])("refuses %p", (value) => {
    expect(() => DateScalar.parseValue(value)).toThrow(/calendar date/);
  });
});

describe("Decimal", () => {
  it("writes a database number in its shortest form", () => {
    expect(["12.3400", "3.0000", "100", "-0.5000", "0.0000"].map(plainDecimal)).toEqual([
      "12.34",
      "3",
      "100",
      "-0.5",
      "0",
    ]);
  });

  it.each(["1e5", "NaN", "", ".5", 12.5])("refuses %p", (value) => {
    expect(() => DecimalScalar.parseValue(value)).toThrow(/exact number as text/);
  });
});
