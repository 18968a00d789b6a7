import { describe, expect, it } from "@jest/globals";
import { exceptionAct } from "./exception-act.ts";

const product = { id: "p=", externalId: "TEA 1" };
const location = { id: "l=" };
const supplier = { externalId: "S1" };

describe("exceptionAct", () => {
  it("leads a stockout to what is proposed against it", () => {
    expect(exceptionAct({ kind: "STOCKOUT_RISK", product, location })).toEqual({
      do: "decide",
      href: "/inventory?q=TEA+1&location=l%3D",
    });
  });

  it("leads too much stock to where it can be sent elsewhere", () => {
    expect(exceptionAct({ kind: "OVERSTOCK", product, location })).toEqual({
      do: "move",
      href: "/inventory/products/p%3D?location=l%3D",
    });
  });

  it("leads a late order to the order, a late supplier to its scorecard, and impossible terms to the terms", () => {
    const late = { kind: "LATE_SUPPLIER" as const, supplier };
    expect(exceptionAct({ ...late, purchaseOrder: { externalId: "PO 1" } })?.href).toBe(
      "/inventory/orders?order=PO%201",
    );
    expect(exceptionAct(late)).toEqual({ do: "supplier", href: "/inventory/suppliers?supplier=S1" });
    expect(exceptionAct({ kind: "ORDER_IMPOSSIBLE", product, supplier })?.do).toBe("terms");
  });

  it("leads nowhere from nothing", () => {
    expect(exceptionAct({ kind: "ORDER_IMPOSSIBLE" })).toBeNull();
  });
});
