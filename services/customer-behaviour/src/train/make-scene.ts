import type { FeatureTable, KnownScene, Scene } from "../candidates/scene.ts";
import type { PurchaseHistories } from "../model/lifetime/purchase-histories.ts";
import { signsUntil } from "../model/sequence/customer-signs.ts";
import type { CustomersData, Signals } from "./customers-data.ts";
import { signalNames } from "./customers-data.ts";

const daysPerWeek = 7;

/** The buyers of the data as they were known at the end of one day. */
export function makeScene(data: CustomersData, origin: number, horizonDays: number): Scene {
  const { occasions } = data;
  const buyers = Int32Array.from(data.ids.keys()).filter(
    (buyer) => occasions.days[occasions.offsets[buyer]!]! <= origin,
  );
  const empty = () => new Float64Array(buyers.length);
  const histories: PurchaseHistories = {
    repeats: empty(),
    recency: empty(),
    age: empty(),
    spend: empty().fill(Number.NaN),
  };
  const monetary = empty();
  const offsets = new Int32Array(buyers.length + 1);
  const days: number[] = [];
  const amounts: number[] = [];
  for (const [row, buyer] of buyers.entries()) {
    const [from, to] = [occasions.offsets[buyer]!, occasions.offsets[buyer + 1]!];
    const first = occasions.days[from]!;
    let [last, count, worth, paid, repeatWorth, repeatPaid] = [first, 0, 0, 0, 0, 0];
    for (let i = from; i < to && occasions.days[i]! <= origin; i++) {
      days.push(occasions.days[i]!);
      const amount = occasions.amounts[i]!;
      amounts.push(amount);
      last = occasions.days[i]!;
      count++;
      // What was paid in another currency, or nothing, says nothing of what a purchase is worth.
      if (!(amount > 0)) continue;
      worth += amount;
      paid++;
      if (i === from) continue;
      repeatWorth += amount;
      repeatPaid++;
    }
    histories.repeats[row] = count - 1;
    histories.recency[row] = (last - first) / daysPerWeek;
    histories.age[row] = (origin - first) / daysPerWeek;
    if (repeatPaid > 0) histories.spend[row] = repeatWorth / repeatPaid;
    monetary[row] = paid > 0 ? worth / paid : Number.NaN;
    offsets[row + 1] = days.length;
  }
  return {
    origin,
    horizonDays,
    buyers,
    occasions: { offsets, days: Int32Array.from(days), amounts: Float64Array.from(amounts) },
    signs: data.signs && signsUntil(data.signs, buyers, origin),
    histories,
    features: featuresOf(histories, monetary, signalsAt(data, origin), buyers),
  };
}

/** The same with what came after it. @throws RangeError where the horizon is not over by the end of the data */
export function makeKnownScene(data: CustomersData, origin: number, horizonDays: number): KnownScene {
  if (origin + horizonDays > data.asOf)
    throw new RangeError(
      `The outcome of ${origin} is known after ${origin + horizonDays}, the data end with ${data.asOf}.`,
    );
  const scene = makeScene(data, origin, horizonDays);
  const { offsets, days } = data.occasions;
  const later = Float64Array.from(scene.buyers, (buyer) => {
    let count = 0;
    for (let i = offsets[buyer]!; i < offsets[buyer + 1]!; i++)
      count += Number(days[i]! > origin && days[i]! <= origin + horizonDays);
    return count;
  });
  const daysUntil = Float64Array.from(scene.buyers, (buyer) => {
    const next = days.subarray(offsets[buyer]!, offsets[buyer + 1]!).find((day) => day > origin);
    return next !== undefined && next <= origin + horizonDays ? next - origin : Number.POSITIVE_INFINITY;
  });
  return { ...scene, later, daysUntil, bought: Uint8Array.from(later, (count) => Number(count > 0)) };
}

function signalsAt({ signals }: CustomersData, origin: number): Signals {
  const found = signals.find((one) => one.origin === origin);
  if (found === undefined) throw new RangeError(`No signals were read as of day ${origin}.`);
  return found;
}

function featuresOf(
  { repeats, recency, age }: PurchaseHistories,
  monetary: Float64Array,
  { counts }: Signals,
  buyers: Int32Array,
): FeatureTable {
  const signals = signalNames.map((name) => Float64Array.from(buyers, (buyer) => counts[name][buyer]!));
  return {
    names: ["recencyDays", "frequency", "tenureDays", "monetary", ...signalNames],
    columns: [
      age.map((end, i) => (end - recency[i]!) * daysPerWeek),
      repeats,
      age.map((end) => end * daysPerWeek),
      monetary,
      ...signals,
    ],
  };
}
