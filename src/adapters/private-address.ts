/** Whether an address belongs to a network that is not everybody's: our own, most likely. */
import { BlockList, isIPv6 } from 'node:net'

export function isPrivate(address: string): boolean {
  return ours.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/**
 * IANA special-purpose address registries: what is not globally reachable, or once was not (RFC 3879, 7526), and what wraps
 * such an address (RFC 6052, 8215, 3056, 4380).
 */
const ours = new BlockList()
const special = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 63],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const
for (const [network, prefix] of special) ours.addSubnet(network, prefix, isIPv6(network) ? 'ipv6' : 'ipv4')
