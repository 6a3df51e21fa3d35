import { DateField } from '#components/ui/date-field.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import type { ComparisonChoices } from '#db/reads/plans/plan-comparisons.ts';
import { longDate } from '#domain/dates/dates.ts';
import type { AskedState } from './asked-states.ts';

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function Side({
  name,
  label,
  asked,
  choices,
}: {
  name: 'from' | 'to';
  label: string;
  asked: AskedState;
  choices: ComparisonChoices;
}) {
  const onDate = asked.chosen === 'on';
  const options = [
    ...choices.states.map(({ code, words, on }) => ({
      value: code,
      label: code === 'live' ? sentence(words) : `${sentence(words)}, ${longDate(on)}`,
    })),
    { value: 'on', label: 'The plan as it stood on a date' },
  ];
  return (
    <>
      <SelectField
        name={name}
        label={label}
        options={options}
        defaultValue={asked.chosen}
        error={onDate ? undefined : asked.error}
      />
      <DateField
        name={`${name}-date`}
        label={name === 'from' ? 'From the date, if you choose one' : 'To the date, if you choose one'}
        defaultValue={asked.typed}
        error={onDate ? asked.error : undefined}
      />
    </>
  );
}

/** Which two states are put beside each other. A plain form: the answer has an address that can be sent. */
export function ComparisonChooser({
  choices,
  from,
  to,
}: {
  choices: ComparisonChoices;
  from: AskedState;
  to: AskedState;
}) {
  return (
    <Panel title="Compare">
      <form action={`/plans/${choices.planId}/compare`} className="chooser">
        <Side name="from" label="From" asked={from} choices={choices} />
        <Side name="to" label="To" asked={to} choices={choices} />
        <button type="submit" className="btn2">
          Compare
        </button>
      </form>
      <p className="small quiet">The plan was begun on {longDate(choices.begunOn)}.</p>
    </Panel>
  );
}
