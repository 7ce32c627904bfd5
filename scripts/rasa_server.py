"""Rasa's own command line, a fifth sooner ready.

When skops is loaded it searches every module that is there for its types: 8 of the 26 seconds of a start,
as Rasa loads it last. Loaded first it finds few modules to search, which takes 3.
"""

import skops.io  # noqa: F401 - first, as said above
from rasa.__main__ import main

if __name__ == "__main__":
    main()
