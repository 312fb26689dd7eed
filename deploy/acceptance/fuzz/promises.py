"""What Sojourn promises of every answer, as checks of Schemathesis; who asks, and where, comes from the environment."""

import atexit
import itertools
import json
import os
import re
import urllib.error
import urllib.parse
import urllib.request
from collections import Counter

import schemathesis

PEOPLE = os.environ["SOJOURN_FUZZ_PEOPLE"].split(",")
ANSWERS = os.environ["SOJOURN_FUZZ_ANSWERS"]

STABLE_TYPE = re.compile(r"urn:sojourn:problem:[a-z0-9-]+\Z")
LEAKS = re.compile(
    r"\bat [\w.$]+\([\w$]+\.java|Exception\b|org\.(sojourn|hibernate|postgresql|jboss|apache)\.|io\.(quarkus|vertx|smallrye)\.|"
    r"jakarta\.|java\.(lang|util|time|sql)\.|com\.fasterxml|SQLState|ERROR: |\bselect .+ from\b",
)
LISTS = {
    "/api/advisories/": "/api/advisories",
    "/api/countries/": "/api/countries",
    "/api/trips/": "/api/trips?limit=100",
    "/api/invitations/": "/api/invitations",
    "/api/reassessments/": "/api/reassessments",
    "/api/appeals/": "/api/appeals",
    "/api/incidents/": "/api/incidents",
    "/api/policies/": "/api/policies",
    "/api/erasures/": "/api/erasures?view=UNIT",
    "/api/legal-holds/": "/api/legal-holds",
    "/api/debriefs/": "/api/debriefs?limit=100",
    "/api/follow-ups/": "/api/follow-ups",
    "/api/referrals/": "/api/referrals",
    "/api/break-glass/": "/api/break-glass",
}
statuses = Counter()
known = {}
turns = itertools.count()


def token(person):
    form = urllib.parse.urlencode(
        {"grant_type": "password", "client_id": "sojourn-demo", "username": person, "password": person + "-demo"}
    )
    with urllib.request.urlopen(os.environ["SOJOURN_FUZZ_TOKENS"], form.encode(), timeout=30) as answer:
        return json.load(answer)["access_token"]


def listed(path, bearer):
    request = urllib.request.Request(
        os.environ["SOJOURN_FUZZ_GATEWAY"] + path, headers={"Authorization": "Bearer " + bearer}
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return [str(item.get("id") or next(iter(item.values()))) for item in json.load(answer)["items"]]
    except urllib.error.HTTPError:
        return []


@schemathesis.auth(refresh_interval=120)
class TokensOfPeople:
    """A token of every person; the requests take turns."""

    def get(self, case, context):
        tokens = [token(person) for person in PEOPLE]
        for stem, path in LISTS.items():
            ids = {found for bearer in tokens for found in listed(path, bearer)}
            known[stem] = sorted(ids)
        return tokens

    def set(self, case, data, context):
        case.headers = case.headers or {}
        case.headers["Authorization"] = "Bearer " + data[next(turns) % len(data)]


@schemathesis.hook
def before_call(context, case, kwargs):
    """Two of three requests aim at what is there, so that more is reached than `not-found`."""
    if next(turns) % 3 == 0:
        return
    for name in list(case.path_parameters or {}):
        ids = known.get(case.operation.path.split("{" + name + "}")[0])
        if ids:
            case.path_parameters[name] = ids[next(turns) % len(ids)]


@schemathesis.check
def keeps_the_promises(context, response, case):
    statuses[str(response.status_code)] += 1
    body = response.text or ""
    assert response.status_code < 500, "5xx: " + body[:300]
    assert not LEAKS.search(body) or response.status_code < 400, "leaks: " + body[:300]
    if response.status_code < 400 or not body:
        return
    kind = response.headers.get("content-type", [""])[0]
    assert kind.startswith("application/problem+json"), "no problem: " + kind
    problem = json.loads(body)
    assert STABLE_TYPE.match(problem.get("type", "")), "no stable type: " + body[:300]
    assert problem.get("status") == response.status_code, "another status: " + body[:300]
    if problem["type"].endswith(":invalid-input"):
        errors = problem.get("errors", [])
        assert errors and all(e["pointer"] == "" or e["pointer"].startswith("/") for e in errors), "names no field: " + body[:300]


@atexit.register
def tell_statuses():
    with open(ANSWERS, "w", encoding="utf-8") as file:
        json.dump(statuses, file)
