"""The ways in: the web channel with the page, and REST for programs."""
