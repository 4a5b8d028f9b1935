interface Look {
  readonly name: string;
  readonly lang: string;
  readonly colorScheme: string;
  readonly width: number;
}

/** A page that shows the pictures of all views side by side, a row a view. */
export function galleryPage(
  views: readonly (readonly [name: string, query: string])[],
  looks: readonly Look[],
): string {
  const heads = looks.map(
    ({ name, lang, colorScheme, width }) =>
      `<th scope="col">${name}, ${width} px, ${lang}, ${colorScheme}</th>`,
  );
  const rows = views.map(([name, query]) => {
    const address = query === '' ? './' : query.replaceAll('&', '&amp;');
    const pictures = looks.map(
      (look) => `<td><img src="${name}-${look.name}.jpg" alt="${name}, ${look.name}" loading="lazy"></td>`,
    );
    return `<tr><th scope="row">${name}<br><code>${address}</code></th>${pictures.join('')}</tr>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Gongkai: every view</title>
<style>
body { font: 15px/1.5 sans-serif; margin: 24px; }
th { text-align: left; vertical-align: top; padding: 8px 16px 8px 0; }
td { vertical-align: top; padding: 8px 16px 24px 0; }
img { border: 1px solid #ccc; max-width: 720px; }
</style>
<h1>Every view, as it was last found good</h1>
<table>
<thead><tr><th scope="col">view</th>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</html>
`;
}
