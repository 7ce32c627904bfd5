"""The way in: the REST channel, and the page that talks to it."""
