/**
 * Stands in for the unpacking of WOFF2 fonts in the bundles, which is 480 KB of tables. Our documents carry their own
 * fonts, which are not packed so.
 */
function refuseWoff2(): never {
  throw new Error('WOFF2 fonts are not read here');
}

// biome-ignore lint/style/noDefaultExport: the package that it stands in for is imported so
export default refuseWoff2;
