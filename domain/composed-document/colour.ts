/**
 * The council's colour where it may be used for words on white: "#rrggbb" with a contrast of 7:1 or more (WCAG 2.2,
 * 1.4.6). Anything else is null, and the product's own ink stands in.
 */
export function readableColour(colour: string | null | undefined): string | null {
  const found = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour ?? '');
  if (!found) return null;
  const [red = 0, green = 0, blue = 0] = found.slice(1).map((part) => linear(Number.parseInt(part, 16) / 255));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (luminance + 0.05) >= 7 ? found[0].toLowerCase() : null;
}

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
