import { beforeEach, describe, expect, test } from 'vitest';
import { told } from '#db/testing/administration.ts';
import { refusedWithoutTrace, undoneWithoutAudit } from '#db/testing/writes.ts';
import { postProgressUpdate } from '#db/writes/updates/progress-updates.ts';
import { NotValid } from '#domain/policy/refusals.ts';
import { progressUpdateInput } from '#domain/updates/progress-updates.ts';
import { database } from '../database.ts';
import { idempotencyKeys } from '../schema/audit.ts';
import { actionIdOf } from '../seed/haringey-plan.ts';
import { actorOf, freshDatabase, juneMoment } from '../testing.ts';
import { once } from './idempotency.ts';

beforeEach(() => void freshDatabase());

const sent = { key: 'made-when-the-form-opened', actor: 'a-person', route: 'POST /api/x', body: '{"done":"儿童"}' };
const said = progressUpdateInput.parse({ declaredRag: 'green', done: 'The first meetings were held.' });
const post = () => ({
  status: 201,
  body: JSON.stringify(postProgressUpdate(actorOf('owner'), actionIdOf('1.1'), said, juneMoment)),
});

describe('a form sent again with the same key', () => {
  test('acts once, however often, and is answered as the first time', () => {
    const answers = Array.from({ length: 20 }, () => once(sent, juneMoment, post));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toEqual({ status: 201, body: expect.stringMatching(/^\{"id":"[\w-]{22}"\}$/) });
    expect(told()).toHaveLength(1);
  });

  test('after another database was opened on the same rows is still answered as the first time', () => {
    const answer = once(sent, juneMoment, post);
    const row = database().select().from(idempotencyKeys).get();
    expect(row).toMatchObject({ key: sent.key, actor: 'a-person', status: 201, body: answer.body });
    expect(row?.createdAt).toBe(juneMoment.clock);
    expect(JSON.stringify(row)).not.toContain('儿童');
  });

  test.each([{ body: '{"done":"other"}' }, { actor: 'another-person' }, { route: 'POST /api/y' }])(
    'but with %j is refused, and does not act',
    (other) => {
      once(sent, juneMoment, post);
      const error = refusedWithoutTrace(NotValid, () => once({ ...sent, ...other }, juneMoment, post));
      expect(error.message).toBe('This form was already sent with other words. Reload the page and send it again.');
    },
  );
});

describe('a form that was refused', () => {
  test('leaves its key free, so that it can be put right and sent again', () => {
    const refused = () => {
      throw new NotValid([{ field: 'done', words: 'Enter what has been done' }]);
    };
    refusedWithoutTrace(NotValid, () => once(sent, juneMoment, refused));
    expect(once({ ...sent, body: '{"done":"better"}' }, juneMoment, post).status).toBe(201);
  });

  test('because the trail takes no row leaves neither its key nor its update', () => {
    undoneWithoutAudit(() => once(sent, juneMoment, post));
    expect(once(sent, juneMoment, post).status).toBe(201);
    expect(told()).toHaveLength(1);
  });
});
