/** The day before this one in UTC, YYYY-MM-DD: stock is planned from the clock's day on, so the shop has to end there. */
export function yesterday(): string {
  return new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
}

/** What is to be imported of the small shop's stock, in this order. */
export function stockFiles(): [kind: string, csv: string][] {
  const day = yesterday();
  const file = (...lines: string[]) => `${lines.join("\n")}\n`;
  return [
    ["SUPPLIERS", file("supplier_id,name,email,country,lead_time_days", "S1,Hill House,hill@example.com,CN,7")],
    [
      "SUPPLIER_PRODUCTS",
      file(
        "supplier_id,product_id,unit_cost,currency,minimum_quantity,order_multiple,preferred",
        "S1,TEA,2.00,GBP,10,10,true",
        "S1,CUP,3.00,GBP,10,10,true",
        "S1,POT,12.00,GBP,1,1,true",
      ),
    ],
    [
      "STOCK",
      file(
        "product_id,location_id,on_hand,counted_at",
        `TEA,Shop,30,${day}`,
        `CUP,Shop,9000,${day}`,
        `POT,Shop,0,${day}`,
      ),
    ],
    [
      "INVENTORY_SETTINGS",
      file(
        "product_id,holding_rate_per_year,ordering_cost,shortage_cost_per_unit,shelf_life_days,service_measure,service_target,review_period_days",
        ",22%,18.00,4.00,,fill rate,96%,1",
      ),
    ],
  ];
}
