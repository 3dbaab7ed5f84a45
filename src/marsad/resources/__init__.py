"""Resource files (YAML) read strictly; a user's own folder laid over the shipped one."""
