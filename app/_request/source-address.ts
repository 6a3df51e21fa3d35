/** The address written on the request by `server.mjs` from the socket itself; what a client claims is never believed. */
export function sourceAddress(request: Request): string {
  return request.headers.get('x-seventy-source') ?? 'unknown';
}

/** An IPv6 caller has 2^64 addresses to choose from: they count as one, however the noughts in them are written. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [before = [], after] = plain.split('::').map((part) => part.split(':').filter(Boolean));
  const noughts = after === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, noughts)).fill('0'), ...(after ?? [])];
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/**
 * The proxies whose word on the caller's address is taken: those of `TRUSTED_PROXY`, comma-separated; else, in a real
 * installation, this machine's own, since it listens there for its reverse proxy. The example trusts nobody's.
 */
export function trustedProxies(): readonly string[] {
  const given = process.env.TRUSTED_PROXY;
  if (given !== undefined) return given.split(',').map((address) => address.trim());
  return process.env.BASE_URL ? ['127.0.0.1', '::1'] : [];
}

/**
 * Who called: the socket's address, or, where that is a trusted proxy, the address the proxy wrote last. Without it all
 * people behind the proxy would be one caller, and ten wrong passwords would keep everybody out.
 */
export function callerOf(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  proxies: readonly string[],
): string {
  const direct = (socketAddress ?? 'unknown').replace(/^::ffff:/, '');
  const told = forwardedFor?.split(',').at(-1)?.trim();
  return networkOf(told && proxies.includes(direct) ? told : direct);
}
