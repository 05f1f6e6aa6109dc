/** A page that leads to those of environments, whose names are letters, digits and hyphens. */
export const indexPage = (names: readonly string[]): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Environments</title></head>
<body><main><h1>Environments</h1><ul>
${names.map((name) => `<li><a href="${name}.html">${name}</a></li>`).join('\n')}
</ul></main></body>
</html>
`;
