/* better-sqlite3 13 on Node 20 ends the process without a word. Imported first wherever a database opens. */
if (Number(process.versions.napi) < 10) {
  throw new Error(
    `Seventy needs Node 22.18 or later; this is ${process.version}. Use the npm scripts ("npm start"), which bring their own.`,
  );
}
