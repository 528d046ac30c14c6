# Orca runs this as its `orca-customizations.py`: each sentence goes at once to a file of its own, as a line of JSON.
# Its debug file tells the same, but some thousand signs late.
import json
import logging
import os

BEGIN = "SPEECH OUTPUT: '"


class WriteDown(logging.Handler):
    def emit(self, record):
        message = record.getMessage()
        if not message.startswith(BEGIN):
            return
        # The voice follows the last quotation mark.
        words = message[len(BEGIN):message.rindex("'")]
        with open(os.path.expanduser("~/said"), "a", encoding="utf-8") as said:
            said.write(json.dumps(words) + "\n")


log = logging.getLogger("speech")
log.setLevel(logging.INFO)
log.addHandler(WriteDown())
