// What a phone would download: the imports that are left at run time, from phone code to anything.
const { options } = require('./.dependency-cruiser.cjs');

module.exports = {
  forbidden: [
    {
      name: 'phone-stays-light',
      severity: 'error',
      comment:
        'A phone downloads 100 kB at most, so zod, oRPC, desk and projector may not be reachable from its code: import types only, or move the shared part into a file without them.',
      from: {
        path: '^client/src/(phone|link|ui|features/game/phone/|features/game/kinds/[^/]+/phone)',
        pathNot: '\\.(test|fixture)\\.tsx?$',
      },
      to: {
        path: [
          'node_modules/(zod|@orpc)/',
          '^client/src/(desk|projector)(/|\\.)',
          '^client/src/features/game/(desk|projector)/',
          '^client/src/features/game/kinds/[^/]+/(desk|projector)',
          '^client/src/i18n/(desk|projector)/',
        ],
        reachable: true,
      },
    },
  ],
  options: { ...options, tsPreCompilationDeps: false },
};
