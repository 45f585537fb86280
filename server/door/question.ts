import { admitDocument } from "./document-limits.ts";
import { refuse } from "../errors.ts";
import { refuseUnfitVariables } from "./unfit-values.ts";

/** A body as GraphQL over HTTP wants it. */
export interface QuestionBody {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName: string | undefined;
}

/**
 * Reads the body of a GraphQL request and looks it over as far as that needs no schema. Throws a
 * refusal, or GraphQL's own error where the document cannot be parsed.
 */
export function readQuestion(body: unknown): QuestionBody {
  if (!isObject(body)) throw refuse("BAD_USER_INPUT", "NOT_A_REQUEST");
  const { query, variables = null, operationName = null, extensions = null } = body;
  const fits =
    typeof query === "string" &&
    query.trim() !== "" &&
    (variables === null || isObject(variables)) &&
    (operationName === null || typeof operationName === "string") &&
    (extensions === null || isObject(extensions));
  if (isObject(extensions) && "persistedQuery" in extensions)
    throw refuse("BAD_USER_INPUT", "PERSISTED_QUERY");
  if (!fits) throw refuse("BAD_USER_INPUT", "NOT_A_REQUEST");
  refuseUnfitVariables(variables);
  admitDocument(query);
  return { query, variables: variables ?? {}, operationName: operationName ?? undefined };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
