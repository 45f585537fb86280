import type { EntityTarget, ObjectLiteral } from "typeorm";
import {
  AssessmentEntity,
  AssessmentVoidEntity,
  AssessmentNoteEntity,
  AssessmentIndicatorEntity,
} from "./assessment/assessment.entity.ts";
import { CatalogueRevisionEntity, CatalogueChangeEntity } from "./catalogue/catalogue.entity.ts";
import {
  EvidenceEntity,
  EvidenceTextEntity,
  EvidenceClaimEntity,
  EvidenceReviewEntity,
  EvidenceReviewNoteEntity,
} from "./evidence/evidence.entity.ts";
import {
  CompetencyGroupEntity,
  CompetencyEntity,
  IndicatorEntity,
  IndicatorStageEntity,
} from "./framework/competency.entity.ts";
import {
  FrameworkEntity,
  FrameworkVersionEntity,
  FrameworkStatusChangeEntity,
  ItemEntity,
  ScaleLevelEntity,
} from "./framework/framework.entity.ts";
import {
  ProfileEntity,
  ResponsibilityEntity,
  StageEntity,
  RequirementEntity,
} from "./framework/profile.entity.ts";
import { SettingsEntity, MatchWeightsEntity } from "./insight/settings.entity.ts";
import { MentorEntity, MentorCompetencyEntity } from "./mentoring/mentor.entity.ts";
import {
  MentorshipEntity,
  MentorshipTextEntity,
  MentorshipCompetencyEntity,
  MentorshipMoveEntity,
} from "./mentoring/mentorship.entity.ts";
import { OrgUnitEntity, PersonEntity, RoleGrantEntity } from "./person/person.entity.ts";
import {
  PlanEntity,
  PlanStepEntity,
  PlanStepOutcomeEntity,
  PlanMoveEntity,
} from "./plan/plan.entity.ts";
import {
  ResourceEntity,
  ResourceOutcomeEntity,
  ResourceSessionEntity,
  PrerequisiteGroupEntity,
  PrerequisiteOptionEntity,
  ResourceCompletionEntity,
} from "./resource/resource.entity.ts";

/** Every entity, for the DataSource and for the check that entities and migrations agree. */
export const entities: (EntityTarget<ObjectLiteral> & (new () => object))[] = [
  FrameworkEntity,
  FrameworkVersionEntity,
  FrameworkStatusChangeEntity,
  ItemEntity,
  ScaleLevelEntity,
  CompetencyGroupEntity,
  CompetencyEntity,
  IndicatorEntity,
  IndicatorStageEntity,
  ProfileEntity,
  ResponsibilityEntity,
  StageEntity,
  RequirementEntity,
  OrgUnitEntity,
  PersonEntity,
  RoleGrantEntity,
  SettingsEntity,
  MatchWeightsEntity,
  ResourceEntity,
  ResourceOutcomeEntity,
  ResourceSessionEntity,
  PrerequisiteGroupEntity,
  PrerequisiteOptionEntity,
  ResourceCompletionEntity,
  EvidenceEntity,
  EvidenceTextEntity,
  EvidenceClaimEntity,
  EvidenceReviewEntity,
  EvidenceReviewNoteEntity,
  AssessmentEntity,
  AssessmentVoidEntity,
  AssessmentNoteEntity,
  AssessmentIndicatorEntity,
  MentorEntity,
  MentorCompetencyEntity,
  MentorshipEntity,
  MentorshipTextEntity,
  MentorshipCompetencyEntity,
  MentorshipMoveEntity,
  PlanEntity,
  PlanStepEntity,
  PlanStepOutcomeEntity,
  PlanMoveEntity,
  CatalogueRevisionEntity,
  CatalogueChangeEntity,
];
