/** Who is at the page in local mode, where nobody signs in: the first admin of the directory. */
import type { Directory } from '../ports.ts'
import { personKey } from '../relationship/organization.ts'
import type { Identify } from './identify.ts'

/** `first` gives an object id at the time of each request. Only for doors that are closed to all but this machine. */
export function exampleAdmin(first: () => string | undefined, directory: Directory): Identify {
  return async () => {
    const objectId = first()
    if (objectId === undefined) return { kind: 'unknown', because: 'the directory has no admin' }
    const [{ tenantId }, person] = await Promise.all([directory.organization(), directory.personById(objectId)])
    const { name = '', address: userPrincipalName = '' } = person ?? {}
    const domain = userPrincipalName.slice(userPrincipalName.lastIndexOf('@') + 1).toLowerCase()
    const key = personKey(tenantId, objectId)
    return { kind: 'known', asker: { kind: 'colleague', key, tenantId, objectId, name, userPrincipalName, domain } }
  }
}
