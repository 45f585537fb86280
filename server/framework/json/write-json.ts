import type { Texts } from "../../level.ts";
import type {
  CompetencyContent,
  FrameworkContent,
  IndicatorContent,
  ItemKind,
  JsonObject,
  ProfileContent,
  RequirementContent,
} from "../content/content.ts";
import type { PlacedExtensions } from "../content/placed-extensions.ts";
import { placedExtensions } from "../content/placed-extensions.ts";
import { cellKey } from "../content/things.ts";
import { JSON_FIELDS } from "./json-fields.ts";
import type { Fields } from "../content/canonical-json.ts";
import { inOrderOfNames } from "../content/canonical-json.ts";
import { JSON_FORMAT } from "./read-json.ts";

/**
 * A framework as this project's own JSON, which holds all of it: the same content gives the same
 * text. What came as an unknown field stands on its thing again.
 */
export function writeFrameworkJson(content: FrameworkContent): string {
  const placed = placedExtensions(content, "JSON", isUnknownHere);
  return `${JSON.stringify(new Writing(content, placed).framework(), null, 2)}\n`;
}

function isUnknownHere(data: JsonObject, kind: ItemKind): boolean {
  const known: readonly string[] = JSON_FIELDS[kind];
  return known.every((name) => !Object.hasOwn(data, name));
}

/** One framework on its way to JSON. */
class Writing {
  readonly #content: FrameworkContent;
  readonly #extensions: PlacedExtensions;

  constructor(content: FrameworkContent, extensions: PlacedExtensions) {
    this.#content = content;
    this.#extensions = extensions;
  }

  framework(): Fields {
    const { key, title, languages, freshnessMonths } = this.#content;
    const { levels, groups, competencies, profiles } = this.#content;
    return {
      format: JSON_FORMAT,
      key,
      title: this.#texts(title),
      languages,
      freshnessMonths,
      levels: levels.map(({ level, name }) => ({
        level,
        name: this.#texts(name),
        ...this.#rest("LEVEL", `${level}`),
      })),
      groups: groups.map((one) => this.#named(one, "GROUP")),
      competencies: competencies.map((one) => this.#competency(one)),
      profiles: profiles.map((one) => this.#profile(one)),
      extensions: this.#extensions.apart.map(({ system, kind, key: of, data }) => {
        return { system, kind, key: of, data: inOrderOfNames(data) };
      }),
      ...this.#rest("FRAMEWORK", key),
    };
  }

  #named({ key, name }: { key: string; name: Texts }, kind: "GROUP" | "STAGE"): Fields {
    return { key, name: this.#texts(name), ...this.#rest(kind, key) };
  }

  #competency(competency: CompetencyContent): Fields {
    const { key, group, name, definition, rationale, indicators } = competency;
    return {
      key,
      group,
      name: this.#texts(name),
      definition: this.#textsOrNull(definition),
      rationale: this.#textsOrNull(rationale),
      indicators: indicators.map((one) => this.#indicator(one)),
      ...this.#rest("COMPETENCY", key),
    };
  }

  #indicator({ key, level, statement, stages }: IndicatorContent): Fields {
    const rest = this.#rest("INDICATOR", key);
    return { key, level, statement: this.#texts(statement), stages, ...rest };
  }

  #profile(profile: ProfileContent): Fields {
    const { key, title, summary, responsibilities, stages, requirements } = profile;
    return {
      key,
      title: this.#texts(title),
      summary: this.#textsOrNull(summary),
      responsibilities: responsibilities.map(({ key: own, text }) => {
        return { key: own, text: this.#texts(text), ...this.#rest("RESPONSIBILITY", own) };
      }),
      stages: stages.map((one) => this.#named(one, "STAGE")),
      requirements: requirements.map((one) => this.#requirement(one)),
      ...this.#rest("PROFILE", key),
    };
  }

  #requirement(requirement: RequirementContent): Fields {
    const { stage, competency, level } = requirement;
    return { stage, competency, level, ...this.#rest("REQUIREMENT", cellKey(requirement)) };
  }

  #rest(kind: ItemKind, key: string): Fields {
    return inOrderOfNames(this.#extensions.on(kind, key) ?? {});
  }

  /** The framework's languages in their order, then the others. */
  #texts(texts: Texts): Fields {
    const listed = this.#content.languages.filter((language) => Object.hasOwn(texts, language));
    const others = Object.keys(texts).filter((language) => !listed.includes(language));
    const languages = [...new Set([...listed, ...others.toSorted()])];
    return Object.fromEntries(languages.map((language) => [language, texts[language] ?? ""]));
  }

  #textsOrNull(texts: Texts | null): Fields | null {
    return texts === null ? null : this.#texts(texts);
  }
}
