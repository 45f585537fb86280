/** What the plan command asks of the graph, as the person whose plan it is. */
export const planDocument = `query DevelopmentPlan($target: ID) {
  viewer {
    person {
      id
      displayName
      stage { id key name profile { id key title } }
      objective { id key name profile { id key title } }
      gapAnalysis(target: $target) {
        target { id key name profile { id key title framework { id key version title } } }
        rule
        readiness
        metCount
        openCount
        notApplicableCount
        gaps {
          status
          size
          requiredLevel
          currentLevel
          selfAssessedLevel
          isStale
          decidedBy { id source level assessedAt validUntil }
          competency { id key name definition group { id key name } }
          indicators { demonstrated evidenceCount indicator { id key level statement } }
          training(limit: 3) {
            fromLevel
            toLevel
            reasons
            resource { id key title format languages hours cost { amount currency } url provider }
          }
          mentors(limit: 3) {
            score
            reasons
            mentor { id freeCapacity person { id displayName } }
          }
          step { id status dueOn plan { id } }
        }
      }
    }
  }
}`;

/** What the graph answers, as far as the table shows it. */
export interface PlanAnswer {
  readonly viewer: { readonly person: PlanPerson };
}

/** Whose plan it is; no analysis where there is no stage to be measured against. */
export interface PlanPerson {
  readonly displayName: string;
  readonly stage: PlanStage | null;
  readonly objective: PlanStage | null;
  readonly gapAnalysis: PlanAnalysis | null;
}

/** A stage and the profile it belongs to. */
export interface PlanStage {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly profile: { readonly id: string; readonly key: string; readonly title: string };
}

/** What is asked laid against what is confirmed; of oneself one sees it whole. */
export interface PlanAnalysis {
  readonly target: PlanStage;
  readonly rule: string;
  readonly readiness: number;
  readonly metCount: number;
  readonly openCount: number;
  readonly notApplicableCount: number;
  readonly gaps: readonly PlanGap[];
}

/** One competency, and what closes its gap where that is open. */
export interface PlanGap {
  readonly status: string;
  readonly size: number;
  readonly requiredLevel: number;
  readonly currentLevel: number;
  readonly isStale: boolean;
  readonly competency: { readonly name: string };
  readonly training: readonly PlanTraining[];
  readonly mentors: readonly PlanMentor[];
}

/** Training that lifts from the current level. */
export interface PlanTraining {
  readonly fromLevel: number;
  readonly toLevel: number;
  readonly reasons: readonly string[];
  readonly resource: { readonly title: string; readonly hours: number | null };
}

/** Somebody who could be asked, with a score of 0 to 100. */
export interface PlanMentor {
  readonly score: number;
  readonly reasons: readonly string[];
  readonly mentor: {
    readonly freeCapacity: number;
    readonly person: { readonly displayName: string };
  };
}
