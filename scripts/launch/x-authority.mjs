const FAMILY_WILD = 0xffff;
const COOKIE_NAME = 'MIT-MAGIC-COOKIE-1';

/**
 * The content of an .Xauthority file with one entry that opens any display of any host: big-endian family, then
 * address, display number, name and data, each after its length (Xsecurity(7), `Xau.h`). Writing it here spares the
 * xauth program, and an empty display number allows for one that is not known yet.
 * @param {Uint8Array} cookie 16 secret bytes
 * @returns {Uint8Array}
 */
export function encodeXAuthority(cookie) {
  const fields = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from(COOKIE_NAME, 'ascii'), Buffer.from(cookie)];
  return Buffer.concat([
    twoBytes(FAMILY_WILD),
    ...fields.flatMap((field) => [twoBytes(field.length), field]),
  ]);
}

function twoBytes(/** @type {number} */ value) {
  return Buffer.from([value >> 8, value & 0xff]);
}
