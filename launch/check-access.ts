import { accessFaults } from './access-faults.ts';
import { builtAddresses } from './addresses.ts';

/* Run after a build, with its folder: an address that does not say who may come fails the build. */
const [folder = '.next'] = process.argv.slice(2);
const faults = accessFaults(builtAddresses(folder).map((address) => ({ address })));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
