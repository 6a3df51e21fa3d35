/** The address of this installation, as links in mail name it: `BASE_URL`, or in the example this machine. No slash at its end. */
export function baseUrl(): string {
  const given = process.env.BASE_URL;
  return given && URL.canParse(given) ? new URL(given).origin : `http://localhost:${process.env.PORT ?? '3000'}`;
}
