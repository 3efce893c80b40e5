// The import order of the design: packages one way, server folders only upward, through their index.ts; pure files without I/O.
const folders = [
  'platform',
  'audit',
  'organisations',
  'assets',
  'admission',
  'items',
  'sources',
  'release',
  'delivery',
  'findings',
  'advisories',
  'indicators',
  'publications',
  'reports',
  'crossings',
  'reciprocity',
  'peering',
  'privacy',
  'watch',
  'admin',
]
const server = 'packages/server/src'
const kinds = ['findings', 'advisories', 'indicators', 'publications', 'reports']
const withSuffix = '\\.(store|routes|job|client|table|worker|disk|test|setup)\\.tsx?$'

const upward = folders.map((folder, i) => ({
  name: `order-${folder}`,
  comment: `${folder}/ imports only folders above it`,
  severity: 'error',
  from: { path: `^${server}/${folder}/` },
  to: { path: `^${server}/(${[...folders.slice(i + 1), 'node\\.ts', 'main\\.ts'].join('|')})` },
}))

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'through-the-door',
      comment: 'another folder is reached through its index.ts (row types of tables and test databases apart)',
      severity: 'error',
      from: { path: `^${server}/([^/]+)/`, pathNot: '\\.table\\.ts$' },
      to: {
        path: `^${server}/([^/]+)/.+`,
        pathNot: [
          `^${server}/$1/`,
          `^${server}/[^/]+/index\\.ts$`,
          '\\.table\\.ts$',
          'platform/tables\\.ts$',
          'platform/testing/',
        ],
      },
    },
    {
      name: 'kinds-apart',
      comment: 'the kinds of item never import one another; what joins them stands in crossings/',
      severity: 'error',
      from: { path: `^${server}/(${kinds.join('|')})/` },
      to: { path: `^${server}/(${kinds.join('|')})/`, pathNot: `^${server}/$1/` },
    },
    {
      name: 'formats-alone',
      severity: 'error',
      from: { path: '^packages/formats/src' },
      to: { path: '^packages/(api|server|web|cli)/' },
    },
    {
      name: 'api-low',
      severity: 'error',
      from: { path: '^packages/api/src' },
      to: { path: '^packages/(server|web|cli)/' },
    },
    {
      name: 'web-knows-only-api',
      severity: 'error',
      from: { path: '^packages/web/src' },
      to: { path: '^packages/(server|cli)/' },
    },
    {
      name: 'server-below-web',
      severity: 'error',
      from: { path: '^packages/server/src' },
      to: { path: '^packages/(web|cli)/' },
    },
    {
      name: 'pure-files',
      comment:
        'a file without a suffix does no I/O of its own (platform, the composition root and the sign-in library apart)',
      severity: 'error',
      from: {
        path: `^${server}/`,
        pathNot: [
          withSuffix,
          `^${server}/platform/`,
          '/testing/',
          'index\\.ts$',
          `^${server}/(node|main)\\.ts$`,
          `^${server}/organisations/sign-in/`,
        ],
      },
      to: {
        path: '^(node:)?(fs|net|http|https|child_process|worker_threads|dns|tls)(/|$)|node_modules/(pg|nodemailer|pg-copy-streams)/',
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(dist|locales)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
