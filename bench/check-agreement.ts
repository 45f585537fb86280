import { firstDifference, valuesIn } from "./agreement.ts";
import { openConnection, requestBytes } from "./asking.ts";
import { readJson, record } from "./json.ts";
import type { OperationName } from "./options.ts";
import { contractShape } from "./postgraphile/shape.ts";
import type { Operation, Question } from "./questions.ts";
import type { Variant } from "./variants.ts";

/** How many people's answers are compared. */
const SAMPLE = 50;

/** Whether all variants answer the same, value by value; says where the first ones differ. */
export async function checkAgreement(
  variants: readonly Variant[],
  operations: readonly Operation[],
  say: (sentence: string) => void,
): Promise<boolean> {
  let agreed = true;
  for (const { name, questions } of operations) {
    let values = 0;
    let differing = 0;
    for (const question of questions.slice(0, SAMPLE)) {
      const answers = await Promise.all(variants.map((one) => answerOf(one, name, question)));
      values += valuesIn(answers[0]);
      const differences = answers.slice(1).map((other) => firstDifference(answers[0], other));
      differences.forEach((found, place) => {
        if (found === null) return;
        differing += 1;
        const whom = `${name} of person ${question.person}: ${variants[0]?.name}`;
        if (differing <= 3) {
          say(`${whom} and ${variants[place + 1]?.name} differ at ${found.path}`);
          say(`  ${found.one}\n  ${found.other}`);
        }
      });
    }
    say(
      `${name}: ${values} values of ${Math.min(SAMPLE, questions.length)} people, ` +
        `${differing} answers differ.`,
    );
    agreed &&= differing === 0;
  }
  return agreed;
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
