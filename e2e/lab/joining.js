// Functions that run in the page (../support/probe.js has more of them).

// Runs before the page's own scripts, and keeps in window.joinTime the milliseconds from the last
// press of Join to the first picture of another.
export function timeJoining() {
  let pressed = 0;
  const sized = ({ target: { muted, videoWidth } }) => {
    if (!muted && videoWidth > 0) window.joinTime ??= performance.now() - pressed;
  };
  addEventListener('submit', ({ timeStamp }) => {
    pressed = timeStamp;
    window.joinTime = undefined;
  }, true);
  document.addEventListener('resize', sized, true);
}

// How the packets of the connection in use go: the types of both ends' candidates, by which
// protocol this end speaks to a relay, and whether by IPv6.
export async function route() {
  const { connections } = window.probe;
  const connection = connections.filter((each) => each.connectionState === 'connected').at(-1);
  const reports = [...(await connection.getStats()).values()];
  const { selectedCandidatePairId } = reports.find(({ type }) => type === 'transport');
  const pair = reports.find(({ id }) => id === selectedCandidatePairId);
  const [own, theirs] = [pair.localCandidateId, pair.remoteCandidateId]
    .map((wanted) => reports.find(({ id }) => id === wanted));
  return {
    own: own.candidateType,
    theirs: theirs.candidateType,
    relayProtocol: own.candidateType === 'relay' ? own.relayProtocol : undefined,
    ipv6: own.address.includes(':'),
  };
}
