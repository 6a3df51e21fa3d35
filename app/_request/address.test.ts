import { expect, test, vi } from 'vitest';
import { serverAddress } from './address.ts';

const at = (baseUrl: string, port = '3100') => {
  vi.stubEnv('BASE_URL', baseUrl);
  vi.stubEnv('PORT', port);
  return serverAddress();
};

test('the example answers to this machine’s two names at its port, and to no other', () => {
  expect(at('')).toEqual({
    baseUrl: 'http://localhost:3100',
    origins: ['http://localhost:3100', 'http://127.0.0.1:3100'],
    hosts: ['localhost:3100', '127.0.0.1:3100'],
    https: false,
  });
});

test('a real installation answers to its own name alone, over https where it says so', () => {
  expect(at('https://plan.council.example/')).toEqual({
    baseUrl: 'https://plan.council.example',
    origins: ['https://plan.council.example'],
    hosts: ['plan.council.example'],
    https: true,
  });
  expect(at('http://plan.council.example:8080')).toMatchObject({ hosts: ['plan.council.example:8080'], https: false });
});
