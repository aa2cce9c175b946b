"""Whatever the OpenAPI allows and forbids, sent by schemathesis: no fault, no unlisted answer."""

import pytest
import schemathesis
from every_tool import TODAY
from hypothesis import settings
from served import serving

from finlit.web.server import make_app

pytestmark = pytest.mark.slow
schema = schemathesis.openapi.from_dict(make_app("id").openapi())


@pytest.fixture(scope="module")
def address():
    with serving("id", lambda: TODAY) as place:
        yield place


@schema.parametrize()
@settings(max_examples=100)
def test_every_address(case, address):
    case.call_and_validate(base_url=address)
