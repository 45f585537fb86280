import { firstDifference, valuesIn } from "./agreement.ts";
import { openConnection, requestBytes } from "./asking.ts";
import { readJson, record } from "./json.ts";
import type { OperationName } from "./options.ts";
import { contractShape } from "./postgraphile/shape.ts";
import type { Operation, Question } from "./questions.ts";
import type { Variant } from "./variants.ts";

/** How many people's answers are compared. */
const SAMPLE = 50;
/** How many differences are shown of an operation. */
const SHOWN = 3;

/** Whether all variants answer the same, value by value; says where the first ones differ. */
export async function checkAgreement(
  variants: readonly Variant[],
  operations: readonly Operation[],
  say: (sentence: string) => void,
): Promise<boolean> {
  let agreed = true;
  for (const { name, questions } of operations) {
    const sample = questions.slice(0, SAMPLE);
    let values = 0;
    const differences: string[] = [];
    for (const question of sample) {
      const answers = await Promise.all(variants.map((one) => answerOf(one, name, question)));
      values += valuesIn(answers[0]);
      differences.push(...differencesIn(answers, variants, `${name} of person ${question.person}`));
    }
    differences.slice(0, SHOWN).forEach(say);
    const { length } = differences;
    say(`${name}: ${values} values of ${sample.length} people, ${length} answers differ.`);
    agreed &&= length === 0;
  }
  return agreed;
}

/** Where the answers of the others differ first from that of the first variant. */
function differencesIn(
  [one, ...others]: readonly unknown[],
  [first, ...rest]: readonly Variant[],
  what: string,
): string[] {
  return others.flatMap((other, place) => {
    const found = firstDifference(one, other);
    if (found === null) return [];
    const who = `${first?.name} and ${rest[place]?.name}`;
    return [`${what}: ${who} differ at ${found.path}\n  ${found.one}\n  ${found.other}`];
  });
}

async function answerOf(
  variant: Variant,
  operation: OperationName,
  question: Question,
): Promise<unknown> {
  const connection = openConnection(variant.port);
  try {
    const { body } = await connection.ask(requestBytes(question.asked[variant.name]));
    const { data, errors } = record(readJson(body.toString()));
    if (errors !== undefined) {
      throw new Error(`${variant.name}: ${JSON.stringify(errors).slice(0, 1000)}`);
    }
    if (variant.name !== "postgraphile") return data;
    return contractShape(operation, question.person, data);
  } finally {
    connection.close();
  }
}
