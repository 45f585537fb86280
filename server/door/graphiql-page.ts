import { pageWords } from "./graphiql-words.ts";
import type { Language } from "../level.ts";

/** What the page needs to know to let somebody sign in and be answered in their language. */
export interface GraphiqlPage {
  /** Whom one may sign in as with a click; empty outside demo mode. */
  readonly demoPeople: readonly { readonly address: string; readonly name: string }[];
  /** Null outside demo mode: there is a box for a token instead. */
  readonly issueToken: unknown;
  /** The languages offered, the default first. */
  readonly languages: readonly Language[];
}

/** The page that GraphiQL runs in: a bar to sign in and choose a language, and room for it. */
export function graphiqlPage(traits: GraphiqlPage): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Waymark GraphiQL</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/graphiql/graphiql.css">
<link rel="stylesheet" href="/graphiql/page.css">
</head>
<body>
<header>
<h1>Waymark</h1>
<form id="bar" autocomplete="off">
${traits.issueToken === null ? tokenBox : personChoice(traits)}
${languageChoice(traits)}
<span id="state" role="status"></span>
</form>
</header>
<main id="graphiql">
<p>Loading…</p>
<noscript><p>GraphiQL needs JavaScript, which this browser has switched off.</p></noscript>
</main>
<script src="/graphiql/react.js"></script>
<script src="/graphiql/react-dom.js"></script>
<script src="/graphiql/graphiql.js"></script>
<script src="/graphiql/start.js"></script>
</body>
</html>
`;
}

const tokenBox = `${labelOf("token")}
<input id="token" type="password" autocomplete="off" spellcheck="false"></label>`;

function personChoice({ demoPeople }: GraphiqlPage): string {
  const options = demoPeople.map(({ address, name }) =>
    option(address, `${name} (${address.replace(/@.*/, "")})`),
  );
  return `${labelOf("signedInAs")}
<select id="person">\n${options.join("\n")}\n</select></label>`;
}

function languageChoice({ languages }: GraphiqlPage): string {
  const options = languages.map((language) => option(language, nameOf(language)));
  return `${labelOf("language")}
<select id="language">\n${options.join("\n")}\n</select></label>`;
}

/** The start of a label; its words follow the language that is chosen. */
function labelOf(word: keyof typeof pageWords.en): string {
  return `<label><span data-word="${word}">${pageWords.en[word]}</span>`;
}

function option(value: string, text: string): string {
  return `<option value="${escaped(value)}">${escaped(text)}</option>`;
}

/** What speakers of a language call it, with a capital as in a list. */
function nameOf(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}
