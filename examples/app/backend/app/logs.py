"""One line an event on standard output; the platform adds time zone, host and retention."""

import logging
import sys

FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


def configure_logs(level: str) -> None:
    logging.basicConfig(level=level.upper(), format=FORMAT, stream=sys.stdout, force=True)
    # These say something on every request of ours.
    for chatty in ("azure", "botocore", "urllib3"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
