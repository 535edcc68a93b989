/** Which tenant a domain belongs to, from the `tenants` of directory.json, which stands in for the public look-up. */
import type { Tenants } from '../ports.ts'
import type { DirectoryFile } from './directory.file.ts'

export function fileTenants(file: DirectoryFile): Tenants {
  return { tenantOf: async (domain) => file().tenants.get(domain.toLowerCase()) }
}
