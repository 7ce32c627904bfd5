"""What the action server runs: a thin shell around `conversation`."""
