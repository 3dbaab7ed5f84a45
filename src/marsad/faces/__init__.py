"""What people and programs touch: the command line, the single-file brief, the interface for Python."""
