import type { Scene } from '../scene';
import { OBJECT_STORAGE, throughS3 } from '../storage';

/** What the application's key opens, and what it does not. */
export function objectStorage({ stack }: Scene): void {
  const address = () => stack.url(OBJECT_STORAGE);

  test("the application's key opens its own bucket, and neither another one nor a new one", async () => {
    const other = 'ADMIN_ENDPOINT_URL=http://127.0.0.1:9000 versitygw admin create-bucket --bucket other-files';
    await stack.exec(OBJECT_STORAGE, 'sh', '-c', `${other} --owner "$ROOT_ACCESS_KEY_ID"`);
    const found = await throughS3(
      stack,
      `print(json.dumps({
        "seen": [one["Name"] for one in s3.list_buckets()["Buckets"]] == [bucket],
        "list": refused(s3.list_objects_v2, Bucket="other-files"),
        "read": refused(s3.get_object, Bucket="other-files", Key="any"),
        "write": refused(s3.put_object, Bucket="other-files", Key="any", Body=b""),
        "create": refused(s3.create_bucket, Bucket="new-files"),
      }))`,
    );
    const denied = 'AccessDenied';
    expect(found).toEqual({ seen: true, list: denied, read: denied, write: denied, create: denied });
  });

  test('nobody reads without a key, and a presigned URL opens the one object that it names', async () => {
    const upload = 's3.put_object(Bucket=bucket, Key="signed.txt", Body=b"for you")';
    const sign = `client(sys.argv[1]).generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": "signed.txt"})`;
    const url = new URL((await throughS3(stack, `${upload}\nprint(json.dumps(${sign}))`, address())) as string);
    const answer = await fetch(url);
    expect([answer.status, await answer.text()]).toEqual([200, 'for you']);
    const forged = new URL(url);
    forged.pathname = url.pathname.replace('signed', 'another');
    const unsigned = new URL(url.pathname, url);
    for (const one of [forged, unsigned]) expect((await fetch(one)).status).toBe(403);
  });

  test('an object of many parts comes back whole', async () => {
    const program = `
import os
from boto3.s3.transfer import TransferConfig
content = os.urandom(12 * 2**20 + 1)
s3.upload_fileobj(io.BytesIO(content), bucket, "large", Config=TransferConfig(multipart_chunksize=5 * 2**20))
answer = s3.get_object(Bucket=bucket, Key="large")
parts = int(answer["ETag"].strip('"').split("-")[1])
print(json.dumps([parts, answer["Body"].read() == content]))
`;
    expect(await throughS3(stack, program)).toEqual([3, true]);
  });

  test('making the bucket once more succeeds and changes nothing', async () => {
    const put = 's3.put_object(Bucket=bucket, Key="kept.txt", Body=b"kept")';
    await throughS3(stack, `print(json.dumps(${put}["ETag"]))`);
    const said = await stack.compose('run', '--rm', '--no-deps', '-T', `${OBJECT_STORAGE}-bucket`);
    expect(said).not.toContain('error');
    const read = 's3.get_object(Bucket=bucket, Key="kept.txt")["Body"].read() == b"kept"';
    expect(await throughS3(stack, `print(json.dumps(${read}))`)).toBe(true);
  });
}
