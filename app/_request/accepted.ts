type Handler = (request: Request, around: { params: Promise<unknown> }) => Promise<Response>;

/**
 * 202 in place of 201: what was asked for is done beside the requests, and `location` says where to look for it.
 * @param placeOf null where it was done at once after all
 */
export function accepted<T>(create: Handler, placeOf: (answered: T) => string | null): Handler {
  return async (request, around) => {
    const answer = await create(request, around);
    if (answer.status !== 201) return answer;
    const body = await answer.text();
    const place = placeOf(JSON.parse(body) as T);
    const headers = new Headers(answer.headers);
    if (place !== null) headers.set('location', place);
    return new Response(body, { status: place === null ? 201 : 202, headers });
  };
}
