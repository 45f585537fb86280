import type { RefusalCode } from "../../errors.ts";
import type { KeyedKind } from "../content/content-rows.ts";
import type { Finding } from "../content/content.ts";
import { findingOfWhole } from "../finding/finding.ts";
import { RefusedFindings } from "./refused-findings.ts";

/** The kinds of records that name things of a framework. */
export type RecordKind =
  | "ASSESSMENT"
  | "INDICATOR_MARK"
  | "EVIDENCE_CLAIM"
  | "PRESENT_STAGE"
  | "OBJECTIVE"
  | "PLAN"
  | "PLAN_TARGET"
  | "PLAN_STEP"
  | "RESOURCE_OUTCOME"
  | "MENTOR_OFFER"
  | "MENTORSHIP"
  | "ASSESSOR_ROLE";

/** A key or level that records use, and how many records of each kind do. */
export interface KeyInUse {
  /** LEVEL for a level off the scale, whose key is its number. */
  readonly kind: KeyedKind | "LEVEL";
  readonly key: string;
  readonly records: Readonly<Partial<Record<RecordKind, number>>>;
}

/** Keys and levels in use keep a version from being published: each is a finding. */
export class Unmapped extends RefusedFindings {
  constructor(inUse: readonly KeyInUse[]) {
    const code = inUse.every(({ kind }) => kind === "LEVEL") ? "UNMAPPED_LEVEL" : "UNMAPPED_KEY";
    super(unmappedFindings(inUse), code, { reason: code, values: {} });
    this.name = "Unmapped";
  }

  codeOf({ code }: Finding): RefusalCode {
    return code === "UNMAPPED_LEVEL" ? "UNMAPPED_LEVEL" : "UNMAPPED_KEY";
  }
}

/** An error for each key or level in use that would be lost, with the counts among its values. */
export function unmappedFindings(inUse: readonly KeyInUse[]): Finding[] {
  return inUse.map(({ kind, key, records }) => {
    const code = kind === "LEVEL" ? "UNMAPPED_LEVEL" : "UNMAPPED_KEY";
    return findingOfWhole("ERROR", code, { kind, key, ...records });
  });
}
