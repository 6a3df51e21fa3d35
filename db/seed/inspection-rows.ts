import { inspections, judgements, recommendations } from '../schema/inspections.ts';
import { fill } from './fill.ts';
import { inspectionRecord } from './haringey-inspections.ts';
import { personIdOf } from './people-rows.ts';
import { seedId } from './seed-id.ts';

/** The morning after the report came, as on the page that confirms it. */
const CONFIRMED_AT = '2023-04-05T08:14:00.000Z';

export const inspectionIdOf = (key: string) => seedId(`inspection ${key}`);
/** `place` counts from 1, as printed. */
export const recommendationIdOf = (inspection: string, place: number) =>
  seedId(`recommendation ${inspection} ${place}`);

/** The inspections on record, each judgement and recommendation in its printed order. */
export function fillInspections(): void {
  fill(
    inspections,
    inspectionRecord.map(({ key, judgements: _, areas: __, page: ___, ...facts }) => ({
      id: inspectionIdOf(key),
      authority: 'Haringey',
      confirmedBy: personIdOf('plan-lead'),
      confirmedAt: CONFIRMED_AT,
      ...facts,
    })),
  );
  fill(
    judgements,
    inspectionRecord.flatMap(({ key, judgements: given }) =>
      given.map(([area, grade], index) => ({
        id: seedId(`judgement ${key} ${index + 1}`),
        inspectionId: inspectionIdOf(key),
        position: index + 1,
        area,
        grade,
      })),
    ),
  );
  fill(
    recommendations,
    inspectionRecord.flatMap(({ key, areas, page }) =>
      areas.map((text, index) => ({
        id: recommendationIdOf(key, index + 1),
        inspectionId: inspectionIdOf(key),
        position: index + 1,
        kind: 'area-for-improvement' as const,
        text,
        page,
      })),
    ),
  );
}
