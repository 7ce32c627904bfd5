"""The action server as it comes with the SDK, with logs that hold nothing that people said."""

from rasa_sdk.__main__ import main

from channels.quiet_logs import keep_quiet

if __name__ == "__main__":
    keep_quiet()
    main()
