import { buffer } from "node:stream/consumers";
import type { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import { readSupportSettings, type StoredSupportSettings } from "../../answers/support-settings.ts";
import { readKnowledgeVersion } from "../../knowledge/read-knowledge-version.ts";
import { readCorrections, type ServedCorrection } from "../../learning/served-corrections.ts";
import { broughtEncoder } from "../encoders/stored-encoders.ts";
import { supportKnowledgeTask, supportKnowledgeVariant } from "../train/contract.ts";
import { Breather } from "./breather.ts";
import { buildIndex, type IndexSources } from "./build-index.ts";
import type { EncoderDesk } from "./encoder-desk.ts";
import type { PassageIndex } from "./passage-index.ts";
import { learntEncoder, readVectors, storeVectors } from "./passage-vectors.ts";
import { learntDescriber, type QuestionDescriber, wordsAlone } from "./question-describer.ts";
import { listAnswerable, readIndexedTexts } from "./read-passages.ts";
import { decodeSupportModel, type SupportModel, untaughtModel, widthOf } from "./support-model.ts";

/** What an organisation's questions are answered from. */
export interface ServedKnowledge {
  index: PassageIndex;
  model: SupportModel;
  /** Null before there is a champion. */
  modelVersionId: string | null;
  /** Name of what made the vectors; `none` where none are compared. */
  encoder: string;
  /** Describes questions as its passages are. */
  describe: QuestionDescriber;
  /** As `readKnowledgeVersion` has it. */
  knowledgeVersion: string;
  /** What people accepted as the right answers. */
  corrections: readonly ServedCorrection[];
}

interface Kept extends ServedKnowledge {
  bytes: number;
  /** Whether vectors were made since that it lacks. */
  isBehind: boolean;
}

interface State {
  settings: StoredSupportSettings;
  knowledgeVersion: string;
  champion: { id: string; artifactId: string } | null;
}

export interface KeeperServices {
  door: TenantDoor;
  registry: ModelRegistry;
  artifacts: ArtifactStore;
  /** Reaches encoders of others; without it words alone answer where one was brought. */
  encoders?: EncoderDesk;
}

/** Bytes of all indexes of a process together; above, the organisation that asked least lately is forgotten first. */
const usualBytes = 768 * 1024 * 1024;
/** Bytes of a model beside its vectors: the pieces of its vocabulary in a map. */
const bytesOfPiece = 100;

/**
 * Keeps the index of each organisation that asks while its knowledge and its model stand, and makes another beside it when they do not: a
 * question sees a whole one, of before or of after.
 */
export class KnowledgeKeeper {
  private readonly kept = new Map<TenantId, Kept>();
  private readonly making = new Map<TenantId, { of: string; made: Promise<Kept> }>();

  constructor(
    private readonly services: KeeperServices,
    private readonly mostBytes = usualBytes,
  ) {}

  /** Organisations that have an index at this moment, the one that asked least lately first. */
  get tenants(): TenantId[] {
    return [...this.kept.keys()];
  }

  /** The knowledge of this moment, and the settings to answer by. */
  async of(tenantId: TenantId): Promise<{ knowledge: ServedKnowledge; settings: StoredSupportSettings }> {
    const state = await this.services.door.read(tenantId, (db) => this.readState(db));
    const { settings } = state;
    const kept = this.kept.get(tenantId);
    if (kept !== undefined && stands(kept, state)) {
      this.kept.delete(tenantId);
      this.kept.set(tenantId, kept);
      return { knowledge: kept, settings };
    }
    return { knowledge: await this.make(tenantId, state), settings };
  }

  /** One index of a state is made, however many ask for it. */
  private make(tenantId: TenantId, state: State): Promise<Kept> {
    const of = `${state.knowledgeVersion} ${state.champion?.id}`;
    const under = this.making.get(tenantId);
    if (under?.of === of) return under.made;
    const made = this.build(tenantId, state).finally(() => {
      if (this.making.get(tenantId)?.made === made) this.making.delete(tenantId);
    });
    this.making.set(tenantId, { of, made });
    return made;
  }

  private async build(tenantId: TenantId, { knowledgeVersion, champion }: State): Promise<Kept> {
    const before = this.kept.get(tenantId) ?? null;
    const model =
      champion === null
        ? untaughtModel
        : before?.modelVersionId === champion.id
          ? before.model
          : await this.readModel(tenantId, champion.artifactId);
    const { brought } = model;
    const encoder =
      champion === null ? "none" : brought === null ? learntEncoder(champion.id) : broughtEncoder(brought);
    const { door, encoders } = this.services;
    const listed = await door.read(tenantId, listAnswerable);
    const corrections = await door.read(tenantId, readCorrections);
    const previous = before?.encoder === encoder ? before.index : null;
    const sources: IndexSources = {
      texts: (ids) => door.read(tenantId, (db) => readIndexedTexts(db, ids)),
      vectors: (ids) => door.read(tenantId, (db) => readVectors(db, encoder, ids)),
      encode: model.encoder === null ? null : (terms) => model.encoder!.encodeTerms(terms),
      keep: (vectors) => door.write(tenantId, (db) => storeVectors(db, encoder, vectors)),
      width: widthOf(model),
    };
    const index = await buildIndex(listed, sources, previous, new Breather());
    const bytes = index.bytes + bytesOfModel(model);
    const modelVersionId = champion?.id ?? null;
    const describe =
      model.encoder !== null
        ? learntDescriber(model.encoder)
        : brought === null
          ? wordsAlone
          : (encoders?.describerOf(tenantId, brought) ?? wordsAlone);
    const served = { index, model, modelVersionId, encoder, describe, knowledgeVersion, corrections };
    const made: Kept = { ...served, bytes, isBehind: false };
    this.keep(tenantId, made);
    const lacking = index.passages.filter((_, at) => !index.isDescribed(at)).map(({ id }) => id);
    // Those are found by words until then. Nobody waits for an endpoint that may be away.
    if (brought !== null && lacking.length > 0)
      void encoders?.fill(tenantId, brought, lacking).then((isFilled) => {
        made.isBehind ||= isFilled;
      });
    return made;
  }

  private keep(tenantId: TenantId, made: Kept): void {
    this.kept.delete(tenantId);
    this.kept.set(tenantId, made);
    let bytes = [...this.kept.values()].reduce((sum, one) => sum + one.bytes, 0);
    for (const [other, { bytes: freed }] of this.kept) {
      if (bytes <= this.mostBytes || other === tenantId) break;
      this.kept.delete(other);
      bytes -= freed;
    }
  }

  private async readState(db: EntityManager): Promise<State> {
    const settings = await readSupportSettings(db);
    const knowledgeVersion = await readKnowledgeVersion(db);
    const champion = await this.services.registry.champion(db, supportKnowledgeTask, supportKnowledgeVariant);
    const artifactId = champion?.artifactId ?? null;
    return { settings, knowledgeVersion, champion: artifactId === null ? null : { id: champion!.id, artifactId } };
  }

  private async readModel(tenantId: TenantId, artifactId: string): Promise<SupportModel> {
    return decodeSupportModel(await buffer(await this.services.artifacts.get(tenantId, artifactId)));
  }
}

function stands(kept: Kept, { knowledgeVersion, champion }: State): boolean {
  return !kept.isBehind && kept.knowledgeVersion === knowledgeVersion && kept.modelVersionId === (champion?.id ?? null);
}

function bytesOfModel({ encoder }: SupportModel): number {
  if (encoder === null) return 0;
  const { pieces, rarity, vectors } = encoder.parts();
  return vectors.byteLength + rarity.byteLength + pieces.length * bytesOfPiece;
}
