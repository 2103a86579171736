import { describe, expect, it } from 'vitest';
import { isPrivateAddress } from '../../src/source/address.ts';

/** [address, whether it is refused, what it is]. */
const ADDRESSES: readonly (readonly [string, boolean, string])[] = [
  ['0.0.0.0', true, 'this host'],
  ['10.0.0.1', true, 'private'],
  ['100.64.0.1', true, 'carrier-grade NAT'],
  ['100.63.255.255', false, 'just below it'],
  ['127.0.0.1', true, 'loopback'],
  ['127.255.255.254', true, 'loopback, the end'],
  ['169.254.169.254', true, 'link-local: cloud metadata'],
  ['172.15.255.255', false, 'just below private'],
  ['172.16.0.1', true, 'private'],
  ['172.31.255.255', true, 'private, the end'],
  ['172.32.0.1', false, 'just above private'],
  ['192.0.2.1', true, 'documentation'],
  ['192.168.1.1', true, 'private'],
  ['198.18.0.1', true, 'benchmarks'],
  ['198.51.100.7', true, 'documentation'],
  ['203.0.113.9', true, 'documentation'],
  ['224.0.0.1', true, 'multicast'],
  ['255.255.255.255', true, 'broadcast'],
  ['1.1.1.1', false, 'public'],
  ['93.184.216.34', false, 'public'],
  ['::', true, 'unspecified'],
  ['::1', true, 'loopback'],
  ['fe80::1', true, 'link-local'],
  ['fd00::1', true, 'unique local'],
  ['ff02::1', true, 'multicast'],
  ['2001:db8::1', true, 'documentation'],
  ['2002:7f00:1::', true, '6to4'],
  ['::ffff:127.0.0.1', true, 'loopback in IPv6'],
  ['::ffff:7f00:1', true, 'loopback in IPv6, as the URL parser writes it'],
  ['::ffff:1.1.1.1', false, 'public in IPv6'],
  ['64:ff9b::7f00:1', true, 'loopback behind NAT64'],
  ['64:ff9b::101:101', false, 'public behind NAT64'],
  ['2606:4700:4700::1111', false, 'public'],
  ['news.example', true, 'no address'],
  ['', true, 'nothing'],
];

describe('addresses', () => {
  it.each(ADDRESSES)('%s: %s (%s)', (address, refused) => {
    expect(isPrivateAddress(address)).toBe(refused);
  });
});
