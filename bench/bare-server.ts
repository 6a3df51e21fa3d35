import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/* The limit for anything that answers over HTTP from Node: the same bytes, made by nobody. Each file is one address. */
const answers = new Map(process.argv.slice(2).map((file, place) => [`/${place}`, fs.readFileSync(file)]));

const server = http.createServer((request, response) => {
  const body = answers.get(request.url ?? '');
  if (body) response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': body.byteLength });
  else response.writeHead(404);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('SIGTERM', () => process.exit(0));
