"""Acts between states and bodies: who did what to whom, whether it took place, and when."""
