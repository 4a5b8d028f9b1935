/** Made by scripts/build/vitePluginDuckdb.ts. */
declare module 'virtual:duckdb-wasm' {
  interface Shipped {
    readonly url: string;
    readonly bytes: number;
  }
  export const gzip: Shipped;
  export const brotli: Shipped;
}
