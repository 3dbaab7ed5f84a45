"""Types only, frozen: what marsad knows how to say, and the errors it can raise."""
