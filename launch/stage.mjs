/** `31 s`, `0.4 s`: as exact as somebody who waits wants it. */
export function seconds(milliseconds) {
  const value = milliseconds / 1000;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} s`;
}

/**
 * Names a stage while it runs and its time when it is done: "Building… 15 s".
 * @param out where to: the commands whose output is read by programs name their stages on standard error
 */
export async function stage(name, work, out = process.stdout) {
  const began = Date.now();
  out.write(`${name}… `);
  try {
    const result = await work();
    out.write(`${seconds(Date.now() - began)}\n`);
    return result;
  } catch (error) {
    out.write('failed\n');
    throw error;
  }
}
