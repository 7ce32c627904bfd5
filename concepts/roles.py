"""The five roles of a finding, as in the contract."""

PRESENT, ABSENT, OTHER, HYPOTHETICAL, PAST = "present", "absent", "other_person", "hypothetical", "past"
