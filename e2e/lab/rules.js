// What a router does with packets, in the language of nft: kinds of NAT by RFC 4787, and firewalls.

// The port that others see, for IPv4. `cone` keeps it whoever is spoken to (endpoint-independent
// mapping), but lets in only what answers (address and port-dependent filtering), as most homes do.
const nats = {
  cone: 'masquerade',
  'address-dependent':
    'meta l4proto udp masquerade to :jhash ip daddr . udp sport mod 20000 offset 20000',
  symmetric: 'masquerade fully-random',
};

const icmp = 'echo-request, echo-reply, destination-unreachable, time-exceeded';

// What may not pass. Nothing is answered, as most firewalls have it.
const firewalls = {
  open: '',
  'no udp': 'meta l4proto udp drop',
  'only tcp 443': `iifname "lan" meta l4proto != tcp drop
    iifname "lan" tcp dport != 443 drop`,
  'no icmp': `icmp type { ${icmp} } drop
    icmpv6 type { ${icmp}, packet-too-big } drop`,
};

export const natKinds = Object.keys(nats);
export const firewallKinds = Object.keys(firewalls);

// Of a router between `lan` and `wan`. What comes from outside unasked is dropped before it is
// noted (`to_router`): else a packet of the other end that is early would take the port from the
// one that then goes out, and a cone would be none.
// With a `mapping`, a number, a cone shows other ports than without, or with another one.
export function routerRules({ nat, firewall, mapping }) {
  if (!nats[nat] || firewalls[firewall] === undefined) {
    throw new Error(`There is no NAT '${nat}' or no firewall '${firewall}'.`);
  }
  return `
table ip nat {
  chain leaves {
    type nat hook postrouting priority srcnat
    ${mapping ? rebound(mapping) : ''}
    oifname "wan" ${nats[nat]}
    oifname "wan" masquerade
  }
}
table inet firewall {
  chain to_router {
    type filter hook input priority filter
    iifname "wan" meta l4proto udp drop
  }
  chain passes {
    type filter hook forward priority filter; policy drop
    ${firewalls[firewall]}
    ct state established,related accept
    iifname "lan" accept
  }
  chain from_router {
    type filter hook output priority filter
    ${firewall === 'no icmp' ? firewalls[firewall] : ''}
  }
}
`;
}

const rebound = (mapping) => 'oifname "wan" meta l4proto udp masquerade to ' +
  `:jhash udp sport mod 20000 seed ${mapping} offset 20000`;
