import { parseArgs } from "node:util";
import { isAddress } from "./sign-in/access-token.ts";
import { complain, runCommand, typed } from "./commands/ending.ts";
import { lookIn, showsColours } from "./commands/look.ts";
import { askPlan } from "./commands/plan-question.ts";
import { planTable } from "./commands/plan-table.ts";
import { said } from "./commands/plan.words.ts";
import { readEnvironment } from "./environment.ts";
import type { Environment } from "./environment.ts";
import { parseLanguageTag } from "./language.ts";
import type { Language } from "./level.ts";
import { withEyesOf } from "./personal-graph.ts";
import { preparedPlace } from "./place.ts";

const usage = `Usage: npm run plan -- --person ADDRESS [--target KEY] [--language TAG] [--json]
Prints somebody's development plan: what their target asks, what is confirmed, and the training and
the mentors for each open gap.
  --person ADDRESS   whose plan, by e-mail address, e.g. learner@example.org
  --target KEY       a stage such as advanced, or PROFILE/STAGE; otherwise the person's own target
  --language TAG     en or fr; otherwise the person's own language
  --json             print what the graph answers (with npm run --silent plan, nothing else)
Exit code: 0 printed, 1 no such person or target, or no database, 2 wrong usage.`;

/** What the command was asked for. */
interface Wish {
  readonly address: string;
  readonly target: string | null;
  readonly language: Language | null;
  readonly json: boolean;
}

/** Prints a plan; answers the exit code. */
async function main(args: string[]): Promise<number> {
  const environment = readEnvironment(process.env);
  const wish = typed(() => wishFrom(args, environment));
  const text = await planFor(wish, environment);
  if (text === null) {
    const language = wish.language ?? environment.languages[0] ?? "en";
    return complain(said("NOBODY", language, { address: wish.address }), 1);
  }
  process.stdout.write(text);
  return 0;
}

/** Throws a sentence where the arguments do not fit. */
function wishFrom(args: string[], { languages }: Environment): Wish {
  const { person, target, language, json } = parseArgs({
    args,
    options: {
      person: { type: "string" },
      target: { type: "string" },
      language: { type: "string" },
      json: { type: "boolean", default: false },
    },
  }).values;
  if (person === undefined) throw new Error("--person is missing.");
  if (!isAddress(person)) throw new Error(`--person takes an e-mail address, not ${person}.`);
  return {
    address: person,
    target: target ?? null,
    language: language === undefined ? null : parseLanguageTag(language, languages),
    json,
  };
}

/** The plan as it is to be printed; null where nobody has the address. */
async function planFor(wish: Wish, environment: Environment): Promise<string | null> {
  const place = await preparedPlace(environment);
  try {
    return await withEyesOf(wish, { databaseUrl: place.serverUrl, environment }, async (graph) => {
      const { answer, person, analysis } = await askPlan(graph, wish.target);
      if (wish.json) return `${JSON.stringify(answer, null, 2)}\n`;
      return planTable(person, analysis, lookIn(graph.language, showsColours(process.stdout)));
    });
  } finally {
    await place.stop();
  }
}

await runCommand(usage, main);
