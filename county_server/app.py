"""The application: one store behind two paths for devices, and two for those who look after it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

from county_server.config import Settings
from county_server.routes import Condition, Pipe
from county_server.service.county import WrongStore
from county_server.service.enrolment import Enrolment
from county_server.service.exchange import Exchange
from county_server.service.service import Service, system_clock
from county_server.store.database import Database
from wire.address import AUTHORITY_PATH
from wire.directory import fingerprint
from wire.messages import ENROL_PATH, SYNC_PATH


def create_app(settings: Settings, clock: Callable[[], int] = system_clock) -> Starlette:
    """An ASGI application over the store that the settings name. Raises WrongStore."""
    database = Database(settings.store)
    try:
        service = Service(database, settings.limits, clock)
        if settings.root_key is not None and fingerprint(settings.root_key) != service.county.fingerprint:
            raise WrongStore("the store is another county's than the given root key's")
        database.forget()  # what a server that was killed in the middle of an erasure did not come to
    except BaseException:
        database.close()
        raise

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        yield
        database.close()

    idle, condition = settings.limits.idle_seconds, Condition(service, settings.metrics_token)
    routes = [
        Route(SYNC_PATH, Pipe(lambda: Exchange(service), idle), methods=["POST"]),
        Route(ENROL_PATH, Pipe(lambda: Enrolment(service), idle), methods=["POST"]),
        Route("/healthz", condition.check, methods=["GET"]),
        Route("/metrics", condition.metrics, methods=["GET"]),
    ]
    if settings.authority is not None:
        given = settings.authority.read_bytes()
        routes.append(Route(AUTHORITY_PATH, lambda _request: Response(given, media_type="application/x-pem-file")))
    return Starlette(routes=routes, lifespan=lifespan)
