type Handler = (request: Request, around: { params: Promise<unknown> }) => Promise<Response>;

/** 202 in place of 201: what was asked for is done beside the requests, and `location` says where to look for it. */
export function accepted(create: Handler, placeOf: (id: string) => string): Handler {
  return async (request, around) => {
    const answer = await create(request, around);
    if (answer.status !== 201) return answer;
    const body = await answer.text();
    const headers = new Headers(answer.headers);
    headers.set('location', placeOf((JSON.parse(body) as { id: string }).id));
    return new Response(body, { status: 202, headers });
  };
}
