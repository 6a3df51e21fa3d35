/**
 * The print view with the nonce by which a browser that is told to trust no style inside a page takes this one. What a
 * seal keeps has none. `nonce`: base64; anything else in it is left out.
 */
export function withStyleNonce(html: Uint8Array, nonce: string): Uint8Array {
  const text = new TextDecoder().decode(html);
  return new TextEncoder().encode(text.replace('<style>', `<style nonce="${nonce.replace(/[^\w+/=-]/g, '')}">`));
}
