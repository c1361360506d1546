import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A PNG whose rows use the given filters in turn. */
export function png(width: number, colours: readonly number[], filters: readonly number[], opacity: boolean): Buffer {
  const bytes = opacity ? 4 : 3;
  const height = colours.length / width;
  const flat = Array.from({ length: height }, (_, y) => colours.slice(y * width, (y + 1) * width).flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, ...(opacity ? [255] : [])]));
  const rows = flat.map((row, y) => {
    const filter = filters[y % filters.length] ?? 0;
    return [filter, ...row.map((value, x) => {
      const [a, b, c] = [row[x - bytes] ?? 0, flat[y - 1]?.[x] ?? 0, x < bytes ? 0 : (flat[y - 1]?.[x - bytes] ?? 0)];
      const p = a + b - c;
      const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
      return (value - ([0, a, b, Math.floor((a + b) / 2), pa <= pb && pa <= pc ? a : pb <= pc ? b : c][filter] ?? 0)) & 255;
    })];
  });
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, opacity ? 6 : 2, 0, 0, 0], 8);
  const data = deflateSync(Buffer.from(rows.flat()));
  const parts = [chunk('IHDR', header), chunk('tEXt', Buffer.from('a\0b')), chunk('IDAT', data.subarray(0, 5)), chunk('IDAT', data.subarray(5)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}

/**
 * Colours of a PNG with a palette, read by its chunks.
 * @throws Error when a chunk's sum is wrong, or the picture has no palette of eight bits
 */
export function pixels(file: Buffer): number[] {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    const end = at + 8 + file.readUInt32BE(at);
    if (file.readUInt32BE(end) !== crc32(file.subarray(at + 4, end))) throw new Error('Expected a PNG whose sums are right');
    chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, end));
  }
  const [header, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map((name) => chunks.get(name) ?? Buffer.alloc(0));
  if (header?.subarray(8).join() !== '8,3,0,0,0') throw new Error('Expected a PNG with a palette');
  const width = header.readUInt32BE(0);
  return Array.from(inflateSync(data ?? Buffer.alloc(0))).flatMap((place, at) => (at % (width + 1) === 0 ? [] : [palette?.readUIntBE(place * 3, 3) ?? -1]));
}
