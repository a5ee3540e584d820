// Rules of this house that no ready linter knows. Loaded by oxlint (.oxlintrc.json).

/** @typedef {{ filename: string, sourceCode: { getAllComments(): { value: string }[] }, report(found: { node: unknown, messageId: string }): void }} Context */

/** @param {string} message @param {(context: Context) => Record<string, (node: unknown) => void>} create */
const rule = (message, create) => ({ meta: { type: 'problem', messages: { found: message } }, create });

export default {
  meta: { name: 'house' },
  rules: {
    'only-broadcast-emits': rule(
      'Only server/src/edge/broadcast.ts emits: build a view and hand it to broadcast, so that one module can be checked for leaks.',
      (context) => ({
        'CallExpression[callee.property.name=/^(emit|emitWithAck|serverSideEmit)$/]'(node) {
          context.report({ node, messageId: 'found' });
        },
      }),
    ),
    'no-disable': rule(
      'A finding is fixed, not switched off in place; a rule that is wrong is changed in .oxlintrc.json with its reason.',
      (context) => ({
        Program() {
          const disabling = context.sourceCode.getAllComments().filter((comment) => /^\s*(eslint|oxlint)-disable/.test(comment.value));
          for (const node of disabling) context.report({ node, messageId: 'found' });
        },
      }),
    ),
  },
};
