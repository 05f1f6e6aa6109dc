/** A page that can be told from a real sign-in at once. */
export const page = (title, body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <style>
      body { font: 16px/1.5 system-ui, sans-serif; margin: 3rem auto; max-width: 24rem; padding: 0 1rem; }
      form { display: grid; gap: 0.5rem; }
      button { font: inherit; padding: 0.6rem; }
      footer { margin-top: 2rem; opacity: 0.7; font-size: 0.9rem; }
    </style>
  </head>
  <body>
    <h1>${title}</h1>
    ${body}
    <footer>For development: everybody may be everyone.</footer>
  </body>
</html>
`;
