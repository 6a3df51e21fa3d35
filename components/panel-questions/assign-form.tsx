'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { dateIn } from '#components/sending/form-dates.ts';
import { DateField, datePartsOf } from '#components/ui/date-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import type { PanelQuestionPage } from '#db/reads/panels/panel-questions.ts';
import { longDate } from '#domain/dates/dates.ts';

type Body = { ownerPostId: string | null; dueOn: string };

/** Who owes the answer, and by when. Open from the start while nobody does. */
export function AssignQuestionForm({ question, posts }: Pick<PanelQuestionPage, 'question' | 'posts'>) {
  const titleOf = (id: string | null) => posts.find((post) => post.id === id)?.title ?? 'Nobody yet';
  return (
    <InPlaceForm<Body>
      opens={question.ownerPost ? 'Give it to another post, or change the day' : 'Give it to a post'}
      open={question.ownerPost === null}
      button="Save"
      saved="It is saved."
      address={`/api/questions/${question.id}`}
      version={question.version}
      bodyOf={(sent) => ({
        ownerPostId: String(sent.get('ownerPostId') ?? '') || null,
        dueOn: dateIn(sent, 'dueOn') ?? '',
      })}
      textsOf={(current, mine) => [
        { label: 'Who answers', theirs: titleOf(current.ownerPostId), yours: titleOf(mine.ownerPostId) },
        { label: 'Due', theirs: longDate(current.dueOn), yours: longDate(mine.dueOn) },
      ]}
    >
      {(errors) => (
        <>
          <SelectField
            name="ownerPostId"
            label="Who answers?"
            empty="Nobody yet"
            defaultValue={question.ownerPost?.id ?? ''}
            options={posts.map(({ id, title }) => ({ value: id, label: title }))}
            error={errors.ownerPostId}
          />
          <DateField
            name="dueOn"
            label="By when?"
            hint="The day the panel’s next report is due, unless you say another."
            defaultValue={datePartsOf(question.dueOn)}
            error={errors.dueOn}
          />
        </>
      )}
    </InPlaceForm>
  );
}
