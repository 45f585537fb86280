import type { OfferedStage } from "./stage-choice.ts";

/** One page of the stages that can be aimed at. */
export const stagesDocument = `query Stages($after: String) {
  frameworks(status: PUBLISHED, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { key profiles { id key stages { id key } } } }
  }
}`;

/** What the graph answers. */
export interface StagesAnswer {
  readonly frameworks: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: FrameworkStages }[];
  };
}

interface FrameworkStages {
  readonly key: string;
  readonly profiles: readonly {
    readonly id: string;
    readonly key: string;
    readonly stages: readonly { readonly id: string; readonly key: string }[];
  }[];
}

/** Every stage of a page with the keys that lead to it. */
export function stagesIn({ frameworks }: StagesAnswer): OfferedStage[] {
  return frameworks.edges.flatMap(({ node: { key: framework, profiles } }) =>
    profiles.flatMap(({ id: profileId, key: profile, stages }) =>
      stages.map(({ id, key }) => ({ id, path: [framework, profile, key] as const, profileId })),
    ),
  );
}
