import { BlockList } from 'node:net';
import {
  contains,
  formatAddress,
  network,
  parseAddress,
  parseNetwork,
  representatives,
  type Address,
} from '../../proof/addresses';

const address = (text: string): Address => {
  const parsed = parseAddress(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};

describe('Addresses', () => {
  test.each([
    ['10.1.2.3', '10.1.2.3'],
    ['::', '0:0:0:0:0:0:0:0'],
    ['::1', '0:0:0:0:0:0:0:1'],
    ['fe80::', 'fe80:0:0:0:0:0:0:0'],
    ['2001:db8::ff00:42:8329', '2001:db8:0:0:0:ff00:42:8329'],
    ['::ffff:192.0.2.128', '0:0:0:0:0:ffff:c000:280'],
  ])('%s is read as %s', (text, spelled) => {
    expect(formatAddress(address(text))).toBe(spelled);
  });

  test.each([
    '10.0.0.0',
    '10.0.0.0/33',
    '10.0.0/8',
    '::/129',
    'fe80::1%eth0/64',
    'localhost/8',
    '10.0.0.0/8/8',
    '10.0.0.0/-1',
  ])('%s is no CIDR block', (text) => expect(parseNetwork(text)).toBeUndefined());

  test('a block contains what node itself says it contains', () => {
    const blocks = [
      '0.0.0.0/0',
      '10.0.0.0/8',
      '10.20.30.40/13',
      '192.168.7.9/32',
      '::/0',
      '2001:db8::/33',
      'fd00::12/127',
    ];
    const probes = [
      '10.255.255.255',
      '11.0.0.0',
      '10.16.0.0',
      '10.24.0.0',
      '192.168.7.9',
      '192.168.7.8',
      '2001:db8:7fff::',
      '2001:db8:8000::',
      'fd00::13',
      'fd00::14',
    ];
    for (const cidr of blocks) {
      const [base = '', prefix] = cidr.split('/');
      const family = base.includes(':') ? 'ipv6' : 'ipv4';
      const oracle = new BlockList();
      oracle.addSubnet(base, Number(prefix), family);
      for (const probe of probes.filter((each) => each.includes(':') === (family === 'ipv6'))) {
        expect([cidr, probe, contains(network(cidr), address(probe))]).toEqual([
          cidr,
          probe,
          oracle.check(probe, family),
        ]);
      }
    }
  });

  test('representatives meet every part of a space that blocks tell apart', () => {
    const found = representatives(
      [network('10.0.0.0/8')],
      [network('10.9.0.0/16')],
      [network('10.0.0.0/24'), network('10.8.0.0/15')],
    );
    expect(found.map(formatAddress)).toEqual(['10.0.0.0', '10.0.1.0', '10.8.0.0', '10.10.0.0']);
  });

  test('a space of one address is represented by it, whatever the blocks', () => {
    expect(
      representatives([network('1.1.1.1/32')], [], [network('0.0.0.0/0'), network('1.1.1.0/24')]).map(formatAddress),
    ).toEqual(['1.1.1.1']);
  });
});
