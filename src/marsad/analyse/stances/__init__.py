"""What stands rather than happens: positions, ties and assessments."""
