import type { AdCut } from "@bellwether/ad-roi/performance/ad-cut";
import { knowsCustomers } from "@bellwether/ad-roi/performance/ad-remarks";
import { type CutAcquisition, readAcquisition } from "@bellwether/ad-roi/performance/read-acquisition";
import { readAdNames } from "@bellwether/ad-roi/performance/read-ad-names";
import { type CutSeries, readAdSeries } from "@bellwether/ad-roi/performance/read-ad-series";
import { type CutSums, readAdSums } from "@bellwether/ad-roi/performance/read-ad-sums";
import { readMarginalRoas } from "@bellwether/ad-roi/performance/read-marginal-roas";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";

/** What one question about ads needs of the database: each part is read once, when a field asks for it, however many groups there are. */
export class AdReading {
  private readonly parts = new Map<string, Promise<unknown>>();

  constructor(
    private readonly db: TenantSnapshot,
    readonly cut: AdCut,
    /** Groups that are told. */
    readonly first: number,
  ) {}

  currency(): Promise<string> {
    return this.once("currency", async () => {
      const [row] = await this.db.query<{ currency: string }>("SELECT currency FROM organisation");
      return row?.currency ?? "GBP";
    });
  }

  sums(): Promise<CutSums> {
    return this.once("sums", () => readAdSums(this.db, this.cut));
  }

  /** Null where customers cannot be told apart as the question tells spend apart. */
  acquisition(): Promise<CutAcquisition | null> {
    return this.once("acquisition", async () =>
      knowsCustomers(this.cut) ? await readAcquisition(this.db, this.cut) : null,
    );
  }

  /** Null where the question is not over time. */
  series(): Promise<CutSeries | null> {
    return this.once("series", async () => {
      const { time } = this.cut;
      if (time === null) return null;
      const { groups } = await this.sums();
      const shown = groups.slice(0, this.first).map(({ key }) => key);
      return readAdSeries(this.db, { ...this.cut, time }, shown);
    });
  }

  names(): ReturnType<typeof readAdNames> {
    return this.once("names", async () => {
      const shown = (await this.sums()).groups.slice(0, this.first);
      const known = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
      return readAdNames(
        this.db,
        known(shown.map(({ key }) => key.channelId)),
        known(shown.map(({ key }) => key.campaignId)),
      );
    });
  }

  /** By the channel's key; null where no media mix has been fitted. */
  marginalRoas(): Promise<ReadonlyMap<string, number> | null> {
    return this.once("marginalRoas", () => readMarginalRoas(this.db));
  }

  private once<Part>(name: string, read: () => Promise<Part>): Promise<Part> {
    const known = this.parts.get(name) as Promise<Part> | undefined;
    if (known !== undefined) return known;
    const reading = read();
    this.parts.set(name, reading);
    return reading;
  }
}
