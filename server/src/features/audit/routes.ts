import { api, signedIn } from '../../edge/api.ts';
import type { Audit } from './ports.ts';

export function auditRoutes({ audit }: { readonly audit: Audit }) {
  return { list: api.audit.list.use(signedIn).handler(({ input }) => audit.find(input)) };
}
