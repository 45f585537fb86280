import { demoPeople } from "../seeds/demo-people.ts";
import type { Environment } from "./environment.ts";

const FIRST_QUERY = `query MyDevelopment {
  viewer { person { displayName gapAnalysis { readiness gaps {
    status requiredLevel currentLevel competency { name }
    training(limit: 1) { reasons resource { title } }
    mentors(limit: 1) { score mentor { person { displayName } } }
  } } } }
}`;

/** What someone reads who has just started the server: where it is, as whom, and what to ask. */
export function welcome(address: string, { demoMode, issuer }: Environment): string {
  const lines = ["", `Waymark answers at ${address}/graphql — try it at ${address}/graphiql`];
  if (demoMode) {
    lines.push(
      "",
      "DEMO MODE: this server issues tokens to anyone on this machine. Never use it for real data.",
      "Sign in at /graphiql as one of these, or print a token with",
      "  npm run --silent token -- --as learner@example.org",
      "",
      ...demoPeople.map(({ address: email, name }) => `  ${email.padEnd(22)} ${name}`),
    );
  } else if (issuer === null) {
    lines.push("", "Nobody can sign in: set OIDC_ISSUER and OIDC_AUDIENCE (see .env.example).");
  }
  return `${[...lines, "", "A first query:", "", FIRST_QUERY, ""].join("\n")}\n`;
}
