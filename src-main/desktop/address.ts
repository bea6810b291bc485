/** Addresses, read by the parser of the platform; what it cannot read is null. */

/** Scheme and host: the parser gives schemes of our own no origin. */
export function originOf(address: string): string | null {
  const url = parseAddress(address);
  return url === null ? null : `${url.protocol}//${url.host}`;
}

/** The path of an address with its escapes undone, or null where it cannot be read. */
export function pathInAddress(address: string): string | null {
  try {
    return decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
}

// `URL.canParse` and `URL.parse` are younger than the oldest Electron that we run on.
function parseAddress(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
