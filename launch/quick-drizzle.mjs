import { registerHooks } from 'node:module';

/*
 * Read before a process's own modules. The package.json of drizzle-orm names 1,300 entrances in 179 kB, and Node reads it anew for each
 * file of the package and each import of it: three quarters of the time that a process takes to begin. Here each import is looked up
 * once, and a file beside another is known to be where it says.
 */
const ofPackage = /\/node_modules\/drizzle-orm\//;
const known = new Map();

registerHooks({
  resolve(specifier, context, next) {
    if (/^drizzle-orm(\/|$)/.test(specifier)) {
      if (!known.has(specifier)) known.set(specifier, next(specifier, context));
      return { ...known.get(specifier), shortCircuit: true };
    }
    if (/^\.{1,2}\/.*\.js$/.test(specifier) && ofPackage.test(context.parentURL ?? '')) {
      return { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true };
    }
    return next(specifier, context);
  },
});
