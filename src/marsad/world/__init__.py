"""Who there is: states, organisations, persons with dated offices, firms, outlets, places, as data."""
