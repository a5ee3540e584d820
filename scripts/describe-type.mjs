// Renders a schema the way a TypeScript reader expects, with the limits a schema adds as comments.

const WIDTH = 110;

/** @typedef {{ toJSONSchema(how: object): object }} Schema a zod schema */
/** @typedef {{ $ref?: string, const?: unknown, enum?: unknown[], anyOf?: Json[], oneOf?: Json[], type?: string | string[], items?: Json,
 *   pattern?: string, format?: string, properties?: Record<string, Json>, required?: string[], additionalProperties?: Json | false }} Json a JSON schema */

/** One schema as a type. Schemas with an id are named; `types` collects what the names stand for.
 * @param {Schema} schema @param {{ io?: 'input' | 'output', types: Map<string, string> }} options @returns {string} */
export function describeType(schema, { io = 'output', types }) {
  /** @type {Json & { $defs?: Record<string, Json>, id?: string }} */
  const { $defs = {}, ...root } = schema.toJSONSchema({ io, unrepresentable: 'any', reused: 'inline' });
  for (const [name, def] of Object.entries($defs)) types.set(name, render(def, ''));
  if (root.id) types.set(root.id, render(root, ''));
  return root.id ?? render(root, '');
}

/** @param {Json} schema @param {string} indent @returns {string} */
function render(schema, indent) {
  if (schema.$ref) return schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((v) => JSON.stringify(v)).join(' | ');
  const parts = schema.anyOf ?? schema.oneOf ?? (Array.isArray(schema.type) ? schema.type.map((type) => ({ ...schema, type })) : null);
  if (parts) return renderUnion(parts.map((p) => render(p, indent)), indent);
  switch (String(schema.type)) {
    case 'object': return renderObject(schema, indent);
    case 'array': return `${bracket(render(schema.items ?? {}, indent))}[]`;
    case 'integer':
    case 'number': return 'number';
    case 'string': return schema.pattern && !schema.format ? `string /* ${schema.pattern} */` : 'string';
    case 'boolean':
    case 'null': return String(schema.type);
    default: return 'unknown';
  }
}

/** @param {string[]} parts @param {string} indent @returns {string} */
function renderUnion(parts, indent) {
  const line = parts.join(' | ');
  if (line.length + indent.length <= WIDTH) return line;
  return parts.map((p) => `\n${indent}  | ${p.replaceAll('\n', '\n  ')}`).join('');
}

/** @param {Json} schema @param {string} indent @returns {string} */
function renderObject({ properties, required = [], additionalProperties }, indent) {
  if (!properties) return `Record<string, ${render(additionalProperties || {}, indent)}>`;
  const inner = `${indent}  `;
  const fields = Object.entries(properties).map(([name, field]) => `${name}${required.includes(name) ? '' : '?'}: ${render(field, inner)}`);
  const line = fields.length === 0 ? '{}' : `{ ${fields.join('; ')} }`;
  if (line.length + indent.length <= WIDTH && !line.includes('\n')) return line;
  return `{\n${fields.map((f) => `${inner}${f};`).join('\n')}\n${indent}}`;
}

/** @param {string} type */
const bracket = (type) => (type.includes(' | ') && !type.startsWith('{') ? `(${type})` : type);
