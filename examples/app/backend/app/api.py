"""The HTTP API."""

import asyncio
import logging
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Query, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from app import jobs
from app.database import AWAY, primary, read
from app.logs import configure_logs
from app.metrics import HttpMetrics, exposition
from app.missing import RETRY_SECONDS, MissingError, allow_threads, needing
from app.queue import enqueue
from app.ready import readiness
from app.settings import settings
from app.sign_in import SignedIn, signed_in
from app.storage import StorageError, storage

log = logging.getLogger(__name__)


class NewJob(BaseModel):
    text: Annotated[str, Field(min_length=1, max_length=100_000)]
    seconds: Annotated[float, Field(ge=0, le=10, description="extra time the worker takes, to watch it work")] = 0


class JobAnswer(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: uuid.UUID
    status: str
    attempts: int
    error: str | None
    object_key: str | None
    created_at: datetime
    finished_at: datetime | None


class UserAnswer(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    subject: str
    name: str


public = APIRouter(prefix="/api")
routes = APIRouter(prefix="/api", dependencies=[Depends(signed_in)])
"""What users alone may see: a route that is added here is closed to everybody else."""


@routes.get("/me")
def me(user: SignedIn) -> UserAnswer:
    return UserAnswer.model_validate(user)


@routes.post("/jobs", status_code=202)
def submit(new: NewJob) -> JobAnswer:
    """Accepts a job. The answer is a promise: the row is written, so the job will be run even if Redis is away."""
    with needing("database", *AWAY):
        job = jobs.accept(primary(), new.text, new.seconds)
    try:
        with needing("redis", Exception):
            enqueue(job.id)
    except MissingError:
        log.warning("job %s could not be enqueued; a worker will find its row", job.id, exc_info=True)
    return JobAnswer.model_validate(job)


@routes.get("/jobs")
def newest(limit: Annotated[int, Query(ge=1, le=100)] = 20) -> list[JobAnswer]:
    """The newest jobs, from the replica if it is there: a job just submitted may be missing for a moment."""
    with needing("database", *AWAY):
        return [JobAnswer.model_validate(job) for job in read(lambda engine: jobs.newest(engine, limit))]


@routes.get("/jobs/{job_id}")
def show(job_id: uuid.UUID) -> JobAnswer:
    return JobAnswer.model_validate(known(job_id))


@routes.get("/jobs/{job_id}/result")
def result(job_id: uuid.UUID) -> Response:
    """What the worker wrote to object storage."""
    job = known(job_id)
    if job.object_key is None:
        raise HTTPException(409, f"job {job_id} is {job.status}: it has no result yet")
    with needing("storage", StorageError):
        return Response(storage().get(job.object_key), media_type="application/json")


@public.get("/about")
def about() -> dict[str, object]:
    """What this instance was told, without secrets."""
    return {
        "storage": settings().storage.api,
        "sign_in": settings().sign_in and {"issuer": settings().sign_in.issuer},
    }


def known(job_id: uuid.UUID) -> jobs.Job:
    # From the primary: whoever asks for one job has usually just submitted it.
    with needing("database", *AWAY):
        job = jobs.find(primary(), job_id)
    if job is None:
        raise HTTPException(404, f"there is no job {job_id}")
    return job


@asynccontextmanager
async def lifespan(_: FastAPI) -> AsyncIterator[None]:
    # Here, not where the program starts: with several processes each has logs of its own to set up.
    configure_logs(settings().log_level)
    allow_threads()
    yield


api = FastAPI(
    title="Example API", lifespan=lifespan, docs_url="/api/docs", openapi_url="/api/openapi.json", redoc_url=None
)
api.add_middleware(HttpMetrics)
api.include_router(public)
api.include_router(routes)


@api.exception_handler(MissingError)
async def refuse(_: Request, problem: MissingError) -> JSONResponse:
    """What a request needs is away: it is refused by its name, and may be sent again."""
    return JSONResponse(
        {"detail": str(problem), "missing": problem.part},
        status_code=503,
        headers={"Retry-After": str(RETRY_SECONDS)},
    )


@api.get("/healthz", include_in_schema=False)
async def healthz() -> dict[str, str]:
    """The process answers. Touches nothing else: a database that is away is no reason to restart the API."""
    return {"status": "ok"}


@api.get("/ready", include_in_schema=False)
async def ready() -> JSONResponse:
    """Whether requests should come here, and what is missing. Waits in no line: requests that do may fill theirs."""
    found = await asyncio.to_thread(readiness.ask)
    return JSONResponse(found, status_code=200 if found["ready"] else 503)


@api.get("/metrics", include_in_schema=False)
def metrics() -> Response:
    content, content_type = exposition()
    return Response(content, headers={"Content-Type": content_type})
