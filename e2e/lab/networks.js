// The networks of the connectivity matrix: the homes of the two who call each other, and how their
// packets have to go. What is `rare` is not in the slice of it that script/test tries.

export const networks = [
  { name: 'same LAN', homes: [{}], routes: ['host'] },
  { name: 'cone and cone', homes: [{ nat: 'cone' }, { nat: 'cone' }], routes: ['reflexive'] },
  {
    name: 'cone and symmetric', homes: [{ nat: 'cone' }, { nat: 'symmetric' }], routes: ['relay'],
  },
  {
    name: 'symmetric and symmetric',
    homes: [{ nat: 'symmetric' }, { nat: 'symmetric' }],
    routes: ['relay'],
  },
  { name: 'UDP blocked on one side', homes: [{ firewall: 'no udp' }, {}], routes: ['relay'] },
  {
    name: 'TCP 443 only',
    homes: [{ firewall: 'only tcp 443' }, { firewall: 'only tcp 443' }],
    routes: ['relay'],
  },
  {
    name: 'IPv6 only',
    homes: [{ families: 'ipv6' }, { families: 'ipv6' }],
    routes: ['host', 'reflexive'],
  },
  {
    name: 'IPv4 meets IPv6', homes: [{ families: 'ipv4' }, { families: 'ipv6' }], routes: ['relay'],
  },
  {
    name: 'cone and address-dependent',
    homes: [{ nat: 'cone' }, { nat: 'address-dependent' }],
    routes: ['relay'],
    rare: true,
  },
  {
    name: 'ICMP blocked on both sides',
    homes: [{ firewall: 'no icmp' }, { firewall: 'no icmp' }],
    routes: ['reflexive'],
    rare: true,
  },
  {
    name: 'packets of 1,200 bytes',
    homes: [{ mtu: 1_200 }, {}],
    routes: ['reflexive'],
    rare: true,
  },
  {
    name: 'packets of 1,200 bytes, ICMP blocked',
    homes: [{ mtu: 1_200, firewall: 'no icmp' }, {}],
    routes: ['reflexive'],
    rare: true,
  },
].map((network) => ({
  ...network,
  // What is said of NAT is of IPv4; it would be no obstacle if there were IPv6 as well.
  homes: network.homes.map((home) => ({ families: 'ipv4', ...home })),
}));

// As what a route counts (joining.js): over the relay, from one's own address to the other's, or
// between addresses that somebody else sees.
export function kindOf({ own, theirs }) {
  if (own === 'relay' || theirs === 'relay') return 'relay';
  return own === 'host' && theirs === 'host' ? 'host' : 'reflexive';
}
