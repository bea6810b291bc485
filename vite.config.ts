/** How the window's pages are built: for Chromium 114 and later, under a policy without inline code. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('src-renderer'),
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome114',
    outDir: at('out/renderer'),
    emptyOutDir: true,
    // The policy allows fonts and pictures from our own origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1600,
    sourcemap: true,
  },
});
