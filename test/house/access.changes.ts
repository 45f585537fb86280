import type { TypeAccess } from "./access.rows.ts";

type Fields = Pick<TypeAccess, "fields">;
const answer = (fields: string): Fields => ({ fields: { open: `errors ${fields}` } });

/**
 * Every mutation, by who may do it, and every type that nothing but a mutation answers, or that
 * this world holds nothing of: open to whoever may come to it.
 */
export const accessToChanges: Readonly<Record<string, Fields>> = {
  Mutation: {
    fields: {
      drafts: `createFrameworkDraft discardDraft importFramework publishFramework retireCompetency retireGroup
        retireIndicator retireProfile retireStage saveCompetency saveFramework saveGroup
        saveIndicator saveMappings saveProfile setRequirements`,
    },
  },
  UserError: { fields: { open: "code message path currentRevision changedBy" } },
  CreateFrameworkDraftPayload: answer("framework"),
  SaveFrameworkPayload: answer("framework"),
  SaveGroupPayload: answer("framework group"),
  SaveCompetencyPayload: answer("framework competency"),
  SaveIndicatorPayload: answer("framework indicator"),
  SaveProfilePayload: answer("framework profile"),
  SetRequirementsPayload: answer("framework"),
  SaveMappingsPayload: answer("framework"),
  RetirePayload: answer("framework"),
  ImportFrameworkPayload: answer("format findings difference framework"),
  PublishFrameworkPayload: answer("framework carried"),
  DiscardDraftPayload: answer("framework"),
  UnmappedKey: { fields: { open: "kind key peopleAffected" } },
  CarriedRecords: {
    fields: { open: "people plans assessments evidence resources mentorOffers" },
  },
};
