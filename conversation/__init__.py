"""One turn of the talk: from what was read to what is said. Knows the medicine through `triage`, and no framework."""
