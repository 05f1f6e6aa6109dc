import type { Stack } from './stack';

/** The service that keeps the objects. */
export const OBJECT_STORAGE = 'object-storage';

const CLIENT = `
import io, json, sys
from os import environ as env
import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

def client(endpoint):
    return boto3.client(
        "s3",
        endpoint_url=endpoint,
        region_name=env["STORAGE_REGION"],
        aws_access_key_id=env["STORAGE_ACCESS_KEY"],
        aws_secret_access_key=env["STORAGE_SECRET_KEY"],
        config=Config(signature_version="s3v4", s3={"addressing_style": "path"}),
    )

def refused(call, **given):
    try:
        call(**given)
    except ClientError as problem:
        return problem.response["Error"]["Code"]

bucket, s3 = env["STORAGE_BUCKET"], client(env["STORAGE_ENDPOINT"])
`;

/**
 * What `program` prints, as JSON: Python that runs where the backend does, with an S3 client of the application's own key
 * (`s3`, or `client(endpoint)` for another address), its `bucket`, and `refused`, the error code of a call.
 */
export const throughS3 = async (stack: Stack, program: string, ...args: string[]): Promise<unknown> =>
  JSON.parse(await stack.exec('backend', 'python', '-c', `${CLIENT}${program}`, ...args));
