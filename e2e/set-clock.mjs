import fs from 'node:fs';

/*
 * Loaded before a server of a test's own: its clock stands as many milliseconds off this machine's as the file named by CLOCK_OFF_BY
 * says, read anew each time, as if somebody set the machine's clock while the server runs. Everything else is the server's own.
 */
const MachineDate = Date;
const now = () => MachineDate.now() + Number(fs.readFileSync(process.env.CLOCK_OFF_BY ?? '', 'utf8'));
globalThis.Date = new Proxy(MachineDate, {
  construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [now()], made),
  apply: () => new MachineDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
