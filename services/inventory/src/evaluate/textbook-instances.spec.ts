import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { evaluateInstances } from "../evaluate.ts";
import type { InventoryInstance } from "./instance-file.ts";

const path = fileURLToPath(new URL("../../../../../shared/data/inventory_textbook/instances.json", import.meta.url));
const there = existsSync(path);
if (!there) {
  process.stderr.write("Textbook instances: skipped, since ../shared/data/inventory_textbook is not there.\n");
}
const instances = there ? (JSON.parse(readFileSync(path, "utf8")) as (InventoryInstance & { citation: string })[]) : [];

(there ? describe : describe.skip)("textbook instances (needs ../shared/data/inventory_textbook)", () => {
  it.each(instances.map((instance) => [instance.id, instance.citation, instance] as const))(
    "%s: %s",
    (_, __, instance) => {
      const { instances: evaluated } = evaluateInstances([instance]);
      expect(evaluated[0]).toMatchObject({ pass: true });
    },
  );

  // A comparison that lets anything through would pass the above.
  it.each(instances.map((instance) => [instance.id, instance] as const))(
    "%s fails with numbers 3 %% off",
    (_, instance) => {
      const off = JSON.parse(JSON.stringify(instance.expected), (_key, value: unknown) =>
        typeof value === "number" ? value * 1.03 + 0.03 : value,
      ) as Record<string, unknown>;
      expect(evaluateInstances([{ ...instance, expected: off }]).instances[0]).toMatchObject({ pass: false });
    },
  );
});
