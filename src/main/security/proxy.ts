import type { Session } from 'electron';

/** Port 9 is « discard » (IANA): nothing listens there. Loopback addresses go through it like all others. */
export const deadProxy = { address: '127.0.0.1:9', bypass: '<-loopback>' } as const;

/** Sends whatever would still leave to a proxy that does not exist. */
export async function setDeadProxy(session: Pick<Session, 'setProxy'>): Promise<void> {
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: deadProxy.address,
    proxyBypassRules: deadProxy.bypass,
  });
}
