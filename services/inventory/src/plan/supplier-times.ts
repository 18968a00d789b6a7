import { fixedLeadTime, type LeadTime, learnLeadTime, longestLeadTimeDays } from "../model/policy/lead-time.ts";
import type { PlanData, PlanSupplier, PlanTerms } from "./plan-data.ts";

/** Longest lead time that is planned with: sample paths reach no further. A supplier that takes longer is taken for this long. */
const plannedDays = 180;

/** What was learned of each supplier, by its id; and of its products whose stated time differs, by `supplier/product`. */
export class SupplierTimes {
  readonly #bySupplier = new Map<string, LeadTime>();
  readonly #byProduct = new Map<string, LeadTime>();
  readonly #suppliers: Map<string, PlanSupplier>;

  constructor({ suppliers, terms }: Pick<PlanData, "suppliers" | "terms">) {
    this.#suppliers = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
    for (const { id, observedDays, statedDays } of suppliers)
      this.#bySupplier.set(id, plannedTime(observedDays, statedDays));
    for (const { supplierId, productId, statedDays } of terms) {
      const supplier = this.#suppliers.get(supplierId);
      if (supplier === undefined || statedDays === null || statedDays === supplier.statedDays) continue;
      this.#byProduct.set(`${supplierId}/${productId}`, plannedTime(supplier.observedDays, statedDays));
    }
  }

  of(supplierId: string, productId: string): LeadTime {
    return this.#byProduct.get(`${supplierId}/${productId}`) ?? this.ofSupplier(supplierId);
  }

  ofSupplier(supplierId: string): LeadTime {
    return this.#bySupplier.get(supplierId) ?? learnLeadTime([], null);
  }

  stated({ supplierId, statedDays }: PlanTerms): number | null {
    return statedDays ?? this.#suppliers.get(supplierId)?.statedDays ?? null;
  }
}

/** Whom a product is ordered from: the preferred supplier, else the cheapest. */
export function mainTerms(terms: readonly PlanTerms[], productId: string): PlanTerms | undefined {
  return terms
    .filter((each) => each.productId === productId)
    .sort((one, other) => Number(other.preferred) - Number(one.preferred) || one.unitCost - other.unitCost)[0];
}

/** One supplier that states years must not stop the plan of all: its stated time is taken for the longest that is planned with. */
function plannedTime(observedDays: readonly number[], statedDays: number | null): LeadTime {
  const stated = statedDays === null ? null : Math.min(statedDays, plannedDays);
  return withinPlan(learnLeadTime(plausible(observedDays), stated));
}

/** Receipts that came more than a year after their order were booked on the wrong one. */
function plausible(observedDays: readonly number[]): number[] {
  return observedDays.filter((days) => days >= 0 && days <= longestLeadTimeDays);
}

function withinPlan(leadTime: LeadTime): LeadTime {
  if (leadTime.days.at(-1)! <= plannedDays) return leadTime;
  const kept = leadTime.days.findLastIndex((day) => day <= plannedDays);
  if (kept < 0) return { ...fixedLeadTime(plannedDays), observations: leadTime.observations };
  const days = leadTime.days.slice(0, kept + 1);
  const cut = leadTime.probabilities.slice(0, kept + 1);
  const rest = 1 - cut.reduce((sum, chance) => sum + chance, 0);
  const probabilities = cut.map((chance, i) => (i === kept ? chance + rest : chance));
  const mean = days.reduce((sum, day, i) => sum + day * probabilities[i]!, 0);
  const variance = days.reduce((sum, day, i) => sum + probabilities[i]! * (day - mean) ** 2, 0);
  return { ...leadTime, days, probabilities, mean, deviation: Math.sqrt(variance) };
}
