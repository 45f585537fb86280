/** What the page needs to know to let somebody sign in. */
export interface GraphiqlSignIn {
  /** Whom one may sign in as with a click; empty outside demo mode. */
  readonly demoPeople: readonly { readonly address: string; readonly name: string }[];
  readonly issueToken: unknown;
}

/** The page that GraphiQL runs in: a bar to sign in and choose a language, and room for it. */
export function graphiqlPage(signIn: GraphiqlSignIn): string {
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
<form id="bar">
<strong>Waymark</strong>
${signIn.issueToken === null ? tokenBox : personChoice(signIn)}
<label>Language <select id="language">
<option value="en">English</option><option value="fr">Français</option>
</select></label>
<span id="state" role="status"></span>
</form>
<div id="graphiql">Loading…</div>
<script src="/graphiql/react.js"></script>
<script src="/graphiql/react-dom.js"></script>
<script src="/graphiql/graphiql.js"></script>
<script src="/graphiql/start.js"></script>
</body>
</html>
`;
}

const tokenBox = `<label>Access token
<input id="token" type="password" autocomplete="off" spellcheck="false"></label>`;

function personChoice({ demoPeople }: GraphiqlSignIn): string {
  const options = demoPeople.map(
    ({ address, name }) =>
      `<option value="${escaped(address)}">${escaped(name)} (${escaped(address)})</option>`,
  );
  return `<label>Signed in as <select id="person">\n${options.join("\n")}\n</select></label>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}
