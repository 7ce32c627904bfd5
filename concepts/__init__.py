"""The reading of one message: what the person says of the twitch, and what else is known of the patient."""
