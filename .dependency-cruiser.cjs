/** Folders of src in the order of a report's way from file to pixel: each may import itself and those before it. */
const ORDER = [
  'model',
  'i18n',
  'read',
  'parse',
  'check',
  'intake',
  'query',
  'export',
  'db',
  'store',
  'chart',
  'picture',
  'embed',
  'state',
  'worker',
  'app',
];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'src-stands-alone',
      comment: 'What runs in the page knows nothing of the scripts and tests around it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(scripts|test|data)/' },
    },
    {
      name: 'charts-describe',
      comment: 'A chart draws a series: it knows no query and no database.',
      severity: 'error',
      from: { path: '^src/chart/' },
      to: { path: '^src/(read|parse|check|query|db)/' },
    },
    {
      name: 'embedded-charts-are-light',
      comment: 'A chart on another page comes without database, readers of files, or the page around it.',
      severity: 'error',
      from: { path: '^src/embed/' },
      to: { path: '^src/(read|parse|check|intake|db|store|query/(sql|database|fromDatabase))' },
    },
    ...ORDER.map((folder, i) => ({
      name: `one-way-from-${folder}`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: `^src/(${ORDER.slice(i + 1).join('|') || '-'})/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.svelte', '.js'] },
  },
};
