/** The address written on the request by `server.mjs` from the socket itself; what a client claims is never believed. */
export function sourceAddress(request: Request): string {
  return request.headers.get('x-seventy-source') ?? 'unknown';
}

/** An IPv6 caller has 2^64 addresses to choose from: they count as one. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  if (!plain.includes(':')) return plain;
  return `${plain.split(':').slice(0, 4).join(':')}::/64`;
}
