/** Where an error may be caught, each with its reason. Nowhere else: see STYLE.md, "Refuse, fail, or assert". */
export const EDGES: Readonly<Record<string, string>> = {};
