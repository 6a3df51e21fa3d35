/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  // The optimiser is an open door (assurance 0.4); the product has no pictures to optimise.
  images: { unoptimized: true },
  // Types are checked by `npm run check`; the build would only do it a second time.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3', 'docx', 'unpdf', 'mammoth'],
  experimental: { authInterrupts: true },
  sassOptions: { loadPaths: ['node_modules'], quietDeps: true },
  turbopack: { root: import.meta.dirname },
};
