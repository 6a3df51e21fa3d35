/** Reads which characters a TrueType font has, from its own table `cmap` (formats 4 and 12). */
export function charactersOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tableAt(view, 'cmap');
  const found = new Set<number>();
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const at = table + view.getUint32(table + 8 + 8 * index);
    if (view.getUint16(at) === 4) addSegments(view, at, found);
    if (view.getUint16(at) === 12) addGroups(view, at, found);
  }
  return found;
}

function tableAt(view: DataView, name: string): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + 16 * index;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    if (tag === name) return view.getUint32(at + 8);
  }
  throw new RangeError(`The font has no table ${name}`);
}

function addSegments(view: DataView, at: number, found: Set<number>): void {
  const twice = view.getUint16(at + 6);
  for (let offset = 0; offset < twice; offset += 2) {
    const last = view.getUint16(at + 14 + offset);
    const first = view.getUint16(at + 16 + twice + offset);
    for (let point = first; point <= last && point < 0xffff; point++) found.add(point);
  }
}

function addGroups(view: DataView, at: number, found: Set<number>): void {
  for (let index = 0; index < view.getUint32(at + 12); index++) {
    const group = at + 16 + 12 * index;
    for (let point = view.getUint32(group); point <= view.getUint32(group + 4); point++) found.add(point);
  }
}
