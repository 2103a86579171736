/**
 * Stores results as objects of an S3 service. The usual variables give its address and the
 * credentials: AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL, AWS_REGION, AWS_ACCESS_KEY_ID,
 * AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.
 */
import type { AwsClient } from 'aws4fetch';
import { RefusedError } from '../../run/options/refused-error.ts';
import { loadS3 } from '../packages.ts';
import type { Store } from '../store.ts';

const PLACE = /^s3:\/\/([^/]+)(?:\/(.*))?$/i;

/** An address without the slashes at its end. */
function withoutEnd(address: string): string {
  let end = address.length;
  while (address[end - 1] === '/') end -= 1;
  return address.slice(0, end);
}

const DEFAULT_REGION = 'us-east-1';

const NOT_THERE = 404;

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new RefusedError(`An S3 store needs the environment variable ${name}.`);
  }
  return value;
}

export class S3Store implements Store {
  readonly name: string;
  readonly #client: AwsClient;
  /** Address of the bucket and prefix, with a slash at its end. */
  readonly #base: string;

  private constructor(name: string, client: AwsClient, base: string) {
    this.name = name;
    this.#client = client;
    this.#base = base;
  }

  static open(place: string): S3Store {
    const [, bucket, prefix = ''] = PLACE.exec(place) ?? [];
    if (bucket === undefined) {
      throw new RefusedError(`${place} is no place in an S3 store: write s3://bucket/prefix.`);
    }
    const { AwsClient: Client } = loadS3();
    const region = process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION ?? DEFAULT_REGION;
    const token = process.env.AWS_SESSION_TOKEN;
    const client = new Client({
      accessKeyId: variable('AWS_ACCESS_KEY_ID'),
      secretAccessKey: variable('AWS_SECRET_ACCESS_KEY'),
      ...(token === undefined ? {} : { sessionToken: token }),
      service: 's3',
      region,
    });
    const endpoint =
      process.env.AWS_ENDPOINT_URL_S3 ??
      process.env.AWS_ENDPOINT_URL ??
      `https://s3.${region}.amazonaws.com`;
    const path = [bucket, ...prefix.split('/').filter((part) => part !== '')];
    const base = `${withoutEnd(endpoint)}/${path.map(encodeURIComponent).join('/')}/`;
    return new S3Store(place, client, base);
  }

  async has(name: string): Promise<boolean> {
    const answer = await this.#client.fetch(this.#base + name, { method: 'HEAD' });
    if (!answer.ok && answer.status !== NOT_THERE) throw this.#error(name, answer);
    return answer.ok;
  }

  async put(name: string, bytes: Uint8Array): Promise<void> {
    const answer = await this.#client.fetch(this.#base + name, {
      method: 'PUT',
      body: Buffer.from(bytes),
      headers: { 'content-type': 'application/jsonl' },
    });
    if (!answer.ok) throw this.#error(name, answer);
    await answer.arrayBuffer();
  }

  #error(name: string, { status, statusText }: Response): Error {
    return new Error(`${this.name}/${name}: the store answered ${status} ${statusText}`);
  }
}
