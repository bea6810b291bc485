/** What pdfkit accepts and its types do not say: a font that fontkit has already opened. */

// biome-ignore lint/style/noNamespace: the types of pdfkit are a global namespace.
declare namespace PDFKit.Mixins {
  interface PDFFont {
    registerFont(name: string, font: import('fontkit').Font): this;
  }
}
