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
