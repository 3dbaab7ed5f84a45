"""What kinds of acts, offices, issues and measures there are (PLOVER and ours), as data."""
