import net from 'node:net';
import { expect, test } from 'vitest';
import { assertPortFree, chosenPort, freePort } from './port.mjs';

test('the port is 3000 unless PORT says another', () => {
  expect([chosenPort(undefined), chosenPort('8080')]).toEqual([3000, 8080]);
});

test.each(['abc', '0', '70000', '80.5', ''])('PORT "%s" is refused in one sentence', (given) => {
  expect(() => chosenPort(given)).toThrow(`PORT must be a number from 1 to 65535, and is "${given}".`);
});

test('a taken port is refused before any work, and says what to do', async () => {
  const other = net.createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  await expect(assertPortFree(port)).rejects.toThrow(
    `Port ${port} is taken. Stop what uses it, or set PORT to another number.`,
  );
  await new Promise((resolve) => other.close(resolve));
  await expect(assertPortFree(port)).resolves.toBeUndefined();
});
