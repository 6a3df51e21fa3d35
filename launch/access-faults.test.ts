import { describe, expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';

const table = { '/plans': { GET: 'signed-in' }, '/api/plans': { GET: 'signed-in', POST: 'signed-in' } };
const plans = { address: '/plans', methods: ['GET'] };
const api = { address: '/api/plans', methods: ['POST', 'GET'] };

describe('the table of who may come', () => {
  test('has nothing to say where each address stands in it with its methods', () => {
    expect(accessFaults([plans, api], table)).toEqual([]);
    expect(accessFaults([{ address: '/plans' }, { address: '/api/plans' }], table)).toEqual([]);
  });

  test('names an address without an entry', () => {
    expect(accessFaults([plans, api, { address: '/secrets' }], table)).toEqual([
      '/secrets does not say who may come: give it an entry in app/_request/access',
    ]);
  });

  test('names an entry whose address is gone, and a method that only one side knows', () => {
    expect(accessFaults([{ ...api, methods: ['GET', 'DELETE', 'POST'] }], table)).toEqual([
      '/api/plans answers to DELETE, GET, POST, and app/_request/access says GET, POST',
      '/plans is in app/_request/access and nowhere else',
    ]);
  });
});
