import * as assessment from "./assessment/assessment.entity.ts";
import * as audit from "./audit/audit.entity.ts";
import * as catalogue from "./catalogue/catalogue.entity.ts";
import * as evidence from "./evidence/evidence.entity.ts";
import * as downloadSecret from "./files/download-secret.entity.ts";
import * as upload from "./files/upload.entity.ts";
import * as competency from "./framework/competency.entity.ts";
import * as framework from "./framework/framework.entity.ts";
import * as mapping from "./framework/mapping.entity.ts";
import * as profile from "./framework/profile.entity.ts";
import * as settings from "./insight/settings.entity.ts";
import * as mentor from "./mentoring/mentor.entity.ts";
import * as mentorship from "./mentoring/mentorship.entity.ts";
import * as person from "./person/person.entity.ts";
import * as plan from "./plan/plan.entity.ts";
import * as resource from "./resource/resource.entity.ts";

/** Every entity, for the DataSource and for the check that entities and migrations agree. */
export const entities: readonly (new () => object)[] = [
  assessment,
  audit,
  catalogue,
  evidence,
  competency,
  framework,
  mapping,
  profile,
  settings,
  mentor,
  mentorship,
  person,
  plan,
  resource,
  downloadSecret,
  upload,
].flatMap((file) => Object.values<new () => object>(file));
