"""The five roles of a finding, as in the contract, and one of our own: what is to be asked about."""

PRESENT, ABSENT, OTHER, HYPOTHETICAL, PAST = "present", "absent", "other_person", "hypothetical", "past"
DOUBT = "doubt"
