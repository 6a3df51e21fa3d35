import { OneButton } from '#components/administration/one-button.tsx';
import type { Absence } from '#db/reads/people/post-work.ts';
import { longDate } from '#domain/dates/dates.ts';

/** Who is away, or will be, and until when; taken back by whoever may note it. */
export function AbsenceList({
  absences,
  mayTakeBack,
}: {
  absences: readonly Absence[];
  mayTakeBack: readonly string[];
}) {
  if (absences.length === 0) return <p className="quiet">Nobody is noted as away.</p>;
  return (
    <ul className="evid">
      {absences.map((absence) => {
        const words = `${absence.personName}, ${longDate(absence.fromOn)} to ${longDate(absence.untilOn)}`;
        return (
          <li key={absence.id} className="row between">
            <span>{words}</span>
            {mayTakeBack.includes(absence.personId) ? (
              <OneButton
                address={`/api/absences/${absence.id}/taking-back`}
                label="Take back"
                about={`the absence of ${words}`}
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
