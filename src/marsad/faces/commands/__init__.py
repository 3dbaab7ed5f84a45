"""The commands of `marsad`, one module for each; loaded only when called."""
