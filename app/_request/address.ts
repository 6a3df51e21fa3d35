/** Where this server is reached: the example on this machine only, a real installation at its `BASE_URL`. */
export type ServerAddress = { baseUrl: string; origins: readonly string[]; hosts: readonly string[]; https: boolean };

export function serverAddress(): ServerAddress {
  const port = process.env.PORT ?? '3000';
  const given = process.env.BASE_URL;
  if (!given) {
    const hosts = [`localhost:${port}`, `127.0.0.1:${port}`];
    return { baseUrl: `http://localhost:${port}`, origins: hosts.map((host) => `http://${host}`), hosts, https: false };
  }
  const url = new URL(given);
  return { baseUrl: url.origin, origins: [url.origin], hosts: [url.host], https: url.protocol === 'https:' };
}
