import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { FastifyBaseLogger } from "fastify";
import type { DataSource, EntityManager } from "typeorm";
import { AuditTrail } from "../audit/audit-trail.ts";
import type { Identity } from "../auth/identity.ts";
import type { Caller, RequestContext } from "../context.ts";
import { Deadline } from "../limits/deadline.ts";
import { Loaders } from "../loaders.ts";
import type { Services } from "../services.ts";

/** What every request of this process shares. */
export interface RequestGround {
  dataSource: DataSource;
  services: Services;
  timeoutMs: number;
}

/** What is particular to one. */
export interface RequestFacts {
  identity: Identity;
  requestId: string;
  log: FastifyBaseLogger;
  acceptLanguage: string | undefined;
}

/** A request under way: what its resolvers are given, its deadline, and its end. */
export interface LiveRequest {
  context: RequestContext;
  deadline: Deadline;
  /** Gives the connection back. Safe to call twice. */
  close(): Promise<void>;
}

/** Opens what a request needs; no connection is taken before the first statement. */
export function openLiveRequest(ground: RequestGround, facts: RequestFacts): LiveRequest {
  const { dataSource, services, timeoutMs } = ground;
  const { identity } = facts;
  const deadline = new Deadline(timeoutMs);
  const db = new TenantSnapshot(dataSource, identity.tenantId);
  const caller = callerOf(identity, facts.acceptLanguage);
  const audit = new AuditTrail(caller, facts.requestId, services.audit);
  const endSnapshot = async () => {
    await db.renew();
    context.loaders = new Loaders(db);
  };
  const context: RequestContext = {
    caller,
    db,
    door: new RequestDoor(dataSource, endSnapshot, audit),
    loaders: new Loaders(db),
    services,
    audit,
    requestId: facts.requestId,
    signal: deadline.signal,
    log: facts.log,
  };
  deadline.signal.addEventListener("abort", () => void db.cancel(), { once: true });
  return {
    context,
    deadline,
    async close() {
      deadline.clear();
      audit.end();
      await db.close();
    },
  };
}

/**
 * A write ends the request's snapshot. So what the request reads afterwards is read anew, and its payload shows what was
 * written; and no request holds one connection while it waits for another, which a full pool would never give. What a mutation
 * writes is written into the audit log with it.
 */
class RequestDoor extends TenantDoor {
  constructor(
    dataSource: DataSource,
    private readonly endSnapshot: () => Promise<void>,
    private readonly audit: AuditTrail,
  ) {
    super(dataSource);
  }

  override async write<T>(tenantId: TenantId, work: (db: EntityManager) => Promise<T>): Promise<T> {
    await this.endSnapshot();
    const result = await super.write(tenantId, async (db) => {
      const done = await work(db);
      await this.audit.within(db);
      return done;
    });
    // Where `work` itself has read by the request's snapshot, that is from before the write.
    await this.endSnapshot();
    return result;
  }
}

/** Who asks, with the language of the request. */
export function callerOf(
  { tenantId, kind, id, role, permissions }: Identity,
  acceptLanguage: string | undefined,
): Caller {
  return { tenantId, kind, id, role, permissions, locale: localeOf(acceptLanguage) };
}

/** The first language asked for that there are sentences in; English where there is none. */
export function localeOf(acceptLanguage: string | undefined): "en" | "zh-CN" {
  if (acceptLanguage === undefined) return "en";
  const wishes = acceptLanguage
    .split(",")
    .map((wish) => {
      const [tag = "", ...parameters] = wish.trim().toLowerCase().split(";");
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .sort((a, b) => b.quality - a.quality);
  const known = wishes.find(({ tag, quality }) => quality > 0 && /^(en|zh)\b/.test(tag));
  return known?.tag.startsWith("zh") ? "zh-CN" : "en";
}
