"""What every test needs: an environment that is complete, and names no server that exists."""

import os

COMPLETE = {
    "DATABASE_URL": "postgresql://app:secret@database.invalid:5432/app",
    "REDIS_URL": "redis://:secret@redis.invalid:6379/0",
    "STORAGE_API": "s3",
    "STORAGE_ENDPOINT": "http://storage.invalid:9000",
    "STORAGE_BUCKET": "files",
    "STORAGE_REGION": "us-east-1",
    "STORAGE_ACCESS_KEY": "key",
    "STORAGE_SECRET_KEY": "secret",
}
os.environ.update(COMPLETE)
