/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  // The optimiser is an open door (assurance 0.4); the product has no pictures to optimise.
  images: { unoptimized: true },
  // Types are checked by `npm run check`; the build would only do it a second time.
  // The build insists on rewriting its configuration of types; it has one of its own, so that a start changes no file.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.build.json' },
  serverExternalPackages: ['better-sqlite3', 'docx', 'unpdf', 'mammoth'],
  experimental: { authInterrupts: true },
  sassOptions: { loadPaths: ['node_modules'], quietDeps: true },
  turbopack: { root: import.meta.dirname },
};
