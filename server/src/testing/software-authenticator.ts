import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_KEY = 0x40;

interface Asked {
  readonly challenge: string;
  readonly domain: string;
  readonly origin: string;
  /** Whether the person unlocked the device. */
  readonly isUnlocked?: boolean;
}

/** A device that makes one passkey and signs with it, as WebAuthn says; it counts its uses. */
export class SoftwareAuthenticator {
  readonly id = randomBytes(16);
  readonly #key: KeyObject;
  readonly #x: Buffer;
  readonly #y: Buffer;
  counter = 0;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#key = privateKey;
    this.#x = Buffer.from(x, 'base64url');
    this.#y = Buffer.from(y, 'base64url');
  }

  make({ challenge, domain, origin, isUnlocked = true }: Asked) {
    const about = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.id.length]), this.id, this.#coseKey()]);
    const data = Buffer.concat([this.#head(domain, HAS_KEY, isUnlocked), about]);
    const attestation = Buffer.concat([
      Buffer.from([0xa3]), text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData'), Buffer.from([0x59, data.length >> 8, data.length & 0xff]), data,
    ]);
    return { key: this.id.toString('base64url'), clientData: clientData('webauthn.create', challenge, origin), attestation: attestation.toString('base64url'), transports: ['internal'] };
  }

  prove({ challenge, domain, origin, isUnlocked = true }: Asked) {
    this.counter += 1;
    const data = this.#head(domain, 0, isUnlocked);
    const said = clientData('webauthn.get', challenge, origin);
    const signed = Buffer.concat([data, createHash('sha256').update(Buffer.from(said, 'base64url')).digest()]);
    return { id: this.id.toString('base64url'), clientData: said, authenticatorData: data.toString('base64url'), signature: sign('sha256', signed, this.#key).toString('base64url') };
  }

  #head(domain: string, flags: number, isUnlocked: boolean): Buffer {
    const head = Buffer.alloc(37);
    createHash('sha256').update(domain).digest().copy(head);
    head.writeUInt8(flags | USER_PRESENT | (isUnlocked ? USER_VERIFIED : 0), 32);
    head.writeUInt32BE(this.counter, 33);
    return head;
  }

  /** EC2, ES256, P-256. */
  #coseKey(): Buffer {
    const coordinate = (label: number, bytes: Buffer) => Buffer.concat([Buffer.from([label, 0x58, bytes.length]), bytes]);
    return Buffer.concat([Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]), coordinate(0x21, this.#x), coordinate(0x22, this.#y)]);
  }
}

function clientData(type: string, challenge: string, origin: string): string {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url');
}

/** A CBOR text shorter than 24 bytes. */
function text(words: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 | words.length]), Buffer.from(words)]);
}
