// Who may import whom (docs/architecture.md). Each comment says where the code belongs instead.
const test = ['\\.(test|fixture|contract)\\.tsx?$', '^server/src/testing/'];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const whole = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one thing, or share a third: move what both need into a file of its own.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'everything-resolves',
    comment: 'An import that leads nowhere: correct the path, or declare the package in the package.json beside the importing code.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'client-without-server',
    comment: 'Both ends meet in shared/src/protocol: what the client needs to know of the server is declared there.',
    from: { path: '^client/' },
    to: { path: '^server/' },
  },
  {
    name: 'server-without-client',
    comment: 'Both ends meet in shared/src/protocol; the server serves client/dist as files and imports none of it.',
    from: { path: '^server/' },
    to: { path: '^client/' },
  },
  {
    name: 'outsiders-use-the-protocol',
    comment:
      'Journeys and load drive the product from outside, as people do: start it as a process, use shared/src/protocol, the words on the screens (client/src/i18n), the example quests, and what prepares a stage over HTTP and sockets, is a mail server, or solves integer programs.',
    from: { path: '^(e2e|bench)/' },
    to: { path: '^(server|client)/', pathNot: '^(client/src/i18n/|server/src/features/quest/examples/|server/src/testing/(released-stage|mailbox|call-taker|request|calls/[a-z-]+)[.]ts$|server/src/features/entrant/registrant[.]fixture[.]ts$|server/src/adapters/threaded-solver[.]ts$)' },
  },
  {
    name: 'phones-know-only-the-protocol',
    comment: 'A simulated phone knows what a real one knows: the protocol and the rules in shared/. What drives it belongs to bench/ or to an adapter of the server.',
    from: { path: '^phones/' },
    to: { path: '^(server|client|bench|e2e)/' },
  },
  {
    name: 'no-tests-in-the-product',
    comment: 'Tests and fixtures may be wrong without harm; what the product needs moves into a file of its own name.',
    from: { path: '^(shared|server|client|phones)/', pathNot: test },
    to: { path: test },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const shared = [
  {
    name: 'shared-is-pure',
    comment: 'shared/ runs in Node and in browsers and only computes: files, clocks and sockets go to server/src/adapters or client/src.',
    from: { path: '^shared/', pathNot: test },
    to: { pathNot: ['^shared/src/', 'node_modules/(zod|@orpc/contract)/'] },
  },
  {
    name: 'contract-only-in-protocol',
    comment: 'Endpoints are declared in shared/src/protocol, and nowhere else in shared/.',
    from: { path: '^shared/', pathNot: '^shared/src/protocol/' },
    to: { path: 'node_modules/@orpc/' },
  },
  {
    name: 'kernel-stands-alone',
    comment: 'The kernel knows nothing of quests and games: what needs them belongs to the folder that is named after them.',
    from: { path: '^shared/src/kernel/', pathNot: test },
    to: { path: '^shared/src/', pathNot: '^shared/src/kernel/' },
  },
  {
    name: 'rules-without-game',
    comment: 'Quests, answers, places and languages are known before there is a game: what needs one belongs to shared/src/game.',
    from: { path: '^shared/src/(quest|answer|leaderboard|language)/', pathNot: test },
    to: { path: '^shared/src/game/' },
  },
  {
    name: 'rules-without-protocol',
    comment:
      'The rules do not know how they are reached: schemas that both use belong to the rules, and the protocol imports them. Only the closed list of error codes is for both.',
    from: { path: '^shared/src/', pathNot: ['^shared/src/protocol/', ...test] },
    to: { path: '^shared/src/protocol/', pathNot: '/errors\\.ts$' },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const server = [
  {
    name: 'drivers-only-in-adapters',
    comment: 'Databases, accounts and simulated phones are reached through a port: declare it in the ports.ts of the feature, keep it in server/src/adapters.',
    from: { path: '^server/', pathNot: '^server/src/(adapters|generated)/' },
    to: { path: ['^server/src/generated/', '^phones/', 'node_modules/(better-sqlite3|@prisma/[^/]+|better-auth|nodemailer)/'] },
  },
  {
    name: 'compose-picks-adapters',
    comment:
      'Only server/src/compose.ts with its folder, and the small program organiser-link.ts for itself, know which adapter stands behind a port: ask for the port as a parameter.',
    from: { path: '^server/src/', pathNot: ['^server/src/(adapters/|compose/|(compose|organiser-link)\\.ts$)', ...test] },
    to: { path: '^server/src/adapters/' },
  },
  {
    name: 'adapters-know-only-ports',
    comment: 'An adapter keeps a promise made in a ports.ts and decides nothing: decisions belong to the feature or to shared/.',
    from: { path: '^server/src/adapters/', pathNot: test },
    to: { path: '^server/src/(edge|features)/', pathNot: '/ports\\.ts$' },
  },
  {
    name: 'sockets-only-at-the-edge',
    comment: 'Socket.IO stays in server/src/edge: features are handed a device and a publisher.',
    from: { path: '^server/src/', pathNot: ['^server/src/edge/', ...test] },
    to: { path: 'node_modules/socket\\.io/' },
  },
  {
    name: 'services-without-edge',
    comment: 'Nothing flows back up: only the sockets.ts and routes.ts of a feature know the edge, its services do not.',
    from: { path: '^server/src/features/', pathNot: ['/(sockets|routes)\\.ts$', ...test] },
    to: { path: '^server/src/edge/' },
  },
  {
    name: 'features-meet-at-ports',
    comment: "A feature's ports.ts and service.ts are its face; what another feature needs of it is offered there.",
    from: { path: '^server/src/features/([^/]+)/', pathNot: test },
    to: { path: '^server/src/features/', pathNot: ['^server/src/features/$1/', '/(ports|service)\\.ts$'] },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const client = [
  {
    name: 'ground-without-features',
    comment: 'Design system, link and messages serve every feature and know none: hand them what they need as properties.',
    from: { path: '^client/src/(ui|link|i18n)/', pathNot: test },
    to: { path: '^client/src/(features|desk|phone|projector)' },
  },
  {
    name: 'surfaces-apart',
    comment:
      'Phone, projector and desk are three pages: what two of them show belongs to client/src/ui or beside their folders. Only the desk may use the projector, because it shows what the hall sees.',
    from: { path: '^client/src/features/game/(phone|projector)/', pathNot: test },
    to: { path: '^client/src/features/game/(phone|projector|desk)/', pathNot: '^client/src/features/game/$1/' },
  },
  {
    name: 'desk-without-phone',
    comment: 'What the phone and the desk both show belongs to client/src/ui or beside their folders.',
    from: { path: '^client/src/(desk|features/game/desk)/', pathNot: test },
    to: { path: '^client/src/features/game/phone/' },
  },
  {
    name: 'client-features-apart',
    comment: 'The files directly in client/src/features/<noun>/ are its face, the folders below are its own.',
    from: { path: '^client/src/features/([^/]+)/', pathNot: test },
    to: { path: '^client/src/features/[^/]+/[^/]+/', pathNot: '^client/src/features/$1/' },
  },
];

module.exports = {
  forbidden: [...whole, ...shared, ...server, ...client].map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    // Importing a type is a dependency too; what is left at run time is looked at in .dependency-cruiser.phone.cjs.
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: ['node_modules', '^server/src/generated/'] },
    exclude: { path: '^client/dist/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
