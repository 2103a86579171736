/** Decides which network addresses may be reached: only the public ones. */
import { BlockList, isIP } from 'node:net';

/** Ranges that IANA lists as special-purpose and not globally reachable, and multicast. */
const PRIVATE_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/**
 * Addresses that look public but lead to the internal services of a cloud from inside it: Azure's
 * agent, Equinix Metal's metadata, IBM Cloud's service networks, Google's private access. Those of
 * the other clouds (169.254.169.254, 100.100.100.200, 192.0.0.192, fd00:ec2::254) are in the ranges
 * above.
 */
const CLOUD_V4 = [
  '168.63.129.16/32',
  '192.80.8.124/32',
  '161.26.0.0/16',
  '166.8.0.0/14',
  '199.36.153.4/30',
  '199.36.153.8/30',
];
/**
 * All public IPv6 addresses are in 2000::/3. The list has first what lies outside it, then what is
 * not public inside it.
 */
const PRIVATE_V6 = [
  '::/3',
  '4000::/2',
  '8000::/1',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
];

/**
 * There is one list per family, because in a common list `::/3` would include all of IPv4 as
 * `::ffff:a.b.c.d`.
 */
function blockList(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix = ''] = range.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}

const v4 = blockList([...PRIVATE_V4, ...CLOUD_V4], 'ipv4');
const v6 = blockList(PRIVATE_V6, 'ipv6');

/**
 * IPv4 addresses inside IPv6, as the URL parser writes them: ::ffff:a.b.c.d and the NAT64 prefix.
 */
const MAPPED = /^(?:::ffff:|64:ff9b::)(?:([0-9a-f]{1,4}):([0-9a-f]{1,4})|(\d+\.\d+\.\d+\.\d+))$/i;

function carriedV4(address: string): string | null {
  const match = MAPPED.exec(address);
  if (match === null) return null;
  const [, high = '0', low = '0', dotted] = match;
  if (dotted !== undefined) return dotted;
  const bits = Number.parseInt(high, 16) * 0x10000 + Number.parseInt(low, 16);
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 0xff).join('.');
}

/** Whether an IP address must not be reached. A string that is not an address counts as private. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return true;
  if (family === 4) return v4.check(address, 'ipv4');
  const carried = carriedV4(address);
  return carried === null ? v6.check(address, 'ipv6') : isPrivateAddress(carried);
}
