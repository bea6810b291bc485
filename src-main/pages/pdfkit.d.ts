/** What pdfkit accepts and its types do not say. */

// biome-ignore lint/style/noNamespace: the types of pdfkit are a global namespace.
declare namespace PDFKit.Mixins {
  interface PDFFont {
    /** A font that fontkit has already opened. */
    registerFont(name: string, font: import('fontkit').Font): this;
    /** The font in use; it remembers the words it has shaped. */
    readonly _font: { layoutCache: Record<string, object> };
  }

  interface TextOptions {
    /** The width of the text where it is known, so that it is not measured. */
    textWidth?: number;
    wordCount?: number;
  }
}
